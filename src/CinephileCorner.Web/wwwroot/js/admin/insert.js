// Every change a script makes to the text goes through the browser's own insert command: one step to undo, caret where it was.
export const insert = (area, start, end, text) => {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (done || (start === end && text === "")) return;
  area.setRangeText(text, start, end, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
};

// Puts a whole new text in by changing no more than what differs; caret and scroll stay with the words they were at.
export const replaceText = (area, text) => {
  const old = area.value;
  if (old === text) return;
  let start = 0;
  const most = Math.min(old.length, text.length);
  while (start < most && old[start] === text[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
  const { selectionStart, selectionEnd, scrollTop } = area;
  const focused = document.activeElement;
  insert(area, start, old.length - end, text.slice(start, text.length - end));
  const moved = (at) => at <= start ? at : at >= old.length - end ? at + text.length - old.length : Math.min(at, text.length - end);
  area.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  area.scrollTop = scrollTop;
  if (focused && focused !== area) focused.focus({ preventScroll: true });
};

export const lineOf = (area) => {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const next = area.value.indexOf("\n", area.selectionStart);
  return { start, end: next < 0 ? area.value.length : next };
};
