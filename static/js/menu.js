// Menus close on Escape and on a press elsewhere; buttons with data-opens open a dialog; toasts leave by themselves.
const TOAST_STAYS = 10_000;

function openMenus() {
  return document.querySelectorAll("details.menu[open]");
}

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
  const opener = event.target.closest?.("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  else if (event.target.matches?.("dialog[open]")) event.target.close(); // the backdrop
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

document.addEventListener("focusin", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});

const toasts = document.getElementById("toasts");
if (toasts) {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node.nodeType === 1) setTimeout(leave, TOAST_STAYS, node);
    }
  }).observe(toasts, { childList: true });
}

function leave(toast) {
  if (toast.matches(":hover, :focus-within")) setTimeout(leave, TOAST_STAYS, toast);
  else toast.remove();
}
