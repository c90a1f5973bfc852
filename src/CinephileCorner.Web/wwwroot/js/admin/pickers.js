import { combobox } from "./combobox.js";

// Fields of plain forms that take the name of a film or a person.
for (const input of document.querySelectorAll("[data-picker]")) {
  const { box, note } = combobox(input, input.dataset.picker, (one) => { input.value = one.label; });
  box.after(note);
}
