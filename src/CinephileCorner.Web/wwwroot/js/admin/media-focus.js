// The focal point by pointing at it. The number fields say the same, and are what is sent.
const picture = document.querySelector("[data-focus]");
const x = document.querySelector("[data-focus-x]");
const y = document.querySelector("[data-focus-y]");
if (picture && x && y) {
  const mark = document.createElement("div");
  mark.className = "focus-mark";
  mark.ariaHidden = "true";
  picture.append(mark);
  picture.dataset.live = "";
  const percent = (field) => Math.min(100, Math.max(0, Number(field.value) || 0));
  const show = () => {
    mark.style.left = `${percent(x)}%`;
    mark.style.top = `${percent(y)}%`;
    for (const crop of document.querySelectorAll("[data-crop]")) crop.style.objectPosition = `${percent(x)}% ${percent(y)}%`;
  };
  const point = (event) => {
    const box = picture.querySelector("img").getBoundingClientRect();
    x.value = Math.round(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * 100);
    y.value = Math.round(Math.min(1, Math.max(0, (event.clientY - box.top) / box.height)) * 100);
    show();
  };
  picture.addEventListener("click", point);
  x.addEventListener("input", show);
  y.addEventListener("input", show);
  show();
}
