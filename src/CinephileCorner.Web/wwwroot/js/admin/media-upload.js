// Pictures dropped anywhere on the form are chosen in it; the form sends them as ever.
const form = document.querySelector("[data-upload]");
const field = form?.querySelector("input[type=file]");
if (form && field) {
  const status = form.querySelector("[data-upload-status]");
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  // A drop beside the form does not leave the page.
  for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => hasFiles(event) && event.preventDefault());
  form.addEventListener("dragover", (event) => { if (hasFiles(event)) form.dataset.over = ""; });
  form.addEventListener("dragleave", (event) => { if (!form.contains(event.relatedTarget)) delete form.dataset.over; });
  form.addEventListener("drop", (event) => {
    delete form.dataset.over;
    if (!event.dataTransfer?.files.length) return;
    field.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  form.addEventListener("submit", () => { status.textContent = field.files.length === 1 ? "Uploading…" : `Uploading ${field.files.length} pictures…`; });
}
