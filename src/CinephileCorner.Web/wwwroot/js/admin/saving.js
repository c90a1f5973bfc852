import { replaceText } from "./insert.js";
import { clock } from "./elements.js";

const Pause = 2000;
const Longest = 15000;

// Sends what was written: one request at a time, numbered, again and again until the site has that very text. What is shown is
// what is true.
export const saving = (form, area, copies, { onSaved, onConflict, onSignedOut }) => {
  const line = document.getElementById("save-line");
  const token = () => form.querySelector("[name=__RequestVerificationToken]");
  let base = form.dataset.hash;
  let saved = form.dataset.id ? area.value : null;
  const opened = area.value;
  let sequence = 0, timer = 0, since = 0, busy = false, held = false, kept = true, failures = 0, stale = false, keepTimer = 0;

  const isSaved = () => saved === null ? area.value === opened : area.value === saved;
  const show = (words, kind = "") => { line.textContent = words; line.dataset.kind = kind; };
  const tell = (words, act) => {
    show(words + " ", "bad");
    if (!act) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = "Try again";
    button.addEventListener("click", () => save(false));
    line.append(button);
  };

  // A device may be full, or keep nothing at all: then that is what is said.
  const place = () => kept ? "kept on this device" : "and this device has no room for a copy";
  const aside = async (words) => {
    const body = new URLSearchParams({ text: words, article: form.dataset.id, __RequestVerificationToken: token().value });
    const response = await fetch(form.dataset.kept, { method: "POST", headers: { Accept: "application/json" }, body }).catch(() => null);
    return response?.ok ?? false;
  };

  const schedule = () => {
    clearTimeout(timer);
    if (held || isSaved()) return;
    since ||= Date.now();
    timer = setTimeout(() => save(true), Math.max(0, Math.min(Pause, since + Longest - Date.now())));
  };
  const retry = () => {
    failures++;
    clearTimeout(timer);
    timer = setTimeout(() => save(true), Math.min(60000, 1000 * 2 ** Math.min(failures, 6)));
  };

  area.addEventListener("input", () => {
    keepTimer ||= setTimeout(() => { keepTimer = 0; if (!isSaved()) kept = copies.keep(area.value, base); }, 300);
    if (line.dataset.kind !== "bad") show("Not saved yet");
    schedule();
  });
  addEventListener("pagehide", () => { if (!isSaved()) copies.keep(area.value, base); });
  addEventListener("beforeunload", (event) => { if (!isSaved()) event.preventDefault(); });
  addEventListener("online", () => { failures = 0; if (!isSaved()) save(true); });
  addEventListener("offline", () => { if (!isSaved()) show(`Offline, ${place()}`, "bad"); });

  async function save(auto) {
    clearTimeout(timer);
    if (held && auto) return false;
    if (busy) return auto ? (timer = setTimeout(() => save(true), 200), false) : new Promise((done) => setTimeout(() => done(save(false)), 200));
    if (auto && isSaved()) return true;
    busy = true;
    since = 0;
    const text = area.value;
    kept = copies.keep(text, base);
    const slow = setTimeout(() => show("Saving…"), 300);
    let response, answer = {};
    try {
      const body = new URLSearchParams({ text, base, tab: copies.tab, seq: ++sequence, auto, __RequestVerificationToken: token().value });
      response = await fetch(form.dataset.id ? form.action : form.dataset.begin, {
        method: "POST", body, headers: { Accept: "application/json" }, redirect: "error", signal: AbortSignal.timeout(30000),
      });
      answer = await response.json().catch(() => ({}));
    } catch {
      clearTimeout(slow);
      busy = false;
      show(`${navigator.onLine ? "The site does not answer" : "Offline"}, ${place()}`, "bad");
      retry();
      return false;
    }
    clearTimeout(slow);
    busy = false;
    return settle(response.status, answer, text, auto);
  }

  function settle(status, answer, text, auto) {
    switch (answer.status) {
      case "saved":
      case "superseded":
        failures = 0;
        stale = false;
        if (answer.status === "saved") took(answer, text);
        schedule();
        return true;
      case "merged": {
        failures = 0;
        if (area.value === text) {
          replaceText(area, answer.text);
          took(answer, area.value);
        } else {
          // Words came in meanwhile: they begin from what was sent, and the next save brings all three together.
          base = answer.sent;
          saved = text;
          schedule();
        }
        show(`Saved ${clock(answer.savedUtc)}, together with what ${answer.by} wrote elsewhere in the text`);
        return true;
      }
      case "conflict":
        held = true;
        tell(`Not saved: ${answer.by} has written in the same place. Your text is kept.`);
        onConflict(answer, {
          keepMine: () => { held = false; base = answer.hash; return save(false); },
          takeTheirs: async () => {
            // The site has what was sent; what was typed since is put aside there first.
            if (area.value !== text && !await aside(area.value)) { tell("Not taken: what you typed since could not be put aside on the site."); return false; }
            held = false; base = answer.hash; replaceText(area, answer.text); saved = area.value; copies.drop(); show("Saved: the other text stands, yours is kept"); return true; },
        });
        return false;
      case "signed-out":
        held = true;
        tell(`Not saved: your sign-in has ended; ${place()}.`);
        onSignedOut((fresh) => { token().value = fresh; held = false; save(false); });
        return false;
      case "stale-token":
        if (!stale) {
          stale = true;
          renew().then((done) => done ? save(auto) : tell(`Not saved: the page has grown stale; ${place()}.`, true));
          return false;
        }
        break;
    }
    const reason = { 413: "the text is longer than an article may be", 403: "your account may not change this article", 404: "the article is not there any more" }[status];
    tell(`Not saved: ${reason ?? answer.message ?? "the site could not take it"}; ${place()}.`, true);
    if (!reason) retry();
    return false;
  }

  function took(answer, text) {
    saved = text;
    base = answer.hash;
    form.dataset.hash = base;
    form.elements.base.value = base;
    if (!form.dataset.id && answer.id) {
      form.dataset.id = answer.id;
      form.action = answer.url;
      history.replaceState(null, "", answer.url);
    }
    if (area.value === text) copies.drop(); else copies.keep(area.value, base);
    show(`Saved ${clock(answer.savedUtc)}`);
    onSaved(answer, area.value === text);
  }

  async function renew() {
    try {
      const response = await fetch(form.dataset.token, { headers: { Accept: "application/json" }, redirect: "error" });
      if (!response.ok) return false;
      token().value = (await response.json()).token;
      return true;
    } catch { return false; }
  }

  return { save, isSaved, hold: (on) => { held = on; if (!on) schedule(); }, token: () => token().value };
};
