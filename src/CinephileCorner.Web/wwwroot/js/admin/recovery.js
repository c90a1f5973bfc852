import { make, dialog } from "./elements.js";

// Texts that never reached the site: nothing is replaced before their author has chosen, and both remain.
export const recovery = async (form, area, copies, saver, facts, tell) => {
  const notes = document.getElementById("notes");
  const nameOf = (name) => form.querySelector(`[data-field="${CSS.escape(name)}"]`)?.labels[0]?.textContent ?? name;

  const compare = (copy) => {
    const frame = make("iframe", { name: "diff", title: "Differences", sandbox: "allow-same-origin", class: "diff-frame" });
    const box = dialog("On the site, and on this device", frame, make("div", { class: "row" }, make("button", { type: "button", onclick: () => box.close() }, "Close")));
    const sheet = make("form", { method: "post", action: form.dataset.diff, target: "diff", hidden: true },
      make("textarea", { name: "old" }, area.value), make("textarea", { name: "now" }, copy.text), make("input", { name: "__RequestVerificationToken", value: saver.token() }));
    document.body.append(sheet);
    sheet.submit();
    sheet.remove();
  };

  for (const copy of await copies.orphans()) {
    const fields = copy.fields.filter(([name, value]) => form.querySelector(`[data-field="${CSS.escape(name)}"]`)?.value !== value);
    if (copy.text === area.value && fields.length === 0) { copy.forget(); continue; }
    const takeUp = async () => {
      if (!await saver.takeUp(copy.text, copy.base)) { tell("What you have written here has not reached the site yet; that comes first."); return; }
      note.remove();
      for (const [name, value] of fields) await facts.fill(name, value);
      if (fields.length > 0) await saver.save(false);
      if (saver.isSafe()) copy.forget();
    };
    const aside = async () => {
      const body = new URLSearchParams({ text: copy.text + fields.map(([name, value]) => `\n\n${nameOf(name)}: ${value}`).join(""), __RequestVerificationToken: saver.token() });
      if (form.dataset.id) body.set("article", form.dataset.id);
      const response = await fetch(form.dataset.kept, { method: "POST", headers: { Accept: "application/json" }, body }).catch(() => null);
      if (response?.ok) { copy.forget(); note.remove(); } else tell("It could not be put aside on the site; it stays on this device.");
    };
    const note = make("div", { class: "recovery", role: "alert" },
      make("p", {}, `A text of ${new Date(copy.at).toLocaleString()} on this device never reached the site.`,
        ...fields.map(([name, value]) => ` In the field “${nameOf(name)}” stood: ${value}`)),
      make("div", { class: "row" },
        copy.text === area.value ? null : make("button", { type: "button", onclick: () => compare(copy) }, "Compare"),
        make("button", { type: "button", class: "main", onclick: takeUp }, "Take it up"),
        make("button", { type: "button", onclick: aside }, "Leave it aside")));
    notes.append(note);
  }
};
