// Building DOM nodes. Text always goes in as text: nothing here parses HTML.

/**
 * An element with attributes and children. `on…` takes listeners, `style` and `dataset` objects;
 * null, undefined and false leave an attribute or child out.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

function set(element, name, value) {
  if (value == null || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "dataset") Object.assign(element.dataset, value);
  else if (name === "style") {
    for (const [key, item] of Object.entries(value)) element.style.setProperty(key, item);
  } else element.setAttribute(name, value === true ? "" : value);
}

const PATHS = {
  close: "M5 5l10 10M15 5L5 15",
  menu: "M3 5h14M3 10h14M3 15h14",
  more: "M4 10h.01M10 10h.01M16 10h.01",
  plus: "M10 4v12M4 10h12",
  send: "M3 10l14-6-5 14-3-6z",
  check: "M4 10l4 4 8-9",
  down: "M5 8l5 5 5-5",
  file: "M5 3h7l4 4v10H5zM12 3v4h4",
  reply: "M8 5L3 10l5 5M3 10h8c4 0 6 2 6 5",
  log: "M4 5h12M4 10h8M4 15h10",
  theme: "M10 3a7 7 0 1 0 7 7 5 5 0 0 1-7-7z",
  out: "M8 4H4v12h12v-4M11 4h5v5M16 4l-8 8",
  eye: "M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3",
  trash: "M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11",
  copy: "M7 7h9v9H7zM4 13V4h9",
  app: "M4 4h5v5H4zM11 11h5v5h-5zM11 4h5v5h-5zM4 11h5v5H4z",
  talk: "M4 4h12v9H9l-4 4v-4H4z",
  arrow: "M4 10h11M11 6l4 4-4 4",
};
const SVG = "http://www.w3.org/2000/svg";

/** A small drawing that screen readers pass over. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

export function iconButton(name, label, onclick, attributes = {}) {
  return h(
    "button",
    {
      type: "button",
      class: "icon-button",
      "aria-label": label,
      title: label,
      onclick,
      ...attributes,
    },
    icon(name),
  );
}

let lastId = 0;

/** An id that no other element has. */
export const newId = (prefix) => `${prefix}-${(lastId += 1)}`;

/** A sentence that appears for a while and is read aloud. */
export function notice(text, { error = false } = {}) {
  const note = h("p", { class: error ? "notice error" : "notice" }, text);
  if (!error) document.querySelector(".notice:not(.error)")?.remove();
  document.getElementById("notices").append(note);
  setTimeout(() => note.remove(), error ? 9000 : 3500);
}

/** Say something to whichever part of the page listens for it, on `document`. */
export function tell(name, detail) {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}

/** The first letters of a name, for a round picture. */
export function initials(name) {
  const words = name.trim().split(/\s+/).slice(0, 2);
  return words
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}

export function avatar(user, size = "") {
  const hue = Number(BigInt(user?.id ?? 0) % 12n) * 30;
  const picture = h(
    "span",
    { class: `avatar ${size}`, "aria-hidden": "true" },
    initials(user?.global_name ?? user?.username ?? "?"),
  );
  picture.style.setProperty("--hue", user?.bot ? "336" : String(hue));
  return picture;
}

/** 1536 → "1.5 KB". */
export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ["KB", "MB", "GB"];
  let size = bytes / 1024;
  let unit = 0;
  for (; size >= 1024 && unit < 2; unit += 1) size /= 1024;
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}
