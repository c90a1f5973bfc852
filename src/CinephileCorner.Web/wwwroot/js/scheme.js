// Light, dark, or as the system has it: a choice kept on this device. Loaded before the first paint, so that no page flashes.
(() => {
  "use strict";
  const root = document.documentElement;
  const kept = () => { try { return localStorage.getItem("scheme"); } catch { return null; } };
  const keep = (scheme) => {
    try { scheme === "auto" ? localStorage.removeItem("scheme") : localStorage.setItem("scheme", scheme); } catch { /* private mode: for this page only */ }
  };
  const show = (scheme) => { scheme === "light" || scheme === "dark" ? root.dataset.scheme = scheme : delete root.dataset.scheme; };
  show(kept());

  document.addEventListener("DOMContentLoaded", () => {
    const place = document.getElementById("scheme");
    if (!place) return;
    const group = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = "Light or dark";
    group.append(legend);
    for (const [value, words] of [["auto", "As the system"], ["light", "Light"], ["dark", "Dark"]]) {
      const label = document.createElement("label");
      const radio = document.createElement("input");
      radio.type = "radio";
      radio.name = "scheme";
      radio.value = value;
      radio.checked = (kept() ?? "auto") === value;
      radio.addEventListener("change", () => { keep(value); show(value); });
      label.append(radio, " " + words);
      group.append(label);
    }
    place.append(group);
  });
  addEventListener("storage", (event) => { if (event.key === "scheme") show(event.newValue); });
})();
