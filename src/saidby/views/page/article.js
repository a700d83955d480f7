(() => {
  "use strict";
  const notes = [...document.querySelectorAll("li[data-n]")].sort((a, b) => a.dataset.n - b.dataset.n);
  if (!notes.length) return;
  let at = -1;
  const pieces = (n) => document.querySelectorAll(`span[data-n="${n}"]`);
  const show = (index, focus) => {
    document.querySelectorAll(".on").forEach((one) => one.classList.remove("on"));
    at = Math.min(Math.max(index, 0), notes.length - 1);
    const note = notes[at];
    const words = pieces(note.dataset.n);
    [note, ...words].forEach((one) => one.classList.add("on"));
    const fold = note.closest("details");
    if (fold) fold.open = true;
    if (focus) note.querySelector(".num").focus({ preventScroll: true });
    [note, ...[...words].slice(0, 1)].forEach((one) => one.scrollIntoView({ block: "nearest" }));
  };
  const index = (n) => notes.findIndex((note) => note.dataset.n === n);
  document.addEventListener("click", (event) => {
    if (event.target.closest("a, summary, details.why") || String(getSelection())) return;
    const hit = event.target.closest("span[data-n], li[data-n]");
    if (hit) show(index(hit.dataset.n), false);
  });
  const light = (event) => {
    const hit = event.target.closest?.("span[data-n], li[data-n], .n");
    document.querySelectorAll(".lit").forEach((one) => one.classList.remove("lit"));
    const number = hit && (hit.dataset.n || hit.hash.slice(2));
    if (number) document.querySelectorAll(`[data-n="${number}"]`).forEach((one) => one.classList.add("lit"));
  };
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (event.key === "j") show(at + 1, true);
    else if (event.key === "k") show(at < 0 ? 0 : at - 1, true);
  });
  document.getElementById("keys").hidden = false;
})();
