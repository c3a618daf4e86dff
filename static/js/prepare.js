// Counts down the time to think; it can be paused and skipped, and nothing happens at its end but a word.
const box = document.querySelector("[data-prepare]");

if (box) {
  const [left, pause, skip] = ["left", "pause", "skip"].map((name) => box.querySelector(`[data-${name}]`));
  let seconds = Number(box.dataset.prepare);
  let isPaused = false;

  const show = () => {
    left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  const end = () => {
    clearInterval(clock);
    box.replaceChildren(Object.assign(document.createElement("p"), { textContent: "Time to answer." }));
    document.querySelector("textarea")?.focus({ preventScroll: true });
  };
  const clock = setInterval(() => {
    if (isPaused) return;
    seconds -= 1;
    show();
    if (seconds <= 0) end();
  }, 1000);

  pause.addEventListener("click", () => {
    isPaused = !isPaused;
    pause.textContent = isPaused ? "Go on" : "Pause";
  });
  skip.addEventListener("click", end);
  for (const part of [left, pause, skip]) part.hidden = false;
  show();
}
