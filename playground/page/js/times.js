// Timestamps in the reader's own time zone and language.

import { h } from "./dom.js";

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};
const UNITS = [
  // with their length in seconds and how many make one of the next
  ["second", 1, 60],
  ["minute", 60, 60],
  ["hour", 3600, 24],
  ["day", 86_400, 30],
  ["month", 2_629_800, 12],
  ["year", 31_557_600, Infinity],
];
const LATEST = 8.64e12; // seconds that a Date can hold
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "always" });
let ahead = 0; // seconds that the simulation's clock is ahead of this one

/** Follow the simulation's clock, which a tool of the page can advance. */
export function setClock(seconds) {
  ahead = seconds - Date.now() / 1000;
}

export const now = () => Date.now() / 1000 + ahead;

export function relativeTime(at) {
  const seconds = Math.round(at - now());
  const [unit, size] = UNITS.find(
    ([, length, most]) => Math.round(Math.abs(seconds) / length) < most,
  );
  return relative.format(Math.round(seconds / size), unit);
}

function format(at, style) {
  return new Intl.DateTimeFormat(undefined, STYLES[style]).format(new Date(at * 1000));
}

/** `<t:at:style>`; `at` in seconds. */
export function timestamp(at, style) {
  if (Math.abs(at) > LATEST) return h("span", { class: "timestamp" }, "Invalid date");
  const isRelative = style === "R";
  return h(
    "time",
    {
      class: "timestamp",
      datetime: new Date(at * 1000).toISOString(),
      title: format(at, "F"),
      dataset: isRelative ? { relative: at } : {},
    },
    isRelative ? relativeTime(at) : format(at, style),
  );
}

/** When a message was sent, as its header says it. */
export function sentAt(iso, { short = false } = {}) {
  const date = new Date(iso);
  const at = date.getTime() / 1000;
  const isToday = date.toDateString() === new Date(now() * 1000).toDateString();
  const text = short || isToday ? format(at, "t") : format(at, "s");
  return h("time", { class: "sent", datetime: iso, title: format(at, "F") }, text);
}

setInterval(() => {
  for (const element of document.querySelectorAll("time[data-relative]")) {
    element.textContent = relativeTime(Number(element.dataset.relative));
  }
}, 5000);
