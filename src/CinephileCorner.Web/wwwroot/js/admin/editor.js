import { make, dialog, clock } from "./elements.js";
import { replaceText } from "./insert.js";
import { deviceCopies } from "./device.js";
import { saving } from "./saving.js";
import { preview } from "./preview.js";
import { toolbar } from "./toolbar.js";
import { paste } from "./paste.js";
import { pictures } from "./pictures.js";
import { fields } from "./fields.js";
import { problems } from "./problems.js";

// The editor's table of contents.
const form = document.getElementById("editor");
const area = document.getElementById("text");
const notes = document.getElementById("notes");
const opened = area.value;

const tell = (words, act, work) => {
  const note = make("p", { class: "warn", role: "alert" }, words + " ");
  if (act) note.append(make("button", { type: "button", onclick: () => { note.remove(); work(); } }, act));
  note.append(make("button", { type: "button", class: "plain", onclick: () => note.remove() }, "Put this away"));
  notes.append(note);
};

const copies = deviceCopies(() => form.dataset.id || "new-" + form.dataset.kind);
const checks = problems(area, document.getElementById("problems"));
const saver = saving(form, area, copies, {
  onSaved: (answer, isCurrent) => {
    if (answer.headline) { document.getElementById("headline").textContent = answer.headline; document.title = answer.headline; }
    if (isCurrent) { checks.show(answer.problems ?? []); facts.show(answer.fields); }
    if (answer.isPending && document.getElementById("state").textContent === "Published") document.getElementById("state").textContent = "Published, with changes";
    channel?.postMessage({ article: form.dataset.id, tab: copies.tab });
  },
  onConflict: (answer, choices) => {
    const note = make("div", { class: "conflict", role: "alert" },
      make("p", {}, `${answer.by} saved at ${clock(answer.atUtc)}, in the place where you are writing. Your text is kept; go on writing if you like.`),
      make("div", { class: "row" },
        make("a", { class: "button main", href: answer.url }, "Compare and settle"),
        make("button", { type: "button", onclick: () => { note.remove(); choices.keepMine(); } }, "Keep mine as the new version"),
        make("button", { type: "button", onclick: async () => { if (await choices.takeTheirs()) note.remove(); } }, "Take theirs"),
        make("button", { type: "button", onclick: () => navigator.clipboard.writeText(area.value) }, "Copy my text")));
    notes.append(note);
  },
  onSignedOut: (go) => {
    const email = make("input", { id: "again-email", type: "email", autocomplete: "username", required: true });
    const password = make("input", { id: "again-password", type: "password", autocomplete: "current-password", required: true });
    const code = make("input", { id: "again-code", inputmode: "numeric", autocomplete: "one-time-code" });
    const factor = make("div", { class: "field", hidden: true }, make("label", { for: "again-code" }, "Code of your authenticator app"), code);
    const fault = make("p", { class: "error", role: "alert", hidden: true });
    const sheet = make("form", { method: "post" }, fault,
      make("div", { class: "field" }, make("label", { for: "again-email" }, "Email"), email),
      make("div", { class: "field" }, make("label", { for: "again-password" }, "Password"), password), factor,
      make("div", { class: "row" }, make("button", { class: "main" }, "Sign in")));
    const box = dialog("Your sign-in has ended", make("p", {}, "Sign in again here. What you wrote is kept and is saved right after."), sheet);
    sheet.addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        const page = await fetch(form.dataset.token, { headers: { Accept: "application/json" } });
        const { token } = await page.json();
        const response = await fetch(form.dataset.signIn, {
          method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams({ email: email.value, password: password.value, code: code.value, __RequestVerificationToken: token }),
        });
        const answer = await response.json();
        if (answer.status === "signed-in") { box.close(); go(answer.token); return; }
        factor.hidden = answer.status !== "second-factor" && factor.hidden;
        fault.hidden = answer.status === "second-factor";
        fault.textContent = answer.message ?? "That did not work; try again.";
        (factor.hidden ? password : code).focus();
      } catch {
        fault.hidden = false;
        fault.textContent = "The site does not answer; your text stays on this device.";
      }
    });
  },
});
const facts = fields(form, area, saver.token, tell);
const images = pictures(form, area, saver.token, tell);
const view = document.getElementById("view");
const previews = preview(form, area, view);
paste(form, area, saver.token, images.takeAll);

const views = ["write", "split", "preview"];
const show = (name) => {
  form.dataset.view = name;
  tabs.forEach((tab) => tab.setAttribute("aria-pressed", tab.dataset.name === name));
  previews.render();
};
const cycle = () => show(views[(views.indexOf(form.dataset.view) + 1) % views.length] ?? "write");
const focusMode = () => form.classList.toggle("focus");
const tabs = [["write", "Write"], ["split", "Split"], ["preview", "Preview"], ["facts", "Facts"]].map(([name, words]) =>
  make("button", { type: "button", class: "tool", "data-name": name, "aria-pressed": "false", onclick: () => show(name) }, words));
