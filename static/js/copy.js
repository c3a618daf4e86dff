// Buttons with data-copy="id" copy the text (or the value) of that element and say so.
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  const said = button.lastChild;
  const before = said.textContent;
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
    said.textContent = "Copied";
  } catch {
    source.select?.();
    said.textContent = "Press Ctrl+C";
  }
  button.setAttribute("aria-live", "polite");
  setTimeout(() => { said.textContent = before; }, 2000);
});
