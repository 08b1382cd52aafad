// The panel of what went over the wire, and tools that make trouble.

import { h, iconButton, notice } from "./dom.js";
import { attempt } from "./interactions.js";
import { ask, on } from "./socket.js";
import { now, setClock } from "./times.js";

const root = document.getElementById("panel");
const KEPT = 300;
const TOOLS = [
  ["restart_bot", "Restart bot", {}, "The bot has been stopped and started."],
  [
    "drop_connection",
    "Drop connection",
    {},
    "The bot's connection was cut. It will come back and catch up.",
  ],
  [
    "rate_limit",
    "Rate limit",
    { seconds: 2 },
    "The bot's next request will be refused for two seconds.",
  ],
  ["server_error", "Server error", {}, "The bot's next request will get a 503."],
  ["slow", "Slow answer", { seconds: 2 }, "The bot's next request will take two seconds."],
  [
    "advance_clock",
    "One hour later",
    { seconds: 3600 },
    "It is an hour later, for the bot too.",
  ],
];
const NAMES = {
  "op 1": "heartbeat",
  "op 2": "identify",
  "op 6": "resume",
  "op 11": "heartbeat answered",
};

const list = h("ol", { class: "log", tabindex: "0", "aria-label": "Log" });
const filter = h("input", {
  type: "text",
  class: "search",
  placeholder: "Filter",
  "aria-label": "Filter the log",
  oninput: () => sift(),
});

export function buildPanel() {
  root.append(
    h(
      "header",
      {},
      h("h2", {}, "Behind the scenes"),
      iconButton("close", "Close the panel", () => togglePanel(false)),
    ),
    h(
      "section",
      { class: "tools", "aria-label": "Make trouble" },
      TOOLS.map(([name, label, parameters, done]) => {
        const button = h(
          "button",
          {
            type: "button",
            class: "button secondary",
            onclick: async () => {
              button.disabled = true;
              const worked = await attempt(async () => {
                await ask("tool", { name, ...parameters });
                if (name === "advance_clock") setClock(now() + parameters.seconds);
                return true;
              });
              button.disabled = false;
              if (worked) notice(done);
            },
          },
          label,
        );
        return button;
      }),
    ),
    h("div", { class: "log-head" }, h("h3", {}, "What goes over the wire"), filter),
    list,
  );
  on("log", ({ entry }) => {
    setClock(entry.at);
    add(entry);
  });
}

export async function loadLog() {
  const { entries } = await ask("log", { last: KEPT });
  list.replaceChildren();
  entries.forEach(add);
}

export function togglePanel(open = root.hidden) {
  root.hidden = !open;
  document.getElementById("toggle-panel")?.setAttribute("aria-expanded", String(open));
  if (open) list.scrollTop = list.scrollHeight;
  else if (root.contains(document.activeElement)) document.getElementById("toggle-panel").focus();
}

function add(entry) {
  const follow = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  const { status } = entry.data ?? {};
  const row = h(
    "details",
    {},
    h(
      "summary",
      {},
      h("time", {}, new Date(entry.at * 1000).toLocaleTimeString(undefined, { hour12: false })),
      h("span", { class: `kind ${entry.kind}` }, entry.kind),
      h("span", { class: "log-name" }, NAMES[entry.name] ?? entry.name),
      status != null &&
        h("span", { class: status >= 400 || status === 0 ? "status bad" : "status" }, status),
    ),
  );
  row.addEventListener("toggle", () => {
    if (row.open && row.children.length === 1)
      row.append(h("pre", { tabindex: "0" }, JSON.stringify(entry.data, null, 2)));
  });
  const item = h(
    "li",
    { dataset: { text: `${entry.kind} ${entry.name} ${status ?? ""}`.toLowerCase() } },
    row,
  );
  item.hidden = hides(item);
  item.classList.toggle("noise", ["op 1", "op 11"].includes(entry.name));
  list.append(item);
  while (list.children.length > KEPT) list.firstChild.remove();
  if (follow) list.scrollTop = list.scrollHeight;
}

const hides = (item) => !item.dataset.text.includes(filter.value.trim().toLowerCase());

function sift() {
  for (const item of list.children) item.hidden = hides(item);
}
