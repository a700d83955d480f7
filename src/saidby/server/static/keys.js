// What the pages that are walked with keys share.

/** Tell whether a key press is meant for a field, or for the browser. */
export const isTyped = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented ||
  Boolean(event.target.closest?.("input, textarea, select, [contenteditable], dialog"));

/** Bring an element into view, away from the edges. */
export const intoView = (element) => element.scrollIntoView({ block: "nearest" });
