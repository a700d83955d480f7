// What whoever cannot see, cannot use a mouse or needs contrast would stumble over; each finding is a line. After WCAG 2.2 AA.
const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest("[hidden], [inert]");
const told = (element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""}${element.className?.baseVal ?? element.className ? `.${element.className.baseVal ?? element.className}` : ""} “${(element.textContent || "").trim().slice(0, 40)}”`;

// --- names ---
const nameOf = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  const label = element.getAttribute("aria-label")?.trim();
  if (label) return label;
  if (element.labels?.length) return [...element.labels].map((one) => one.textContent).join(" ").trim();
  if (element.tagName === "INPUT" && ["submit", "button"].includes(element.type)) return element.value;
  if (element.tagName === "IMG") return element.alt;
  return [...element.childNodes].filter((node) => !(node.getAttribute?.("aria-hidden") === "true")).map((node) => node.textContent).join("").trim();
};
const namesMissing = () =>
  [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, dialog[open], nav, section, aside, [role]:not([role=presentation], [role=none], [role=status])")]
    .filter(shown).filter((element) => !nameOf(element) && !(element.tagName === "SECTION" && !element.hasAttribute("aria-labelledby")))
    .map((element) => `no name: ${told(element)}`);
const labelsMissing = () =>
  [...document.querySelectorAll("input:not([type=hidden]), select, textarea")].filter(shown)
    .filter((field) => !field.labels?.length && !field.getAttribute("aria-label")).map((field) => `no label: ${told(field)}`);
const sameNames = () => {
  const seen = new Map();
  const found = [];
  for (const link of [...document.querySelectorAll("main a[href]:not(svg a)")].filter(shown)) {
    const name = nameOf(link).replace(/\s+/g, " ");
    const vague = /^(more|here|click here|link|read more)$/i;
    if (vague.test(name) && link.rel !== "next") found.push(`a link that does not say where it leads: ${told(link)}`);
    seen.set(name, link.href);
  }
  return found;
};

// --- order and landmarks ---
const ids = () => {
  const all = [...document.querySelectorAll("[id]")].map((element) => element.id);
  return [...new Set(all.filter((id, place) => all.indexOf(id) !== place))].map((id) => `id given twice: ${id}`);
};
const headings = () => {
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown).map((heading) => [Number(heading.tagName[1]), heading]);
  const found = levels.filter(([level]) => level === 1).length === 1 ? [] : [`${levels.filter(([level]) => level === 1).length} headings of the first level`];
  levels.forEach(([level, heading], place) => {
    const before = place ? levels[place - 1][0] : 1;
    if (level > before + 1) found.push(`a heading skips a level: ${told(heading)}`);
    if (!heading.textContent.trim()) found.push(`an empty heading: ${told(heading)}`);
  });
  return found;
};
const landmarks = () => {
  const found = ["main", "body > header", "body > footer", "nav"].filter((one) => document.querySelectorAll(one).length !== 1).map((one) => `not one ${one}`);
  if (!document.documentElement.lang) found.push("no language");
  if (!document.title.trim()) found.push("no title");
  const skip = document.querySelector("a.skip");
  if (!skip || !document.querySelector(skip.hash)) found.push("no link to skip to the content");
  return found;
};
const leadNowhere = () =>
  [...document.querySelectorAll('a[href^="#"]')].map((link) => [link, link.getAttribute("href").slice(1)]).filter(([, id]) => id && !document.getElementById(decodeURIComponent(id)))
    .map(([link, id]) => `leads nowhere: ${id} ${told(link)}`);
const broken = () => {
  const found = [...document.querySelectorAll("ul, ol")].flatMap((list) => [...list.children].filter((one) => !["LI", "SCRIPT", "TEMPLATE"].includes(one.tagName)).map((one) => `no item of a list: ${told(one)}`));
  found.push(...[...document.querySelectorAll("a a, a button, button a, button button")].map((one) => `a control in a control: ${told(one)}`));
  found.push(...[...document.querySelectorAll("th:not([scope])")].map((one) => `a head of no row or column: ${told(one)}`));
  found.push(...[...document.querySelectorAll("[style], [onclick], style, script:not([src])")].map((one) => `inline style or script: ${told(one)}`));
  found.push(...[...document.querySelectorAll("form[method=post]")].filter((form) => !form.querySelector("input[name=csrf]")).map((one) => `a form without a token: ${told(one)}`));
  return found;
};
const tooWide = () => (document.documentElement.scrollWidth > document.documentElement.clientWidth ? [`the page is ${document.documentElement.scrollWidth} wide in ${document.documentElement.clientWidth}`] : []);

// --- contrast ---
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const rgba = (color) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
const light = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const ratio = (one, other) => {
  const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
};
const ground = (element) => {
  const layers = [];
  for (let at = element; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
  return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
};
const contrast = () => {
  const found = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || !element || ["SCRIPT", "STYLE", "TITLE", "OPTION"].includes(element.tagName) || !shown(element)) continue;
    if (element.closest(".sr, [aria-hidden=true]")) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ink = rgba(element.closest("svg") ? style.fill : style.color);
    const paper = ground(element);
    const has = ratio(over(ink, paper), paper);
    if (has < (large ? 3 : 4.5)) found.set(`${element.tagName}.${element.className}`, `contrast ${has.toFixed(2)}: ${told(element)}`);
  }
  return [...found.values()];
};

/** Return what is wrong with the page. */
const findings = () => [namesMissing, labelsMissing, sameNames, ids, headings, landmarks, leadNowhere, broken, tooWide, contrast].flatMap((check) => check());
