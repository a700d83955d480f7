// Reading an article: j and k walk its statements, e corrects one, x says that it is none; text and margin light each other up.
import { intoView, isTyped } from "./keys.js";

const notes = [...document.querySelectorAll("li[data-n]")].sort((a, b) => a.dataset.n - b.dataset.n);
const dialog = document.getElementById("correct");
let at = -1;

const pieces = (number) => [...document.querySelectorAll(`span[data-n="${number}"]`)];
const place = (number) => notes.findIndex((note) => note.dataset.n === number);
const unlit = (name) => document.querySelectorAll(`.${name}`).forEach((one) => one.classList.remove(name));

const choose = (index, focus) => {
  if (!notes.length) return;
  unlit("on");
  at = Math.min(Math.max(index, 0), notes.length - 1);
  const note = notes[at];
  const words = pieces(note.dataset.n);
  [note, ...words].forEach((one) => one.classList.add("on"));
  const fold = note.closest("details");
  if (fold) fold.open = true;
  if (focus) note.querySelector(".num").focus({ preventScroll: true });
  [note, ...words.slice(0, 1)].forEach(intoView);
};

const light = (event) => {
  const hit = event.target.closest?.("span[data-n], li[data-n], a[data-of]");
  unlit("lit");
  const number = hit && (hit.dataset.n || hit.dataset.of);
  if (number) document.querySelectorAll(`[data-n="${number}"]`).forEach((one) => one.classList.add("lit"));
};

// The words of a piece, without the numbers and the hints that stand among them.
const wordsOf = (piece) => {
  const copy = piece.cloneNode(true);
  copy.querySelectorAll(".ns").forEach((one) => one.remove());
  return copy.textContent;
};

const origin = (note) => note.querySelector(".who .hop:last-child bdi")?.textContent ?? "";

const fill = (note) => {
  const { id, seen, n } = note.dataset;
  const back = `${location.pathname}#s-${id}`;
  dialog.querySelectorAll("input[name=one]").forEach((one) => { one.value = id; });
  dialog.querySelectorAll("input[name=seen]").forEach((one) => { one.value = seen; });
  dialog.querySelectorAll("input[name=back]").forEach((one) => { one.value = back; });
  dialog.querySelector("[data-number]").textContent = n;
  dialog.querySelector("[data-words]").textContent = pieces(n).map(wordsOf).join(" … ");
  dialog.querySelector("[data-more]").href = `/statements/${id}`;
  dialog.querySelector("#value").value = origin(note);
};

const correct = (note) => {
  fill(note);
  dialog.showModal();
  dialog.querySelector("#value").select();
};

const strike = (note) => {
  fill(note);
  const next = notes[place(note.dataset.n) + 1] ?? notes[place(note.dataset.n) - 1];
  const form = dialog.querySelector("form[data-strike]");
  form.querySelector("input[name=back]").value = location.pathname + (next ? `#s-${next.dataset.id}` : "");
  form.requestSubmit();
};

const chosen = () => notes[at] ?? document.activeElement?.closest?.("li[data-n]");

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.correct");
  if (link && dialog && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    choose(place(link.closest("li").dataset.n), false);
    correct(notes[at]);
    return;
  }
  if (event.target.closest("a, summary, button, details.why, dialog") || String(getSelection())) return;
  const hit = event.target.closest("span[data-n], li[data-n]");
  if (hit) choose(place(hit.dataset.n), false);
});
document.addEventListener("mouseover", light);
document.addEventListener("focusin", light);
document.addEventListener("keydown", (event) => {
  if (isTyped(event)) return;
  if (event.key === "j") choose(at + 1, true);
  else if (event.key === "k") choose(at < 0 ? 0 : at - 1, true);
  else if (event.key === "e" && dialog && chosen()) { event.preventDefault(); correct(chosen()); }
  else if (event.key === "x" && dialog && chosen()) strike(chosen());
});
dialog?.querySelector("[data-close]").addEventListener("click", () => {
  dialog.close();
  chosen()?.querySelector(".num").focus();
});
if (notes.length) document.getElementById("keys").hidden = false;
if (location.hash.startsWith("#s-")) at = notes.findIndex((note) => `#s-${note.dataset.id}` === location.hash);
