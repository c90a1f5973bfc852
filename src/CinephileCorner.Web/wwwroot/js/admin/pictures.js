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
    const answer = await upload(file, () => take(file));
    if (!answer) { replace(line, ""); return; }
    const described = await describe(file, answer.alt ?? "", area);
    replace(line, `![${described}](${answer.address})`);
  };

  // What the site says of the picture it has now; null when it has not taken it, which is told.
  const upload = async (file, again) => {
    const body = new FormData();
    body.append("file", file, file.name);
    let reason = "the site does not answer";
    try {
      const response = await fetch(form.dataset.media, { method: "POST", headers: { Accept: "application/json", "X-Token": token() }, body });
      const told = await response.json().catch(() => ({}));
      if (response.ok) return told;
      reason = told.message ?? `the site answered ${response.status}`;
    } catch { /* reason says it */ }
    tell(`“${file.name}” was not taken: ${reason}`, "Try again", again);
    return null;
  };

  // A draft may lack it; publishing will name the picture.
  const describe = (file, offered, back) => new Promise((resolve) => {
    const alt = make("input", { id: "alt", value: offered, autocomplete: "off", maxlength: "300" });
    const decorative = make("input", { type: "checkbox", id: "decorative" });
    const sheet = make("form", { method: "dialog" },
      make("div", { class: "field" }, make("label", { for: "alt" }, "What does the picture show?"), make("p", { class: "hint", id: "alt-hint" }, "For whoever does not see it. One sentence."), alt),
      make("label", { class: "choice" }, decorative, "It is decoration and shows nothing of its own"),
      make("div", { class: "row" }, make("button", { class: "main" }, "Insert the picture")));
    const box = dialog(`“${file.name}”`, sheet);
    alt.focus();
    box.addEventListener("close", () => { back.focus({ preventScroll: true }); resolve(decorative.checked ? "" : alt.value.replace(/[\[\]\n]/g, " ").trim()); });
  });

  const takeAll = async (files) => { for (const file of files) await take(file); };
  const choosing = (many, done) => {
    const chooser = make("input", { type: "file", accept: "image/jpeg,image/png,image/webp,image/avif", multiple: many, hidden: true, "aria-hidden": "true", tabindex: "-1" });
    chooser.addEventListener("change", () => { const files = [...chooser.files]; chooser.value = ""; done(files); });
    document.body.append(chooser);
    return () => chooser.click();
  };
  const choose = choosing(true, takeAll);

  // The article's own picture: chosen here, its path and its words go into their fields.
  const path = document.getElementById("field-poster");
  const words = document.getElementById("field-posterAlt");
  const fill = (field, value) => { field.value = value; field.dispatchEvent(new Event("change")); };
  const takePoster = async ([file]) => {
    if (!file) return;
    const answer = await upload(file, () => takePoster([file]));
    if (!answer) return;
    const described = await describe(file, answer.alt ?? "", button);
    fill(path, answer.address);
    fill(words, described);
  };
  const button = make("button", { type: "button", onclick: choosing(false, takePoster) }, "Choose a picture");
  path?.after(button);

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
  return { takeAll, choose };
};
