// Fragments that ask for news of themselves wait while the tab is hidden; the title shows how far the work is.
// The only module that knows htmx's event names.
const title = document.title;

document.addEventListener("htmx:beforeRequest", (event) => {
  const { elt, requestConfig } = event.detail;
  const polls = requestConfig.verb === "get" && (elt.getAttribute("hx-trigger") ?? "").includes("every");
  if (polls && document.hidden) event.preventDefault();
});

document.addEventListener("htmx:afterSwap", showPercent);
document.addEventListener("htmx:afterSwap", () => document.dispatchEvent(new Event("fragment:changed")));
showPercent();

document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  for (const element of document.querySelectorAll("[hx-trigger*='every']")) {
    globalThis.htmx?.trigger(element, "shown");
  }
});

document.addEventListener("htmx:responseError", tell);
document.addEventListener("htmx:sendError", tell);

function showPercent() {
  const percent = document.querySelector(".progress[data-percent]")?.dataset.percent;
  document.title = percent ? `${percent} % - ${title}` : title;
}

function tell(event) {
  if ((event.detail.elt.getAttribute("hx-trigger") ?? "").includes("every")) return; // it will ask again
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.setAttribute("role", "alert");
  toast.textContent = "That did not reach the server. Nothing was lost; try again.";
  document.getElementById("toasts")?.append(toast);
}
