// Entries and lines of a form with data-reorder can be dragged with a fine pointer; Alt and an arrow key do the same.
// Both press the form's own move: nothing is moved in the page before the server has moved it.
const form = document.querySelector("form[data-reorder]");
let dragged = null;

if (form) {
  form.addEventListener("keydown", byKey);
  if (matchMedia("(pointer: fine)").matches) arm();
  openAnchor();
}

function byKey(event) {
  const step = { ArrowUp: "up", ArrowDown: "down" }[event.key];
  const item = event.altKey && step && event.target.closest("[data-item]");
  if (!item) return;
  event.preventDefault();
  move(item, step, 1);
}

function arm() {
  for (const item of form.querySelectorAll("[data-item]")) {
    const grip = document.createElement("span");
    grip.className = "grip";
    grip.draggable = true;
    grip.setAttribute("aria-hidden", "true");
    (item.matches("details") ? item.querySelector("summary") : item).prepend(grip);
  }
  form.addEventListener("dragstart", (event) => {
    dragged = event.target.matches?.(".grip") ? event.target.closest("[data-item]") : null;
    if (dragged) event.dataTransfer.setDragImage(dragged, 10, 10);
  });
  form.addEventListener("dragover", (event) => {
    const over = event.target.closest?.("[data-item]");
    if (dragged && over && over.parentElement === dragged.parentElement) event.preventDefault();
  });
  form.addEventListener("drop", drop);
}

function drop(event) {
  const over = event.target.closest("[data-item]");
  if (!dragged || !over || over === dragged) return;
  event.preventDefault();
  const fellows = [...dragged.parentElement.children].filter((one) => one.matches("[data-item]"));
  const by = fellows.indexOf(over) - fellows.indexOf(dragged);
  move(dragged, by < 0 ? "up" : "down", Math.abs(by));
}

function move(item, step, by) {
  const button = document.createElement("button");
  button.name = "act";
  button.value = `${step} ${item.dataset.item} ${by}`;
  button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
}

function openAnchor() {
  const target = document.getElementById(location.hash.slice(1));
  const entry = target?.closest?.("details.entry");
  if (entry) entry.open = true;
  target?.scrollIntoView({ block: "center" });
}
