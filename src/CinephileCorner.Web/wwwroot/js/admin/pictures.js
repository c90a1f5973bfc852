import { insert } from "./insert.js";
import { make, dialog } from "./elements.js";

// Chosen, dropped or pasted: a line holds the place at once, and the picture takes it when the site has it.
export const pictures = (form, area, token, tell) => {
  let number = 0;
  const replace = (line, text) => {
    const at = area.value.indexOf(line);
    if (at < 0) return;
    const { selectionStart, selectionEnd, scrollTop } = area;
    const focused = document.activeElement;
    insert(area, at, at + line.length, text);
    const moved = (place) => place <= at ? place : Math.max(at, place + text.length - line.length);
    area.setSelectionRange(moved(selectionStart), moved(selectionEnd));
    area.scrollTop = scrollTop;
    focused?.focus({ preventScroll: true });
  };

  const take = async (file) => {
    const line = `![Uploading ${file.name.replace(/[\[\]\n]/g, " ")} (${++number})…]()`;
    const { selectionStart: start, value } = area;
    insert(area, start, area.selectionEnd, (start > 0 && value[start - 1] !== "\n" ? "\n\n" : "") + line + "\n");
    const body = new FormData();
    body.append("file", file, file.name);
    let answer = null, reason = "the site does not answer";
    try {
      const response = await fetch(form.dataset.media, { method: "POST", headers: { Accept: "application/json", "X-Token": token() }, body });
      const told = await response.json().catch(() => ({}));
      if (response.ok) answer = told; else reason = told.message ?? `the site answered ${response.status}`;
    } catch { /* reason says it */ }
    if (!answer) {
      replace(line, "");
      tell(`“${file.name}” was not taken: ${reason}`, "Try again", () => take(file));
      return;
    }
    const described = await describe(file, answer.alt ?? "");
    replace(line, `![${described}](${answer.address})`);
  };

  // A draft may lack it; publishing will name the picture.
  const describe = (file, offered) => new Promise((resolve) => {
    const alt = make("input", { id: "alt", value: offered, autocomplete: "off", maxlength: "300" });
    const decorative = make("input", { type: "checkbox", id: "decorative" });
    const sheet = make("form", { method: "dialog" },
      make("div", { class: "field" }, make("label", { for: "alt" }, "What does the picture show?"), make("p", { class: "hint", id: "alt-hint" }, "For whoever does not see it. One sentence."), alt),
      make("label", { class: "choice" }, decorative, "It is decoration and shows nothing of its own"),
      make("div", { class: "row" }, make("button", { class: "main" }, "Insert the picture")));
    const box = dialog(`“${file.name}”`, sheet);
    alt.focus();
    box.addEventListener("close", () => { area.focus({ preventScroll: true }); resolve(decorative.checked ? "" : alt.value.replace(/[\[\]\n]/g, " ").trim()); });
  });

  const takeAll = async (files) => { for (const file of files) await take(file); };
  const chooser = make("input", { type: "file", accept: "image/jpeg,image/png,image/webp,image/avif", multiple: true, hidden: true, "aria-hidden": "true", tabindex: "-1" });
  chooser.addEventListener("change", () => { takeAll([...chooser.files]); chooser.value = ""; });
  document.body.append(chooser);

  const isFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragover", (event) => { if (isFiles(event)) { event.preventDefault(); form.classList.add("dropping"); } });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("dropping"); });
  addEventListener("drop", (event) => {
    if (!isFiles(event)) return;
    // A drop beside the text does not leave the page.
    event.preventDefault();
    form.classList.remove("dropping");
    if (event.target.closest(".write")) takeAll([...event.dataTransfer.files].filter((file) => file.type.startsWith("image/")));
  });
  return { takeAll, choose: () => chooser.click() };
};
