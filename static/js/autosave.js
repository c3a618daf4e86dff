// Forms with data-autosave save themselves 800 ms after the last key and on leaving a field.
// The version goes as If-Match and comes back as ETag; 409 brings the state of the other tab. A copy stays in this browser.
const [WAIT, AGAIN] = [800, 5000];

for (const form of document.querySelectorAll("form[data-autosave]")) watch(form);

function watch(form) {
  const state = { timer: 0, isSaving: false, isDirty: false };
  restore(form);
  form.addEventListener("input", () => {
    state.isDirty = true;
    keepCopy(form);
    later(form, state, WAIT);
  });
  form.addEventListener("focusout", () => { if (state.isDirty) save(form, state); });
  form.addEventListener("submit", (event) => submit(event, form, state));
  addEventListener("beforeunload", (event) => { if (state.isDirty) event.preventDefault(); });
}

// A button pressed while a save is under way waits for it, or it would be sent with the version before.
function submit(event, form, state) {
  clearTimeout(state.timer);
  state.pressed = state.isSaving ? event.submitter : null;
  if (state.pressed) { event.preventDefault(); return; }
  state.isDirty = false;
  dropCopy(form);
}

function later(form, state, wait) {
  clearTimeout(state.timer);
  state.timer = setTimeout(save, wait, form, state);
}

async function save(form, state) {
  clearTimeout(state.timer);
  if (state.isSaving) { later(form, state, WAIT); return; }
  state.isSaving = true;
  state.isDirty = false;
  try {
    await settle(form, state, await fetch(form.dataset.autosave || form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { "If-Match": form.dataset.version ?? "*", "X-Requested-With": "XMLHttpRequest" },
    }));
  } catch {
    failed(form, state);
  } finally {
    state.isSaving = false;
    if (state.pressed) form.requestSubmit(state.pressed);
  }
}

async function settle(form, state, response) {
  if (response.status === 409) { conflict(form, await response.text()); return; }
  if (response.status === 422) { tell(form, "failed", "Not saved. Something here is not right yet."); return; }
  if (!response.ok) { failed(form, state); return; }
  form.dataset.version = response.headers.get("ETag") ?? form.dataset.version;
  if (form.elements.seen) form.elements.seen.value = form.dataset.version.replaceAll('"', "");
  if (!state.isDirty) dropCopy(form);
  const now = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  tell(form, "saved", `Saved ${now}`);
  document.body.dispatchEvent(new CustomEvent("saved"));
}

function failed(form, state) {
  state.isDirty = true;
  tell(form, "failed", "Not saved, trying again. A copy is kept in this browser.");
  later(form, state, AGAIN);
}

function tell(form, kind, sentence) {
  const place = form.querySelector("[data-saved]") ?? document.querySelector(`[data-saved="${form.id}"]`);
  if (!place) return;
  Object.assign(place, { textContent: sentence }).dataset.state = kind;
}

function conflict(form, html) {
  (form.querySelector("[data-conflict]") ?? form).insertAdjacentHTML("afterbegin", html);
  tell(form, "failed", "Not saved: this was changed in another tab.");
}

function keyOf(form) {
  return `unsaved:${form.dataset.autosave || form.action}`;
}

function keepCopy(form) {
  const typed = [...new FormData(form)].filter(([name, value]) => name !== "csrfmiddlewaretoken" && typeof value === "string");
  try { localStorage.setItem(keyOf(form), JSON.stringify(typed)); } catch { /* a full or closed store loses only the copy */ }
}

function dropCopy(form) {
  try { localStorage.removeItem(keyOf(form)); } catch { /* as above */ }
}

function restore(form) {
  const kept = localStorage.getItem(keyOf(form));
  if (!kept) return;
  for (const [name, value] of JSON.parse(kept)) if (form.elements[name]?.value !== undefined) form.elements[name].value = value;
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
