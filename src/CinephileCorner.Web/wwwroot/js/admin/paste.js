import { insert, undisturbed } from "./insert.js";

const Address = /^https?:\/\/\S+$/;
const Rich = /<(b|strong|i|em|a|h[1-6]|ul|ol|li|blockquote|table|p|div|span)[\s>]/i;

// Rich text comes in as Markdown, in one step; an address pasted onto words becomes a link. Ctrl+Shift+V stays plain.
export const paste = (form, area, token, takeFiles) => {
  let plain = false;
  area.addEventListener("keydown", (event) => { plain = event.shiftKey && event.key.toLowerCase() === "v"; });
  area.addEventListener("paste", async (event) => {
    const isPlain = plain;
    plain = false;
    const data = event.clipboardData;
    const files = [...data.files].filter((file) => file.type.startsWith("image/"));
    const words = data.getData("text/plain");
    const html = data.getData("text/html");
    if (files.length > 0 && !words) {
      event.preventDefault();
      takeFiles(files);
      return;
    }
    const { selectionStart: start, selectionEnd: end, value } = area;
    const chosen = value.slice(start, end);
    // Onto words of one line; an address onto an address takes its place.
    if (!isPlain && /\S/.test(chosen) && !chosen.includes("\n") && !Address.test(chosen.trim()) && Address.test(words.trim())) {
      event.preventDefault();
      const address = words.trim().replace(/[()]/g, (sign) => sign === "(" ? "%28" : "%29");
      insert(area, start, end, `${/^\s*/.exec(chosen)[0]}[${chosen.trim()}](${address})${/\s*$/.exec(chosen)[0]}`);
      return;
    }
    if (isPlain || !html || !Rich.test(html)) return;
    event.preventDefault();
    let markdown = words;
    try {
      const response = await fetch(form.dataset.paste, { method: "POST", headers: { Accept: "application/json", "X-Token": token() }, body: new URLSearchParams({ html }), signal: AbortSignal.timeout(5000) });
      if (response.ok) markdown = (await response.json()).markdown;
    } catch { /* Offline: the words themselves. */ }
    await undisturbed();
    const same = area.value === value;
    insert(area, same ? start : area.selectionStart, same ? end : area.selectionEnd, markdown);
  });
};
