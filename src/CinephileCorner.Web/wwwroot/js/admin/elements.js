// Elements made by name: text is always text, never markup.
export const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
};

export const dialog = (title, ...children) => {
  const box = make("dialog", { "aria-labelledby": "dialog-title" }, make("h2", { id: "dialog-title" }, title), ...children);
  const back = document.activeElement;
  const isText = back.matches("textarea");
  const caret = isText ? [back.selectionStart, back.selectionEnd] : [];
  document.body.append(box);
  box.addEventListener("close", () => {
    box.remove();
    // Chromium gives the focus back without the caret, and whatever is typed then goes nowhere.
    if (back !== document.activeElement || !back.matches("textarea, input")) return;
    back.blur();
    back.focus({ preventScroll: true });
    if (isText) back.setSelectionRange(...caret);
  });
  box.showModal();
  return box;
};

// “14:02”, with the day before it where that is not today.
export const clock = (when) => {
  const at = new Date(when);
  const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return at.toDateString() === new Date().toDateString() ? time : `${at.toLocaleDateString([], { month: "short", day: "numeric" })}, ${time}`;
};
