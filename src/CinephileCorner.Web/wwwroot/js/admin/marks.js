import { insert, lineOf } from "./insert.js";

// What the toolbar and its keys do to the text.
const around = (mark, words) => (area) => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  if (value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark) {
    insert(area, start - mark.length, end + mark.length, chosen);
    area.setSelectionRange(start - mark.length, end - mark.length);
    return;
  }
  const inner = chosen || words;
  insert(area, start, end, mark + inner + mark);
  area.setSelectionRange(start + mark.length, start + mark.length + inner.length);
};

const lines = (change) => (area) => {
  const { selectionStart, selectionEnd, value } = area;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const next = value.indexOf("\n", Math.max(selectionEnd - (selectionEnd > selectionStart ? 1 : 0), selectionStart));
  const end = next < 0 ? value.length : next;
  const before = value.slice(start, end).split("\n");
  const after = change(before).join("\n");
  insert(area, start, end, after);
  area.setSelectionRange(before.length > 1 ? start : start + after.length, start + after.length);
};
const prefix = (pattern, mark) => lines((all) => all.every((line) => pattern.test(line))
  ? all.map((line) => line.replace(pattern, ""))
  : all.map((line, at) => mark(at) + line.replace(/^(#{1,6} |> |[-*+] |\d+[.)] )/, "")));

export const bold = around("**", "bold");
export const italic = around("*", "italic");
export const heading = (level) => prefix(new RegExp(`^#{${level}} `), () => "#".repeat(level) + " ");
export const quote = prefix(/^> /, () => "> ");
export const bullets = prefix(/^[-*+] /, () => "- ");
export const numbers = prefix(/^\d+[.)] /, (at) => at + 1 + ". ");
export const indent = lines((all) => all.map((line) => line && "  " + line));
export const outdent = lines((all) => all.map((line) => line.replace(/^ {1,2}/, "")));

export const link = (area) => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const words = value.slice(start, end) || "words";
  insert(area, start, end, `[${words}](https://)`);
  area.setSelectionRange(start + words.length + 3, start + words.length + 11);
};

export const spoiler = (area) => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const words = value.slice(start, end) || "What nobody should know yet.";
  const before = start > 0 && value[start - 1] !== "\n" ? "\n\n" : "";
  insert(area, start, end, `${before}::: spoiler\n${words}\n:::\n`);
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
