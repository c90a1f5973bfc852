// Counts the boxes that are ticked, and ticks them all without a new page. Without this the words are “those you chose”, and the
// link loads the page with every box ticked.
for (const form of document.querySelectorAll("[data-chosen]")) {
  const boxes = [...form.querySelectorAll("input[name=ids]")];
  const legend = form.querySelector("[data-count]");
  const choose = form.querySelector("[data-choose]");
  const tell = () => {
    const count = boxes.filter((box) => box.checked).length;
    if (legend) legend.textContent = count === 0 ? "With those you choose" : `With ${count} chosen`;
    if (choose) choose.textContent = count > 0 && count === boxes.length ? "Choose none" : "Choose all on this page";
  };
  form.addEventListener("change", tell);
  choose?.addEventListener("click", (event) => {
    event.preventDefault();
    const all = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = all;
    tell();
  });
  tell();
}
