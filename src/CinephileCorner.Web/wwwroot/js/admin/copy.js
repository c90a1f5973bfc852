// A button beside an address that is shown this once, and copies it.
for (const input of document.querySelectorAll("input[readonly]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = "Copy";
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      said.textContent = "Copied.";
    } catch {
      said.textContent = "This browser does not let a button copy: it is marked, press Ctrl+C.";
    }
  });
  const row = document.createElement("div");
  row.className = "secret";
  input.before(row);
  row.append(input, button);
  row.after(said);
}
