// Forms with data-upload send by XHR, with the real percent; files may be dropped anywhere on the page.
// 201 and a Location: go there. 413 and 422: the answer is the form again, put in place of this one.
const forms = () => [...document.querySelectorAll("form[data-upload]")];

document.addEventListener("submit", (event) => {
  if (!event.target.matches?.("form[data-upload]")) return;
  event.preventDefault();
  send(event.target);
});

document.addEventListener("change", (event) => {
  const zone = event.target.closest?.("[data-dropzone]");
  if (!zone || !event.target.files?.length) return;
  showFile(zone, event.target.files[0]);
  const form = zone.closest("form[data-upload]");
  if (form) send(form);
});

for (const kind of ["dragenter", "dragover"]) {
  document.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes("Files") || !forms().length) return;
    event.preventDefault();
    document.body.classList.add("is-dropping");
  });
}

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.body.classList.remove("is-dropping");
});

document.addEventListener("drop", (event) => {
  document.body.classList.remove("is-dropping");
  const form = event.target.closest?.("form[data-upload]") ?? forms()[0];
  const field = form?.querySelector('input[type="file"]');
  if (!field || !event.dataTransfer?.files.length) return;
  event.preventDefault();
  field.files = event.dataTransfer.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
});

function ready(root) {
  for (const zone of root.querySelectorAll("[data-dropzone]")) zone.classList.add("is-ready");
}
ready(document);

function showFile(zone, file) {
  zone.querySelector("[data-file-name]").textContent = file.name;
}

function send(form) {
  if (form.dataset.isSending) return;
  form.dataset.isSending = "yes";
  const bar = progressOf(form);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
  request.upload.onprogress = (event) => show(bar, event.loaded, event.total);
  request.onload = () => settle(form, bar, request);
  request.onerror = () => fail(form, bar, "The file did not reach the server. Check the connection and try again.");
  request.send(new FormData(form));
}

function progressOf(form) {
  const bar = document.createElement("div");
  bar.className = "progress";
  bar.innerHTML = '<progress max="100" aria-label="Sending your file"></progress><p class="progress-line" role="status"><span class="progress-step"></span></p>';
  form.querySelector(".progress")?.remove();
  form.append(bar);
  return bar;
}

function show(bar, sent, all) {
  const percent = all ? Math.floor((sent / all) * 100) : 0;
  bar.querySelector("progress").value = percent;
  bar.querySelector(".progress-step").textContent = percent < 100 ? `Sending, ${percent} %` : "Sent. Opening it";
}

function settle(form, bar, request) {
  const place = request.getResponseHeader("Location");
  if (request.status === 201 && place) { location.assign(place); return; }
  if (![413, 422].includes(request.status)) { fail(form, bar, "The server could not take it just now. Try again in a moment."); return; }
  const answer = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("form[data-upload]");
  if (!answer) { fail(form, bar, "The server did not take the file."); return; }
  for (const typed of form.querySelectorAll("textarea, input[type=text]")) {
    const same = typed.name && answer.elements[typed.name];
    if (same && !same.value) same.value = typed.value;
  }
  form.replaceWith(answer);
  ready(answer);
  (answer.querySelector("[aria-invalid=true]") ?? answer.querySelector("input[type=file]"))?.focus();
}

function fail(form, bar, sentence) {
  delete form.dataset.isSending;
  bar.innerHTML = '<p class="field-error" role="alert"></p>';
  bar.firstChild.textContent = sentence;
}
