// A button beside every password that shows what was typed.
for (const input of document.querySelectorAll("input[type=password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = "Show";
  button.setAttribute("aria-controls", input.id);
  button.setAttribute("aria-pressed", "false");
  const label = document.createElement("span");
  label.className = "vh";
  label.textContent = ` ${input.labels[0]?.textContent ?? ""}`;
  button.append(label);
  button.addEventListener("click", () => {
    const isShown = input.type === "text";
    input.type = isShown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!isShown));
  });
  const row = document.createElement("div");
  row.className = "secret";
  input.before(row);
  row.append(input, button);
  // What is sent is never a shown field that the browser might keep among ordinary words.
  input.form.addEventListener("submit", () => { input.type = "password"; });
}
