// Offers films, people and articles while somebody types: a combobox with a listbox (ARIA Authoring Practices). The form works without.
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const input = document.getElementById("q");
  const form = input?.form;
  if (!form?.dataset.suggest) return;
  const list = document.createElement("ul");
  const said = document.createElement("p");
  Object.assign(list, { id: "offers", role: "listbox", ariaLabel: "Suggestions", hidden: true });
  Object.assign(said, { className: "vh", role: "status" });
  input.setAttribute("aria-controls", "offers");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.role = "combobox";
  input.autocomplete = "off";
  form.append(list, said);
  let timer = 0, asked = 0, at = -1;

  const close = () => { list.hidden = true; at = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const mark = (to) => {
    const offers = [...list.children];
    offers[at]?.removeAttribute("aria-selected");
    at = (to + offers.length + 1) % (offers.length + 1);
    if (at === offers.length) { at = -1; input.removeAttribute("aria-activedescendant"); return; }
    offers[at].setAttribute("aria-selected", "true");
    offers[at].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", offers[at].id);
  };
  const show = (offers) => {
    at = -1;
    list.replaceChildren(...offers.map((offer, number) => {
      const item = document.createElement("li");
      const detail = document.createElement("span");
      detail.textContent = offer.detail;
      Object.assign(item, { id: "offer-" + number, role: "option", textContent: offer.name + " " });
      item.dataset.url = offer.url;
      item.append(detail);
      item.addEventListener("pointerdown", (event) => { event.preventDefault(); location.href = offer.url; });
      return item;
    }));
    list.hidden = offers.length === 0;
    input.setAttribute("aria-expanded", String(offers.length > 0));
    said.textContent = offers.length ? `${offers.length} suggestion${offers.length > 1 ? "s" : ""}` : "";
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (!input.value.trim()) { close(); return; }
    timer = setTimeout(async () => {
      const mine = ++asked;
      try {
        const response = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(input.value)}`);
        const answer = await response.json();
        if (mine === asked && document.activeElement === input) show(answer.suggestions);
      } catch { close(); }
    }, 120);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at < 0 ? list.children.length - 1 : at - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && at >= 0) location.href = list.children[at].dataset.url;
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
});
