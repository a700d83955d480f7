// One decision a screen: a key for each answer.
import { isTyped } from "./keys.js";

document.addEventListener("keydown", (event) => {
  if (isTyped(event)) return;
  document.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
});
const hint = document.getElementById("keys");
if (hint) hint.hidden = false;
