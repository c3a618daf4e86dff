// Keys for reviewing, only while a [data-card] has the focus: j and k move, other letters press the card's [data-key] button.
const MOVES = { j: 1, k: -1 };

function cards() {
  return [...document.querySelectorAll("[data-card]")];
}

function cardInFocus() {
  const card = document.activeElement?.closest("[data-card]");
  const isTyping = document.activeElement?.matches("input, textarea, select, [contenteditable]");
  return isTyping ? null : card;
}

document.addEventListener("keydown", (event) => {
  const card = cardInFocus();
  if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key in MOVES) move(card, MOVES[key]);
  else if (!press(card, key)) return;
  event.preventDefault();
});

function move(card, by) {
  const all = cards();
  const next = all[all.indexOf(card) + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest", behavior: "smooth" });
}

function press(card, key) {
  const name = CSS.escape(key);
  const button = card.querySelector(`[data-key="${name}"]`) ?? document.querySelector(`[data-key="${name}"]:not([data-card] *)`);
  if (!button || button.disabled) return false;
  remembered = cards().indexOf(card);
  button.click();
  return true;
}

// A card that answers a key is replaced by its new state; the focus goes on with it.
let remembered = -1;
document.addEventListener("fragment:changed", () => {
  if (remembered >= 0 && !cardInFocus()) cards()[Math.min(remembered, cards().length - 1)]?.focus({ preventScroll: true });
  remembered = -1;
});

// Ctrl+Z outside fields undoes the last decision.
document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return;
  if (document.activeElement?.matches("input, textarea, select, [contenteditable]")) return;
  const undo = document.querySelector("[data-undo]");
  if (!undo) return;
  event.preventDefault();
  undo.click();
});
