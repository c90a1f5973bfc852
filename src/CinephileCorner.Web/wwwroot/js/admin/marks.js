import { insert, lineOf } from "./insert.js";

// What the toolbar and its keys do to the text.
const starsFrom = (text, at, step) => { let count = 0; while (text[at + count * step] === "*") count++; return count; };
const has = (size, stars) => size === 1 ? stars % 2 === 1 : stars > 1;

// Stars are counted, so that italic inside bold is neither taken for it nor takes it away; they stand at words, not at the
// spaces beside them, and never across the end of a line.
const emphasis = (size, words) => (area) => {
  const mark = "*".repeat(size);
  const { value } = area;
  let { selectionStart: start, selectionEnd: end } = area;
  const chosen = value.slice(start, end);
  start += chosen.trim() ? chosen.length - chosen.trimStart().length : chosen.length;
  end -= chosen.trim() ? chosen.length - chosen.trimEnd().length : 0;
  if (value.slice(start, end).includes("\n")) { emphasizeLines(area, start, end, size); return; }
  const own = Math.min(starsFrom(value, start, 1), starsFrom(value, end - 1, -1));
  if (own > 0 && end - start > 2 * own) { start += own; end -= own; }
  const inner = value.slice(start, end);
  if (inner && has(size, Math.min(starsFrom(value, start - 1, -1), starsFrom(value, end, 1)))) {
    insert(area, start - size, end + size, inner);
    area.setSelectionRange(start - size, end - size);
    return;
  }
  insert(area, start, end, mark + (inner || words) + mark);
  area.setSelectionRange(start + size, start + size + (inner || words).length);
};
const emphasizeLines = (area, start, end, size) => {
  const mark = "*".repeat(size);
  const parts = area.value.slice(start, end).split("\n").map((line) => /^(\s*(?:#{1,6} |> ?|[-*+] |\d+[.)] )?)(.*?)(\s*)$/.exec(line));
  const isOn = parts.every(([, , words]) => !words || has(size, Math.min(starsFrom(words, 0, 1), starsFrom(words, words.length - 1, -1))));
  const text = parts.map(([, before, words, after]) => before + (words && isOn ? words.slice(size, -size) : words ? mark + words + mark : "") + after).join("\n");
  insert(area, start, end, text);
  area.setSelectionRange(start, start + text.length);
};

const lines = (change) => (area) => {
  const { selectionStart, selectionEnd, value } = area;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const next = value.indexOf("\n", Math.max(selectionEnd - (selectionEnd > selectionStart ? 1 : 0), selectionStart));
  const end = next < 0 ? value.length : next;
  const before = value.slice(start, end).split("\n");
  const after = change(before, value.slice(0, start).split("\n").slice(0, -1)).join("\n");
  if (after === value.slice(start, end)) return;
  insert(area, start, end, after);
  const grown = after.length - (end - start);
  if (before.length > 1) area.setSelectionRange(start, start + after.length);
  else area.setSelectionRange(Math.max(start, selectionStart + grown), Math.max(start, selectionEnd + grown));
};
// Empty lines between paragraphs stay empty; a quote goes on through them.
const prefix = (pattern, mark, empty = "") => lines((all) => {
  const written = all.filter((line) => line.trim());
  if (written.length === 0) return [mark(0), ...all.slice(1)];
  if (written.every((line) => pattern.test(line))) return all.map((line) => line.replace(pattern, "$1"));
  let count = 0;
  return all.map((line) => line.trim() ? line.replace(/^(\s*)(?:#{1,6} |> ?|[-*+] |\d+[.)] )?/, (_, space) => space + mark(count++)) : empty);
});

export const bold = emphasis(2, "bold");
export const italic = emphasis(1, "italic");
export const heading = (level) => prefix(new RegExp(`^(\\s*)#{${level}} `), () => "#".repeat(level) + " ");
export const quote = prefix(/^(\s*)> ?/, () => "> ", ">");
export const bullets = prefix(/^(\s*)[-*+] /, () => "- ");
export const numbers = prefix(/^(\s*)\d+[.)] /, (at) => at + 1 + ". ");

// What belongs to an item stands under its words: as far in as the item's mark is wide.
const Item = /^( *)([-*+]|\d+[.)])( +)/;
const isItem = (line) => Item.test(line);
const depth = (line) => /^ */.exec(line)[0].length;
const above = (before, test) => before.findLast((line) => isItem(line) && test(line));
export const indent = lines((all, before) => {
  if (!all.some(isItem)) return all;
  const [, space, mark, gap] = Item.exec(above(before, (line) => depth(line) <= depth(all[0])) ?? "- ");
  const by = Math.max(1, space.length + mark.length + gap.length - depth(all[0]));
  return all.map((line) => line && " ".repeat(by) + line);
});
export const outdent = lines((all, before) => {
  const own = depth(all[0]);
  const parent = above(before, (line) => depth(line) < own);
  return all.map((line) => line.replace(new RegExp(`^ {1,${Math.max(1, own - (parent === undefined ? 0 : depth(parent)))}}`), ""));
});

export const link = (area) => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  const address = /^https?:\/\/\S+$/.test(chosen) ? chosen : null;
  const words = address ? "words" : chosen || "words";
  insert(area, start, end, `[${words}](${address ?? "https://"})`);
  if (address) area.setSelectionRange(start + 1, start + 1 + words.length);
  else area.setSelectionRange(start + words.length + 3, start + words.length + 11);
};

export const spoiler = (area) => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const words = value.slice(start, end) || "What nobody should know yet.";
  const before = start > 0 && value[start - 1] !== "\n" ? "\n\n" : "";
  const after = value[end] === "\n" ? "" : "\n";
  insert(area, start, end, `${before}::: spoiler\n${words}\n:::${after}`);
  area.setSelectionRange(start + before.length + 12, start + before.length + 12 + words.length);
};

// Enter goes on with a list; on an empty item it ends it.
export const enter = (area, event) => {
  if (area.selectionStart !== area.selectionEnd) return;
  const { start, end } = lineOf(area);
  const line = area.value.slice(start, end);
  const item = /^(\s*)([-*+]|(\d+)([.)])|>)(\s+)(.*)$/.exec(line);
  if (!item || area.selectionStart < start + item[0].length - item[6].length) return;
  event.preventDefault();
  if (item[6].trim() === "") insert(area, start, end, "");
  else insert(area, area.selectionStart, area.selectionStart, "\n" + item[1] + (item[3] ? Number(item[3]) + 1 + item[4] : item[2]) + item[5]);
};
