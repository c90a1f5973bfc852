import { make } from "./elements.js";

// A field that offers the names the site knows while one is typed: arrows, Enter, Escape. What is typed stays what is meant
// until somebody chooses; a name that is all but a known one is asked about, and a new one is said to be new.
export const combobox = (input, address, chosen) => {
  const list = make("ul", { role: "listbox", class: "known", id: input.id + "-known", "aria-label": "Known names", hidden: true });
  const note = make("p", { class: "hint", role: "status" });
  const box = make("div", { class: "combo" });
  input.replaceWith(box);
  box.append(input, list);
  for (const [name, value] of Object.entries({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);
  let known = [];
  let at = -1;
  let timer = 0;

  const open = (isOpen) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", isOpen);
    if (!isOpen) point(-1);
  };
  const point = (index) => {
    at = index;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", number === at));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };
  const take = (one) => {
    clearTimeout(timer);
    open(false);
    note.replaceChildren();
    chosen(one);
  };
  const say = (typed) => {
    const near = known.find((one) => one.near);
    if (known.some((one) => one.same)) note.textContent = known.length === 1 ? `Known: ${known[0].label}, ${known[0].detail}.` : `${known.length} known; the arrow keys choose.`;
    else if (near) note.replaceChildren(`“${typed}” is new here. Did you mean ${near.label} (${near.detail})? `, make("button", { type: "button", onclick: () => { take(near); input.focus(); } }, `Use ${near.label}`));
    else note.textContent = known.length ? `${known.length} known; the arrow keys choose.` : `New here: ${typed}.`;
  };
  const ask = async () => {
    const typed = input.value.trim();
    if (typed.length < 2) { known = []; note.replaceChildren(); open(false); return; }
    try {
      const response = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { headers: { Accept: "application/json" } });
      if (!response.ok) return;
      const found = await response.json();
      if (input.value.trim() !== typed) return;
      known = found;
      list.replaceChildren(...known.map((one, number) => make("li", { role: "option", id: `${list.id}-${number}`, "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: () => take(one) },
        make("span", {}, one.name), make("span", { class: "quiet" }, one.detail ?? ""))));
      point(-1);
      open(known.length > 0 && input === document.activeElement);
      say(typed);
    } catch { /* Without suggestions one simply types. */ }
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && known.length && !event.altKey) {
      event.preventDefault();
      if (list.hidden) open(true);
      point(at < 0 && step < 0 ? known.length - 1 : (at + step + known.length) % known.length);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      take(known[at]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      open(false);
    }
  });
  return { box, note };
};
