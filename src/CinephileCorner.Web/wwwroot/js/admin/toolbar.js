import { make, dialog } from "./elements.js";
import * as marks from "./marks.js";

const mac = /Mac|iP/.test(navigator.platform);
const Ctrl = mac ? "⌘" : "Ctrl";
const isOff = () => { try { return localStorage.getItem("shortcuts") === "off"; } catch { return false; } };

// One stop of the Tab key; the arrows go from tool to tool.
export const toolbar = (area, { save, publish, choosePicture, cycle, focusMode }) => {
  const tools = [
    ["Bold", "B", marks.bold, `${Ctrl}+B`], ["Italic", "I", marks.italic, `${Ctrl}+I`],
    ["H2 heading", "H2", marks.heading(2), `${Ctrl}+Alt+2`], ["H3 heading", "H3", marks.heading(3), `${Ctrl}+Alt+3`],
    ["Quote", "“", marks.quote, `${Ctrl}+Shift+9`], ["Bullets", "•", marks.bullets, `${Ctrl}+Shift+8`], ["1. Numbers", "1.", marks.numbers, `${Ctrl}+Shift+7`],
    ["Link", "Link", marks.link, `${Ctrl}+K`], ["Picture", "Picture", choosePicture, `${Ctrl}+Alt+G`], ["Spoiler", "Spoiler", marks.spoiler, ""],
    ["Focus on the text", "Focus", focusMode, `${Ctrl}+Alt+0`],
  ];
  const bar = make("div", { role: "toolbar", "aria-label": "Formatting", "aria-controls": "text", class: "toolbar" });
  const buttons = tools.map(([name, sign, act, keys], at) => make("button", {
    type: "button", tabindex: at === 0 ? "0" : "-1", "aria-label": name, "aria-pressed": act === focusMode ? "false" : null, id: act === focusMode ? "focus-mode" : null, title: keys ? `${name} (${keys})` : name, class: "tool",
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
  // Digits by their place, since Shift and Alt make other signs of them; letters too where Alt does (a Mac's ⌥P is π).
  const nameOf = (event) => (event.altKey ? "alt+" : "") + (event.shiftKey ? "shift+" : "") + (/^Digit(\d)$/.exec(event.code)?.[1]
    ?? (event.altKey && !/^[a-z]$/i.test(event.key) ? /^Key([A-Z])$/.exec(event.code)?.[1] : null) ?? event.key).toLowerCase();
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
    const act = keys[nameOf(event)];
    if (!act) return;
    event.preventDefault();
    act(area);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "?" && !event.target.closest("input, textarea, select, dialog") && !isOff()) { event.preventDefault(); shortcuts(); return; }
    if (!held(event)) return;
    const act = { "s": save, "enter": publish, "alt+p": cycle, "alt+0": focusMode }[nameOf(event)];
    if (!act) return;
    // A dialog is answered first; the browser's own saving of the page is nothing that anybody wants here.
    event.preventDefault();
    if (!event.target.closest("dialog")) act();
  });

  function shortcuts() {
    const rows = [["Save", `${Ctrl}+S`], ["Publish…", `${Ctrl}+Enter`], ...tools.filter((tool) => tool[3]).map((tool) => [tool[0], tool[3]]), ["Indent a list", `${Ctrl}+]`], ["Outdent it", `${Ctrl}+[`],
      ["Write, split, preview", `${Ctrl}+Alt+P`], ["To the tools, and back", "Alt+F10, Esc"], ["Paste without formatting", `${Ctrl}+Shift+V`], ["This list", "?"]];
    const off = make("input", { type: "checkbox", checked: isOff() });
    off.addEventListener("change", () => { try { if (off.checked) localStorage.setItem("shortcuts", "off"); else localStorage.removeItem("shortcuts"); } catch { /* kept for this page only */ } });
    const box = dialog("Keyboard shortcuts",
      make("table", { class: "keys" }, ...rows.map(([what, key]) => make("tr", {}, make("th", { scope: "row" }, what), make("td", {}, make("kbd", {}, key))))),
      make("label", { class: "choice" }, off, "Do not open this with ?"),
      make("div", { class: "row" }, make("button", { type: "button", onclick: () => box.close() }, "Close")));
    // A long list is read from its head.
    const head = box.querySelector("h2");
    head.tabIndex = -1;
    head.focus();
  }
};
