// Every change a script makes to the text goes through the browser's own insert command: one step to undo, caret where it was.
export const insert = (area, start, end, text) => {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  // The command writes where the focus is, and behind an open dialog the text cannot have it.
  if (document.activeElement === area) {
    const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
    if (done || (start === end && text === "")) return;
  }
  area.setRangeText(text, start, end, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
};

// Where a place is once old[start..end] has become text.
const moved = (at, start, end, text) => at <= start ? at : at >= end ? at + text.length - (end - start) : Math.min(at, start + text.length);

// The same for a change that nobody asked for at this moment: caret, scroll and focus stay where they were.
export const insertQuietly = (area, start, end, text) => {
  const { selectionStart, selectionEnd, scrollTop } = area;
  const focused = document.activeElement;
  insert(area, start, end, text);
  area.setSelectionRange(moved(selectionStart, start, end, text), moved(selectionEnd, start, end, text));
  area.scrollTop = scrollTop;
  if (focused && focused !== area) focused.focus({ preventScroll: true });
};

// Puts a whole new text in by changing no more than what differs.
export const replaceText = (area, text) => {
  const old = area.value;
  if (old === text) return;
  let start = 0;
  const most = Math.min(old.length, text.length);
  while (start < most && old[start] === text[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
  insertQuietly(area, start, old.length - end, text.slice(start, text.length - end));
};

// While a dialog is open the text is out of reach.
export const undisturbed = async () => {
  for (let box = document.querySelector("dialog[open]"); box; box = document.querySelector("dialog[open]"))
    await new Promise((done) => box.addEventListener("close", done, { once: true }));
};

export const lineOf = (area) => {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const next = area.value.indexOf("\n", area.selectionStart);
  return { start, end: next < 0 ? area.value.length : next };
};
