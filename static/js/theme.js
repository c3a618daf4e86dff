// Light, dark or as the device, without loading the page again; the cookie lets the server draw the next one right.
const YEAR = 31_536_000;

document.addEventListener("submit", (event) => {
  if (!event.target.matches?.("[data-theme-form]")) return;
  event.preventDefault();
  choose(event.submitter?.value ?? "");
  const menu = event.target.closest("details");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

function choose(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `theme=${theme}; path=/; max-age=${theme ? YEAR : 0}; samesite=lax${secure}`;
  for (const form of document.querySelectorAll("[data-theme-form]")) show(form, theme);
}

function show(form, theme) {
  for (const button of form.querySelectorAll("button")) {
    const isChosen = button.value === theme;
    button.setAttribute("aria-pressed", String(isChosen));
    const sign = form.closest("details")?.querySelector("summary > .icon");
    if (isChosen && sign) sign.replaceWith(button.querySelector(".icon").cloneNode(true));
  }
}
