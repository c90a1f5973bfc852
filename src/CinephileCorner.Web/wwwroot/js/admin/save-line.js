import { make } from "./elements.js";

// Where it stands with the text, in words. Said aloud when something is wrong or was asked for, once; what goes by itself is
// only shown.
export const saveLine = (line, again) => {
  let shown = "";
  const show = (words, kind = "", isAsked = false, act = null) => {
    if (shown === kind + words && !isAsked) return;
    shown = kind + words;
    line.setAttribute("aria-live", kind || isAsked ? "polite" : "off");
    line.textContent = words;
    line.dataset.kind = kind;
    if (act) line.append(" ", make("button", { type: "button", class: "plain", onclick: () => { shown = ""; again(); } }, act));
  };
  return { show, isBad: () => line.dataset.kind === "bad" };
};