document.getElementById("open-preview").before(make("div", { class: "views", role: "group", "aria-label": "What to show" }, ...tabs));
show(matchMedia("(min-width: 70rem)").matches ? "split" : "write");

const saveAll = async () => { await facts.flush(); return saver.save(false); };
const publish = async () => {
  if (await saveAll()) location.href = form.action + "/publication";
};
toolbar(area, { save: saveAll, publish, choosePicture: () => images.choose(), cycle, focusMode });
document.getElementById("publish")?.addEventListener("click", (event) => { if (!saver.isSaved() || !facts.isClean()) { event.preventDefault(); publish(); } });
form.addEventListener("submit", (event) => {
  if (event.submitter?.formAction.endsWith(form.dataset.preview)) return;
  event.preventDefault();
  saveAll().then((done) => { if (done && !document.getElementById("publish")) location.replace(form.action); });
});
document.querySelector("[data-sign-out]")?.addEventListener("submit", (event) => {
  if (!saver.isSaved() && !confirm("There are words that have not reached the site. Sign out all the same? They stay on this device.")) event.preventDefault();
});

const counts = document.getElementById("counts");
const count = () => {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const words = (text) => (text.match(/\S+/g) ?? []).length;
  const body = value.replace(/^---\n[\s\S]*?\n---\n/, "");
  const all = words(body);
  const column = start - value.lastIndexOf("\n", start - 1);
  counts.textContent = (start < end ? `${words(value.slice(start, end))} of ` : "") + `${all} words · ${Math.max(1, Math.ceil(all / 230))} min · column ${column}`;
};
let counting = 0;
const soon = () => { counting ||= requestIdleCallback?.(() => { counting = 0; count(); }, { timeout: 500 }) ?? setTimeout(() => { counting = 0; count(); }, 100); };
area.addEventListener("input", soon);
document.addEventListener("selectionchange", soon);

// Another tab with the same article is no danger, but good to know of.
const channel = "BroadcastChannel" in window ? new BroadcastChannel("articles") : null;
channel?.addEventListener("message", (event) => {
  if (event.data.article !== form.dataset.id || !form.dataset.id || event.data.tab === copies.tab || document.getElementById("other-tab")) return;
  notes.append(make("p", { id: "other-tab" }, "This article is open in another tab, and was saved there. What you write in both is brought together."));
});

// A text that never reached the site: nothing is replaced before its author has chosen, and both remain.
const recover = async () => {
  for (const copy of await copies.orphans()) {
    if (copy.text === area.value) { copy.forget(); continue; }
    const when = new Date(copy.at).toLocaleString();
    const aside = async () => {
      const body = new URLSearchParams({ text: copy.text, __RequestVerificationToken: saver.token() });
      if (form.dataset.id) body.set("article", form.dataset.id);
      const response = await fetch(form.dataset.kept, { method: "POST", headers: { Accept: "application/json" }, body }).catch(() => null);
      if (response?.ok) { copy.forget(); note.remove(); } else tell("It could not be put aside on the site; it stays on this device.");
    };
    const compare = () => {
      const frame = make("iframe", { name: "diff", title: "Differences", sandbox: "allow-same-origin", class: "diff-frame" });
      const box = dialog("On the site, and on this device", frame, make("div", { class: "row" }, make("button", { type: "button", onclick: () => box.close() }, "Close")));
      const sheet = make("form", { method: "post", action: form.dataset.diff, target: "diff", hidden: true }, make("textarea", { name: "old" }, area.value), make("textarea", { name: "now" }, copy.text), make("input", { name: "__RequestVerificationToken", value: saver.token() }));
      document.body.append(sheet);
      sheet.submit();
      sheet.remove();
    };
    const note = make("div", { class: "recovery", role: "alert" },
      make("p", {}, `A text of ${when} on this device never reached the site.`),
      make("div", { class: "row" },
        make("button", { type: "button", onclick: compare }, "Compare"),
        make("button", { type: "button", class: "main", onclick: () => { replaceText(area, copy.text); note.remove(); saver.save(false).then((done) => { if (done) copy.forget(); }); } }, "Take it up"),
        make("button", { type: "button", onclick: aside }, "Leave it aside")));
    notes.append(note);
  }
};
recover();

// The browser may have put older words back into the field.
if (area.value !== opened || area.value !== area.defaultValue) area.dispatchEvent(new Event("input", { bubbles: true }));
