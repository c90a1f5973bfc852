import { make, clock } from "./elements.js";
import { deviceCopies } from "./device.js";
import { saving } from "./saving.js";
import { preview } from "./preview.js";
import { toolbar } from "./toolbar.js";
import { paste } from "./paste.js";
import { pictures } from "./pictures.js";
import { fields } from "./fields.js";
import { problems } from "./problems.js";
import { counts } from "./counts.js";
import { recovery } from "./recovery.js";
import { signInAgain } from "./again.js";

// The editor's table of contents.
const form = document.getElementById("editor");
const area = document.getElementById("text");
const notes = document.getElementById("notes");
const state = document.getElementById("state");

const tell = (words, act, work) => {
  const note = make("p", { class: "warn", role: "alert" }, words + " ");
  if (act) note.append(make("button", { type: "button", onclick: () => { note.remove(); work(); } }, act));
  note.append(make("button", { type: "button", class: "plain", onclick: () => note.remove() }, "Put this away"));
  notes.append(note);
};

// The first save gives an article what an unsaved one has not: a history, a way to readers, a room of its own below.
const furnish = async () => {
  const page = await new Promise((done) => {
    const asked = new XMLHttpRequest();
    asked.responseType = "document";
    asked.onloadend = () => done(asked.response);
    asked.open("GET", form.action);
    asked.send();
  });
  form.append(make("input", { type: "hidden", name: "id", value: form.dataset.id }));
  if (document.getElementById("publish") || !page?.getElementById("publish")) return;
  document.querySelector(".desk-acts").append(...page.querySelectorAll(".desk-acts a"));
  form.after(...page.querySelectorAll(".desk-foot"));
  state.textContent = page.getElementById("state").textContent;
};

let clashNote = null;
const onConflict = (answer, { keepMine, takeTheirs }) => {
  // While one writes on the note stays the same, and so does whoever stands on one of its buttons.
  if (!clashNote) {
    const copied = make("span", { role: "status" });
    const copy = () => navigator.clipboard.writeText(area.value).then(() => { copied.textContent = "Copied"; }, () => { area.select(); copied.textContent = "Selected; copy it with the keyboard"; });
    clashNote = make("div", { class: "conflict", role: "alert" }, make("p", {}),
      make("div", { class: "row" },
        make("a", { class: "button main" }, "Compare and settle"),
        make("button", { type: "button", onclick: keepMine }, "Keep mine as the new version"),
        make("button", { type: "button", onclick: takeTheirs }, "Take theirs"),
        make("button", { type: "button", onclick: copy }, "Copy my text"), copied));
    notes.append(clashNote);
  }
  const words = `${answer.by === form.dataset.me ? "You, in another tab," : answer.by} saved at ${clock(answer.atUtc)}, in the place where you are writing. Your text is kept; go on writing if you like.`;
  const told = clashNote.querySelector("p");
  if (told.textContent !== words) told.textContent = words;
  clashNote.querySelector("a").href = answer.url;
};

const copies = deviceCopies(() => form.dataset.id || "new-" + form.dataset.kind);
const checks = problems(area, document.getElementById("problems"));
const channel = "BroadcastChannel" in window ? new BroadcastChannel("articles") : null;
const saver = saving(form, area, copies, {
  unput: () => facts.unput(),
  onSaved: (answer, isCurrent, isFirst) => {
    if (answer.headline) { document.getElementById("headline").textContent = answer.headline; document.title = answer.headline; }
    if (isCurrent) { checks.show(answer.problems ?? []); facts.show(answer.fields); }
    facts.settle();
    if (answer.isPending && state.textContent === "Published") state.textContent = "Published, with changes";
    if (isFirst) furnish();
    channel?.postMessage({ article: form.dataset.id, tab: copies.tab });
  },
  onConflict,
  onAgreed: () => { clashNote?.remove(); clashNote = null; },
  onSignedOut: (go) => signInAgain(form, go),
});
const facts = fields(form, area, saver.token, saver.touch);
const images = pictures(form, area, saver.token, tell);
const previews = preview(form, area, document.getElementById("view"));
paste(form, area, saver.token, images.takeAll);
counts(area, document.getElementById("counts"));

const views = ["write", "split", "preview"];
const isWide = matchMedia("(min-width: 70rem)");
const show = (name) => {
  form.dataset.view = name;
  tabs.forEach((tab) => tab.setAttribute("aria-pressed", tab.dataset.name === name));
  previews.render();
};
// On a narrow window nothing stands side by side, so there the facts are the third.
const cycle = () => {
  const some = isWide.matches ? views : ["write", "preview", "facts"];
  show(some[(some.indexOf(form.dataset.view) + 1) % some.length]);
};
// Nothing but the text; what was shown before comes back.
let before = null;
const focusMode = () => {
  const isOn = form.classList.toggle("focus");
  document.getElementById("focus-mode").setAttribute("aria-pressed", isOn);
  if (isOn) before = form.dataset.view;
  show(isOn ? "write" : before);
  area.focus();
};
const tabs = [["write", "Write"], ["split", "Split"], ["preview", "Preview"], ["facts", "Facts"]].map(([name, words]) =>
  make("button", { type: "button", class: "tool", "data-name": name, "aria-pressed": "false", onclick: () => show(name) }, words));
document.getElementById("open-preview").before(make("div", { class: "views", role: "group", "aria-label": "What to show" }, ...tabs));
show(isWide.matches ? "split" : "write");
isWide.addEventListener("change", () => { if (form.dataset.view === "split" && !isWide.matches) show("write"); });

const saveAll = async () => { await facts.flush(); return saver.save(false); };
const publish = async () => {
  const done = await saveAll();
  const faulty = facts.faulty();
  // What a field could not take would be gone with the page.
  if (faulty) { show(isWide.matches ? form.dataset.view : "facts"); faulty.focus(); return; }
  if (done) location.href = form.action + "/publication";
};
toolbar(area, { save: saveAll, publish, choosePicture: () => images.choose(), cycle, focusMode });
form.addEventListener("click", (event) => {
  if (event.target.id !== "publish" || (saver.isSaved() && !facts.faulty())) return;
  event.preventDefault();
  publish();
});
form.addEventListener("submit", (event) => {
  if (event.submitter?.formAction.endsWith(form.dataset.preview)) return;
  event.preventDefault();
  saveAll();
});

// Another tab with the same article is no danger, but good to know of.
channel?.addEventListener("message", (event) => {
  if (event.data.article !== form.dataset.id || !form.dataset.id || event.data.tab === copies.tab || document.getElementById("other-tab")) return;
  notes.append(make("p", { id: "other-tab" }, "This article is open in another tab, and was saved there. What you write in both is brought together."));
});

recovery(form, area, copies, saver, facts, tell);

// Words that were typed before this script came, or that the browser put back, are words like all others.
if (!saver.isSaved()) area.dispatchEvent(new Event("input", { bubbles: true }));
