import { replaceText, undisturbed } from "./insert.js";
import { clock } from "./elements.js";
import { saveLine } from "./save-line.js";

const Pause = 2000;
const Longest = 15000;

// Sends what was written: one request at a time, numbered, again and again until the site has that very text. What is shown is
// what is true. unput() gives the fields whose words are not in the text yet, as [name, value, was, isFaulty]: they are sent beside it.
export const saving = (form, area, copies, { unput, onSaved, onConflict, onAgreed, onSignedOut }) => {
  const line = document.getElementById("save-line");
  const { show, isBad } = saveLine(line, () => save(false));
  const token = () => form.querySelector("[name=__RequestVerificationToken]");
  // What the page came with, not what stands in the field: somebody may have begun before this script was here.
  const opened = area.defaultValue;
  let base = form.dataset.hash;
  let saved = form.dataset.id ? opened : null, savedFields = "[]", refused = [];
  let clash = null;
  let sequence = 0, timer = 0, since = 0, busy = false, held = false, kept = true, failures = 0, stale = false, keepTimer = 0, isLeft = false, lastSaved = "";

  // Whose words these are: this tab's, or, until the site has it, a taken-up text's own.
  let name = copies.tab;

  const isMe = (answer) => answer.by === form.dataset.me;
  const beside = () => JSON.stringify(unput());
  // The site has every word, as the article's newest text.
  const isSaved = () => area.value === (saved ?? opened) && beside() === savedFields && refused.length === 0;
  // The site has every word, be it beside another text.
  const isSafe = () => isSaved() || (clash !== null && area.value === clash.text && beside() === clash.fields);
  const keep = () => {
    clearTimeout(keepTimer);
    keepTimer = 0;
    if (isLeft) return;
    kept = copies.keep(area.value, base, unput().map(([name, value]) => [name, value]));
  };

  // A device may be full, or keep nothing at all: then that is what is said.
  const place = () => kept ? "kept on this device" : "and this device has no room for a copy";
  const aside = async (words) => {
    const body = new URLSearchParams({ text: words, article: form.dataset.id, __RequestVerificationToken: token().value });
    const response = await fetch(form.dataset.kept, { method: "POST", headers: { Accept: "application/json" }, body }).catch(() => null);
    return response?.ok ?? false;
  };

  const schedule = (isKnownUnsafe = false) => {
    clearTimeout(timer);
    if (held || (!isKnownUnsafe && isSafe())) return;
    since ||= Date.now();
    timer = setTimeout(() => save(true), Math.max(0, Math.min(Pause, since + Longest - Date.now())));
  };
  const retry = () => {
    failures++;
    clearTimeout(timer);
    timer = setTimeout(() => save(true), Math.min(60000, 1000 * 2 ** Math.min(failures, 6)));
  };
  // Whoever undoes what they typed is back at what the site has.
  const rest = () => {
    clearTimeout(keepTimer);
    keepTimer = since = 0;
    copies.drop();
    if (clash === null) show(lastSaved);
  };
  const touch = () => {
    clearTimeout(timer);
    if (isSafe()) { rest(); return; }
    keepTimer ||= setTimeout(keep, 300);
    if (!isBad()) show("Not saved yet");
    schedule(true);
  };

  // As everything here, on the clock of whoever writes.
  if (line.dataset.saved) show(lastSaved = `Saved ${clock(line.dataset.saved)}`);
  area.addEventListener("input", touch);
  const leave = () => { if (!isSafe()) keep(); };
  addEventListener("pagehide", leave);
  // Whoever signs out has been asked, and decided.
  addEventListener("signing-out", leave);
  addEventListener("signed-out", () => { isLeft = true; clearTimeout(keepTimer); clearTimeout(timer); });
  // A phone may end a page that is out of sight without another word.
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { leave(); if (!isSafe()) save(true); } });
  addEventListener("beforeunload", (event) => { if (!isLeft && !isSafe()) event.preventDefault(); });
  addEventListener("online", () => { failures = 0; if (!isSafe()) save(true); });
  addEventListener("offline", () => { if (!isSafe()) show(`Offline, ${place()}`, "bad"); });

  async function save(auto) {
    clearTimeout(timer);
    if (isLeft || (held && auto)) return false;
    if (busy) return auto ? (timer = setTimeout(() => save(true), 200), false) : new Promise((done) => setTimeout(() => done(save(false)), 200));
    if (auto && isSafe()) return true;
    busy = true;
    since = 0;
    const text = area.value;
    const fields = unput();
    keep();
    const slow = setTimeout(() => show("Saving…"), 300);
    let response, answer;
    try {
      const body = new URLSearchParams({ text, base, tab: name, seq: ++sequence, auto, __RequestVerificationToken: token().value });
      for (const [name, value, was, isFaulty] of fields) if (!isFaulty) { body.set("field." + name, value); body.set("was." + name, was); }
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
    if (answer.status === "merged") await undisturbed();
    busy = false;
    return settle(response.status, answer, { text, fields: JSON.stringify(fields), auto });
  }

  function settle(status, answer, sent) {
    switch (answer.status) {
      case "superseded":
        failures = 0;
        if (!isSafe()) { schedule(); return sent.auto ? false : save(false); }
        return true;
      case "saved":
        took(answer, sent);
        schedule();
        return true;
      case "merged":
        if (area.value === sent.text) {
          replaceText(area, answer.text);
          took(answer, { ...sent, text: area.value });
        } else {
          // Words came in meanwhile: they begin from what was sent, and the next save brings all three together.
          agreed();
          base = answer.sent;
          saved = sent.text;
          savedFields = sent.fields;
          schedule();
        }
        show(`Saved ${clock(answer.savedUtc)}, together with what ${isMe(answer) ? "you wrote in another tab" : `${answer.by} wrote`} elsewhere in the text`, "", true);
        return true;
      case "conflict":
        failures = 0;
        clash = { ...sent, hash: answer.hash, theirs: answer.text };
        if (isSafe()) copies.drop(); else keep();
        show(isMe(answer) ? "Not saved: you have written in the same place in another tab. This text is kept beside that one." : `Not saved: ${answer.by} has written in the same place. Your text is kept beside theirs.`, "bad");
        onConflict(answer, { keepMine, takeTheirs });
        schedule();
        return false;
      case "signed-out":
        held = true;
        show(`Not saved: your sign-in has ended; ${place()}.`, "bad", false, "Sign in again");
        onSignedOut((fresh) => { token().value = fresh; held = false; save(false); });
        return false;
      case "stale-token":
        if (!stale) {
          stale = true;
          return renew().then((done) => done ? save(sent.auto) : (show(`Not saved: the page has grown stale; ${place()}.`, "bad", false, "Try again"), false));
        }
        break;
    }
    const reason = { 413: "the text is longer than an article may be", 403: "your account may not change this article", 404: "the article is not there any more" }[status];
    show(`Not saved: ${reason ?? answer.message ?? "the site could not take it"}; ${place()}.`, "bad", false, "Try again");
    if (!reason) retry();
    return false;
  }

  function took(answer, sent) {
    failures = 0;
    stale = false;
    held = false;
    agreed();
    saved = sent.text;
    savedFields = sent.fields;
    refused = [...(answer.refused ?? []).map((field) => field.name), ...JSON.parse(sent.fields).filter((field) => field[3]).map(([name]) => name)];
    base = answer.hash;
    form.dataset.hash = base;
    form.elements.base.value = base;
    const isFirst = !form.dataset.id && answer.id;
    if (isFirst) {
      form.dataset.id = answer.id;
      form.action = answer.url;
      history.replaceState(null, "", answer.url);
    }
    if (isSaved()) { clearTimeout(keepTimer); keepTimer = 0; copies.drop(); } else keep();
    lastSaved = `Saved ${clock(answer.savedUtc)}`;
    const label = form.querySelector(`[data-field="${refused[0]}"]`)?.labels[0]?.textContent ?? refused[0];
    show(`${lastSaved}${label ? `, but not what stands in the field “${label}”` : ""}`, label ? "bad" : "", !sent.auto);
    onSaved(answer, area.value === sent.text, isFirst);
  }

  function agreed() {
    name = copies.tab;
    if (clash === null) return;
    clash = null;
    onAgreed();
  }

  function keepMine() {
    base = clash.hash;
    return save(false);
  }

  async function takeTheirs() {
    // The site has what was sent; what was typed since is put aside there first.
    const theirs = clash;
    if (area.value !== theirs.text && !await aside(area.value)) { show("Not taken: what you typed since could not be put aside on the site.", "bad"); return; }
    base = theirs.hash;
    replaceText(area, theirs.theirs);
    await save(false);
  }

  async function renew() {
    try {
      const response = await fetch(form.dataset.token, { headers: { Accept: "application/json" }, redirect: "error" });
      if (!response.ok) return false;
      token().value = (await response.json()).token;
      return true;
    } catch { return false; }
  }

  // A text that was written on another version: saved as from there, so that what came since is joined and not undone. Under a
  // name of its own, since a tab's own words are never weighed against each other.
  // False while what stands here now has not reached the site: then it stays.
  async function takeUp(text, from) {
    if (!isSafe() && !await save(false)) return false;
    replaceText(area, text);
    if (from) base = from;
    name = crypto.randomUUID();
    await save(false);
    return true;
  }

  return { save, touch, takeUp, isSaved, isSafe, token: () => token().value };
};
