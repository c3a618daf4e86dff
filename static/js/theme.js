// Light, dark or as the device, without loading the page again; the cookie lets the server draw the next one right.
const form = document.querySelector("[data-theme-form]");

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const theme = event.submitter?.value ?? "";
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `theme=${theme}; path=/; max-age=${theme ? 31536000 : 0}; samesite=lax${secure}`;
  for (const button of form.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button === event.submitter));
  }
  const menu = form.closest("details");
  const sign = menu.querySelector("summary > .icon");
  sign.replaceWith(event.submitter.querySelector(".icon").cloneNode(true));
  menu.open = false;
  menu.querySelector("summary").focus();
});
