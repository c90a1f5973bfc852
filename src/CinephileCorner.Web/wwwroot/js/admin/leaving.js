import { make, dialog } from "./elements.js";

// Signing out while this device holds words that have not reached the site: whose device it is decides what becomes of them.
const copies = () => { try { return Object.keys(localStorage).filter((key) => key.startsWith("text:")); } catch { return []; } };

document.querySelector("[data-sign-out]")?.addEventListener("submit", (event) => {
  // The editor puts what is typed just now on the device first.
  dispatchEvent(new Event("signing-out"));
  if (copies().length === 0) return;
  event.preventDefault();
  const form = event.target;
  const leave = (isCleared) => {
    dispatchEvent(new Event("signed-out"));
    if (isCleared) {
      copies().forEach((key) => localStorage.removeItem(key));
      form.append(make("input", { type: "hidden", name: "device", value: "clear" }));
    }
    form.submit();
  };
  const box = dialog("Words on this device have not reached the site",
    make("p", {}, "They can stay here for your next visit, as long as nobody else uses this device."),
    make("div", { class: "row" },
      make("button", { type: "button", autofocus: true, onclick: () => box.close() }, "Stay here"),
      make("button", { type: "button", onclick: () => leave(false) }, "Sign out, keep them here"),
      make("button", { type: "button", class: "risky", onclick: () => leave(true) }, "Sign out and delete them")));
});
