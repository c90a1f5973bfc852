import { replaceText, insert, lineOf } from "./insert.js";
import { make } from "./elements.js";
import { combobox } from "./combobox.js";

// The facts beside the text: a changed field changes its own lines there, as one step. Until it is left its words are saved
// beside the text, like those.
export const fields = (form, area, token, touch) => {
  const all = [...form.querySelectorAll("[data-field]")];
  const was = (name) => form.querySelector(`[data-was="${CSS.escape(name)}"]`);

  // One after the other, in the order they were left: two answers to one text would undo each other.
  let turn = Promise.resolve();
  const put = (control) => (turn = turn.then(() => putNow(control)));
  const putNow = async (control) => {
    const name = control.dataset.field;
    const value = control.value;
    if (value === was(name).value) return;
    const text = area.value;
    try {
      const body = new URLSearchParams({ text, name, value, kind: form.dataset.kind, id: form.dataset.id ?? "" });
      if (!form.dataset.id) body.delete("id");
      const response = await fetch(form.dataset.fields, { method: "POST", headers: { Accept: "application/json", "X-Token": token() }, body });
      const answer = await response.json();
      if (answer.problem) { fault(control, answer.problem); return; }
      if (typeof answer.text !== "string") throw new TypeError("refused");
      fault(control, null);
      if (area.value !== text) { await putNow(control); return; }
      replaceText(area, answer.text);
      // What was sent is in the text; what was typed since goes after it.
      was(name).value = value;
      await putNow(control);
    } catch {
      // The site does not take it now: it is sent with the text, whose line says how that goes.
      touch();
    }
  };
  const fault = (control, words) => {
    const id = control.id + "-error";
    document.getElementById(id)?.remove();
    control.toggleAttribute("aria-invalid", false);
    if (!words) return;
    control.before(make("p", { class: "error", id }, make("span", { class: "vh" }, "Error: "), words));
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", [control.id + "-hint", id].filter((one) => document.getElementById(one)).join(" "));
    touch();
  };
  for (const control of all) {
    control.addEventListener("input", () => { if (control.hasAttribute("aria-invalid")) fault(control, null); touch(); });
    control.addEventListener("change", () => put(control));
  }
  all.filter((control) => control.dataset.suggest).forEach((control) => suggest(control));

  // Names that the site knows, while they are typed; for a list, in a field of its own that adds a line.
  function suggest(control) {
    const isList = control.localName === "textarea";
    if (!isList) {
      const year = form.querySelector('[data-field="year"]');
      const { box, note } = combobox(control, control.dataset.suggest, async (one) => {
        control.value = one.name;
        await put(control);
        if (year && one.year) { year.value = one.year; await put(year); }
      });
      box.after(note);
      return;
    }
    const input = make("input", { id: control.id + "-add", "aria-label": `Add somebody to ${control.labels[0]?.textContent ?? "the list"}`, placeholder: "Name" });
    const tools = make("div", { class: "row tight" }, input);
    const { note } = combobox(input, control.dataset.suggest, (one) => { input.value = one.name; });
    const role = make("input", { autocomplete: "off", "aria-label": "Role or job", placeholder: "Role or job" });
    const add = () => {
      const name = input.value.trim();
      if (!name) return;
      control.value = (control.value.trimEnd() ? control.value.trimEnd() + "\n" : "") + name + (role.value.trim() ? ` (${role.value.trim()})` : "");
      input.value = role.value = "";
      input.focus();
      put(control);
    };
    const move = (by) => () => {
      const { start, end } = lineOf(control);
      const lines = control.value.split("\n");
      const at = control.value.slice(0, start).split("\n").length - 1;
      if (at + by < 0 || at + by >= lines.length) return;
      [lines[at], lines[at + by]] = [lines[at + by], lines[at]];
      const column = control.selectionStart - start;
      insert(control, 0, control.value.length, lines.join("\n"));
      const place = lines.slice(0, at + by).join("\n").length + (at + by > 0 ? 1 : 0) + Math.min(column, end - start);
      control.setSelectionRange(place, place);
      put(control);
    };
    for (const one of [input, role])
      one.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); add(); } });
    tools.append(role, make("button", { type: "button", onclick: add }, "Add"));
    control.after(tools, note,
      make("div", { class: "row tight" }, make("button", { type: "button", class: "plain", onclick: move(-1) }, "Move this line up"), make("button", { type: "button", class: "plain", onclick: move(1) }, "Move this line down")));
  }

  // What the text says now, except where somebody is typing.
  const show = (values) => {
    for (const control of all) {
      const value = values?.[control.dataset.field];
      if (value === undefined || control === document.activeElement || control.value !== was(control.dataset.field).value) continue;
      control.value = value;
      was(control.dataset.field).value = control.value;
    }
  };
  // Before a save by hand: what stands in a field that has not been left yet belongs to it.
  const flush = async () => { for (const control of all) await put(control); };
  addEventListener("online", flush);
  const unput = () => all.filter((control) => control.value !== was(control.dataset.field).value)
    .map((control) => [control.dataset.field, control.value, was(control.dataset.field).value, control.hasAttribute("aria-invalid")]);
  // What could not be put in when it was left is put in now that the site answers.
  const settle = () => all.filter((control) => control !== document.activeElement && !control.hasAttribute("aria-invalid")).forEach(put);
  // Words from elsewhere, as if they had been typed here.
  const fill = (name, value) => {
    const control = all.find((one) => one.dataset.field === name);
    if (control) { control.value = value; return put(control); }
  };
  const faulty = () => all.find((control) => control.hasAttribute("aria-invalid"));
  return { show, flush, unput, settle, fill, faulty };
};
