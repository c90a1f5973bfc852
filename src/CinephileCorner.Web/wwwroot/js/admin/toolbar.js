import { make, dialog } from "./elements.js";
import * as marks from "./marks.js";

const mac = /Mac|iP/.test(navigator.platform);
const Ctrl = mac ? "⌘" : "Ctrl";

// One stop of the Tab key; the arrows go from tool to tool.
export const toolbar = (area, { save, publish, choosePicture, cycle, focusMode }) => {
  const tools = [
    ["Bold", "B", marks.bold, `${Ctrl}+B`], ["Italic", "I", marks.italic, `${Ctrl}+I`],
    ["H2 heading", "H2", marks.heading(2), `${Ctrl}+Alt+2`], ["H3 heading", "H3", marks.heading(3), `${Ctrl}+Alt+3`],
    ["Quote", "“", marks.quote, `${Ctrl}+Shift+9`], ["Bullets", "•", marks.bullets, `${Ctrl}+Shift+8`], ["1. Numbers", "1.", marks.numbers, `${Ctrl}+Shift+7`],
    ["Link", "Link", marks.link, `${Ctrl}+K`], ["Picture", "Picture", choosePicture, `${Ctrl}+Alt+G`], ["Spoiler", "Spoiler", marks.spoiler, ""],
  ];
  const bar = make("div", { role: "toolbar", "aria-label": "Formatting", "aria-controls": "text", class: "toolbar" });
  const buttons = tools.map(([name, sign, act, keys], at) => make("button", {
    type: "button", tabindex: at === 0 ? "0" : "-1", "aria-label": name, title: keys ? `${name} (${keys})` : name, class: "tool",
    onmousedown: (event) => event.preventDefault(), onclick: () => { act(area); },
  }, sign));
  bar.append(...buttons, make("button", { type: "button", tabindex: "-1", class: "tool", "aria-label": "Keyboard shortcuts", title: "Keyboard shortcuts (?)", onclick: shortcuts }, "?"));
  const all = [...bar.children];
  bar.addEventListener("keydown", (event) => {
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape") { area.focus(); return; }
    if (to === undefined) return;
    event.preventDefault();
    const next = all[(to + all.length) % all.length];
    all.forEach((tool) => { tool.tabIndex = tool === next ? 0 : -1; });
    next.focus();
  });
  area.before(bar);

  const held = (event) => (mac ? event.metaKey : event.ctrlKey) && !event.getModifierState("AltGraph");
  const keys = {
    "b": marks.bold, "i": marks.italic, "k": marks.link, "]": marks.indent, "[": marks.outdent,
    "alt+2": marks.heading(2), "alt+3": marks.heading(3), "alt+g": choosePicture,
    "shift+7": marks.numbers, "shift+8": marks.bullets, "shift+9": marks.quote,
  };
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !held(event) && !event.shiftKey && !event.altKey) { marks.enter(area, event); return; }
    if (event.altKey && event.key === "F10") { event.preventDefault(); all.find((tool) => tool.tabIndex === 0).focus(); return; }
    if (!held(event)) return;
    const digit = /^Digit(\d)$/.exec(event.code)?.[1];
    const name = (event.altKey ? "alt+" : "") + (event.shiftKey ? "shift+" : "") + (digit ?? event.key.toLowerCase());
    const act = keys[name];
    if (!act) return;
    event.preventDefault();
    act(area);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "?" && !event.target.closest("input, textarea, select, dialog") && localStorage.getItem("shortcuts") !== "off") { event.preventDefault(); shortcuts(); return; }
    if (!held(event)) return;
    const digit = /^Digit(\d)$/.exec(event.code)?.[1];
    const act = { "s": save, "Enter": publish, "alt+p": cycle, "alt+0": focusMode }[(event.altKey ? "alt+" : "") + (digit ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key))];
    if (!act || event.shiftKey) return;
    event.preventDefault();
    act();
  });

  function shortcuts() {
    const rows = [["Save", `${Ctrl}+S`], ["Publish…", `${Ctrl}+Enter`], ...tools.filter((tool) => tool[3]).map((tool) => [tool[0], tool[3]]), ["Indent a list", `${Ctrl}+]`], ["Outdent it", `${Ctrl}+[`],
      ["Write, split, preview", `${Ctrl}+Alt+P`], ["Focus on the text", `${Ctrl}+Alt+0`], ["To the tools, and back", "Alt+F10, Esc"], ["Paste without formatting", `${Ctrl}+Shift+V`], ["This list", "?"]];
    const off = make("input", { type: "checkbox", checked: localStorage.getItem("shortcuts") === "off" });
    off.addEventListener("change", () => off.checked ? localStorage.setItem("shortcuts", "off") : localStorage.removeItem("shortcuts"));
    const box = dialog("Keyboard shortcuts",
      make("table", {}, ...rows.map(([what, key]) => make("tr", {}, make("th", { scope: "row" }, what), make("td", {}, make("kbd", {}, key))))),
      make("label", { class: "choice" }, off, "Do not open this with ?"),
      make("div", { class: "row" }, make("button", { type: "button", autofocus: true, onclick: () => box.close() }, "Close")));
  }
};
