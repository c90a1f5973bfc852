// Offers films, people and articles while somebody types: a combobox with a listbox (ARIA Authoring Practices). The form works without.
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const input = document.getElementById("q");
  const form = input?.form;
  if (!form?.dataset.suggest) return;
  const named = (element, names) => { for (const name in names) element.setAttribute(name, names[name]); return element; };
  const make = (tag, names) => named(document.createElement(tag), names);
  const list = make("ul", { id: "offers", role: "listbox", "aria-label": "Suggestions", hidden: "" });
  const said = make("p", { class: "vh", role: "status" });
  named(input, { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": "offers", "aria-expanded": "false" });
  form.append(list, said);
  // Questions are numbered: only the answer to the last one counts, and none after it was called off. What is listed answers “offered”.
  let timer = 0, asked = 0, at = -1, offered = null;

  const typed = () => input.value.trim();
  const point = (to) => {
    list.children[at]?.removeAttribute("aria-selected");
    at = to;
    const offer = list.children[at];
    if (!offer) { at = -1; input.removeAttribute("aria-activedescendant"); return; }
    named(offer, { "aria-selected": "true" }).scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", offer.id);
  };
  const open = (isOpen) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", isOpen);
    if (!isOpen) point(-1);
  };
  const close = () => { clearTimeout(timer); asked++; said.textContent = ""; open(false); };
  const go = (url) => { close(); location.href = url; };
  const show = (offers) => {
    point(-1);
    list.replaceChildren(...offers.map((offer, number) => {
      const item = make("li", { id: "offer-" + number, role: "option" });
      const detail = document.createElement("span");
      detail.textContent = offer.detail;
      item.append(offer.name + " ", detail);
      item.dataset.url = offer.url;
      // The field keeps the focus, and a finger may drag the list along.
      item.addEventListener("mousedown", (event) => event.preventDefault());
      item.addEventListener("click", (event) => event.ctrlKey || event.metaKey ? window.open(offer.url, "_blank", "noopener") : go(offer.url));
      return item;
    }));
    open(offers.length > 0);
    said.textContent = offers.length ? `${offers.length} suggestion${offers.length > 1 ? "s" : ""}` : "No suggestions";
  };
  // An arrow that asks points at its end of the list as soon as there is one.
  const ask = async (step = 0) => {
    clearTimeout(timer);
    const mine = ++asked, text = typed();
    let offers = null;
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(text)}`);
      if (answer.ok) offers = (await answer.json()).suggestions;
    } catch { /* Without suggestions one simply types. */ }
    if (mine !== asked || document.activeElement !== input) return;
    offered = offers && text;
    if (!offers) return close();
    show(offers);
    if (step) point(step > 0 ? 0 : offers.length - 1);
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    asked++;
    point(-1);
    typed() ? timer = setTimeout(() => ask(), 120) : close();
  });
  input.addEventListener("keydown", (event) => {
    // The keys belong to whoever composes Japanese, Chinese or Korean; 229 is how Safari says so.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], count = list.children.length;
    if (step && (list.hidden || offered !== typed()) && !(event.altKey && step < 0)) {
      if (!typed()) return;
      if (offered !== typed()) ask(event.altKey ? 0 : step);
      else if (count) { open(true); if (!event.altKey) point(step > 0 ? 0 : count - 1); }
    } else if (list.hidden) return;
    else if (step && event.altKey) { if (step < 0) close(); }
    // Past the last offer comes the field itself, then the first.
    else if (step) point(at < 0 && step < 0 ? count - 1 : at + step);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && at >= 0) go(list.children[at].dataset.url);
    else { if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) point(-1); return; }
    event.preventDefault();
  });
  input.addEventListener("blur", close);
});
