import { insert, insertQuietly, undisturbed } from "./insert.js";
import { make, dialog } from "./elements.js";

// What would end the words of a picture too early.
const Unfit = /[\[\]\\\n]/g;

// Chosen, dropped or pasted: a line holds the place at once, and the picture takes it when the site has it.
export const pictures = (form, area, token, tell) => {
  let number = 0;
  let asking = Promise.resolve();

  // A line of its own behind what is chosen: the words stay.
  const place = (file) => {
    const line = `![Uploading ${file.name.replace(Unfit, " ")} (${++number})…]()`;
    const { selectionEnd: at, value } = area;
    const before = at === 0 || value.slice(0, at).endsWith("\n\n") ? "" : value[at - 1] === "\n" ? "\n" : "\n\n";
    insert(area, at, at, before + line + "\n");
    return { line, whole: before + line + "\n" };
  };
  // Whoever has taken the line out meanwhile does not want it.
  const swap = (old, text) => {
    const at = area.value.indexOf(old);
    if (at >= 0) insertQuietly(area, at, at + old.length, text);
    return at >= 0;
  };
  const bring = async (file, { line, whole }) => {
    const answer = await upload(file, () => takeAll([file]));
    if (!answer) {
      await undisturbed();
      if (!swap(whole, "")) swap(line, "");
      return;
    }
    asking = asking.then(undisturbed).then(() => describe(file, answer, area)).then((described) => swap(line, `![${described}](${answer.address})`));
    await asking;
  };
  // All places at once, then one picture after the other as they arrive.
  const takeAll = (files) => Promise.all(files.map((file) => [file, place(file)]).map(([file, placed]) => bring(file, placed)));

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

  // A draft may lack the words; publishing will name the picture. What is said here the library learns too: its picture is
  // decoration, or shows this.
  const describe = async (file, { alt: offered, url }, back) => {
    const alt = make("input", { id: "alt", value: offered ?? "", autocomplete: "off", maxlength: "300", "aria-describedby": "alt-hint" });
    const decorative = make("input", { type: "checkbox", id: "decorative" });
    const sheet = make("form", { method: "dialog" },
      make("div", { class: "field" }, make("label", { for: "alt" }, "What does the picture show?"), make("p", { class: "hint", id: "alt-hint" }, "For whoever does not see it. One sentence."), alt),
      make("label", { class: "choice" }, decorative, "It is decoration and shows nothing of its own"),
      make("div", { class: "row" }, make("button", { class: "main" }, "Insert the picture")));
    const box = dialog(`“${file.name}”`, sheet);
    alt.focus();
    await new Promise((done) => box.addEventListener("close", done, { once: true }));
    back.focus({ preventScroll: true });
    const words = decorative.checked ? "" : alt.value.replace(Unfit, " ").trim();
    if (decorative.checked || words) learn(file, url, { alt: words, decorative: decorative.checked });
    return words;
  };
  const learn = async (file, url, said) => {
    const response = await fetch(url + "/description", { method: "POST", headers: { Accept: "application/json", "X-Token": token() }, body: new URLSearchParams(said) }).catch(() => null);
    if (said.decorative && !response?.ok) tell(`That “${file.name}” is decoration was not taken: ${(await response?.json().catch(() => null))?.message ?? "the site does not answer"}.`);
  };

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
    const described = await describe(file, answer, button);
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
    if (!event.target.closest(".write")) return;
    const files = [...event.dataTransfer.files];
    const other = files.find((file) => !file.type.startsWith("image/"));
    if (other) tell(`“${other.name}” is not a picture. Texts come in by Import, pictures here.`);
    takeAll(files.filter((file) => file.type.startsWith("image/")));
  });
  return { takeAll, choose };
};
