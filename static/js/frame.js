// What the frame of every page does: the theme switch, menus and dialogs, toasts, and polling that waits in hidden tabs.
// The only module that knows the names of htmx's events.
const YEAR = 31_536_000;
const TOAST_STAYS = 10_000;
const TITLE = document.title;
const toasts = document.getElementById("toasts");

// Light, dark or as the device; the cookie lets the server draw the next page right.
document.addEventListener("submit", (event) => {
  if (!event.target.matches?.("[data-theme-form]")) return;
  event.preventDefault();
  choose(event.submitter?.value ?? "");
  const menu = event.target.closest("details");
  if (menu) close(menu);
});

function choose(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `theme=${theme}; path=/; max-age=${theme ? YEAR : 0}; samesite=lax${secure}`;
  for (const button of document.querySelectorAll("[data-theme-form] button")) {
    const isChosen = button.value === theme;
    button.setAttribute("aria-pressed", String(isChosen));
    const sign = button.closest("details")?.querySelector("summary > .icon");
    if (isChosen && sign) sign.replaceWith(button.querySelector(".icon").cloneNode(true));
  }
}

// Menus close on Escape and when a press or the focus goes elsewhere; data-opens opens a dialog.
function openMenus(besides) {
  return [...document.querySelectorAll("details.menu[open]")].filter((menu) => !menu.contains(besides));
}

function close(menu) {
  menu.open = false;
  menu.querySelector("summary").focus();
}

document.addEventListener("focusin", (event) => openMenus(event.target).forEach((menu) => { menu.open = false; }));

document.addEventListener("click", (event) => {
  for (const menu of openMenus(event.target)) menu.open = false;
  const opener = event.target.closest?.("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  else if (event.target.matches?.("dialog[open]")) event.target.close(); // the backdrop
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") openMenus(null).forEach(close);
});

// Toasts leave by themselves, but not while someone reads or uses them.
if (toasts) new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(later))).observe(toasts, { childList: true });

function later(toast) {
  if (toast.nodeType === Node.ELEMENT_NODE) setTimeout(leave, TOAST_STAYS, toast);
}

function leave(toast) {
  if (toast.matches(":hover, :focus-within")) later(toast);
  else toast.remove();
}

// Fragments that ask for news of themselves.
const polls = (element) => (element.getAttribute("hx-trigger") ?? "").includes("every");

document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden && polls(event.detail.elt)) event.preventDefault();
});

document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  for (const element of document.querySelectorAll("[hx-trigger*='every']")) globalThis.htmx?.trigger(element, "shown");
});

document.addEventListener("htmx:afterSwap", () => {
  showPercent();
  document.dispatchEvent(new Event("fragment:changed"));
});

function showPercent() {
  const percent = document.querySelector(".progress[data-percent]")?.dataset.percent;
  document.title = percent ? `${percent} % - ${TITLE}` : TITLE;
}
showPercent();

for (const kind of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(kind, (event) => {
    if (polls(event.detail.elt)) return; // it will ask again
    const toast = Object.assign(document.createElement("div"), { className: "toast", role: "alert" });
    toast.textContent = "That did not reach the server. Nothing was lost; try again.";
    toasts?.append(toast);
  });
}
