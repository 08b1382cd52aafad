// The bar above the conversation: where one is, whether the bot is there, and switches.

import { h, iconButton } from "./dom.js";
import { togglePanel } from "./panel.js";
import { bot, nameOf, state } from "./state.js";

const root = document.getElementById("channel-header");
const themes = ["dark", "light"];

export function showHeader() {
  const { channel } = state;
  const name = channel.server ? channel.name : nameOf(bot());
  root.replaceChildren(
    iconButton("menu", "Servers and channels", () => toggleDrawer(), {
      id: "toggle-sidebar",
      class: "icon-button only-narrow",
      "aria-expanded": "false",
      "aria-controls": "sidebar",
    }),
    h(
      "h1",
      {},
      h("span", { class: "sign", "aria-hidden": "true" }, channel.server ? "#" : "@"),
      name,
    ),
    h("p", { class: "topic" }, channel.topic ?? ""),
    h("p", { id: "bot-status", class: "bot-status" }),
    iconButton("theme", "Dark or light", switchTheme),
    iconButton("log", "Behind the scenes", () => togglePanel(), {
      id: "toggle-panel",
      "aria-expanded": String(!document.getElementById("panel").hidden),
      "aria-controls": "panel",
    }),
  );
  showStatus();
  document.title = `${channel.server ? `#${name}` : `@${name}`} | Marquee playground (a local simulation)`;
}

export function showStatus(text) {
  const status = document.getElementById("bot-status");
  if (!status) return;
  status.textContent = text ?? (state.connected ? "Marquee is online" : "Marquee is offline");
  status.classList.toggle("online", state.connected && !text);
}

/** On a narrow screen the sidebar is a drawer. */
export function toggleDrawer(open = !document.body.classList.contains("drawer-open")) {
  document.body.classList.toggle("drawer-open", open);
  const toggle = document.getElementById("toggle-sidebar");
  toggle?.setAttribute("aria-expanded", String(open));
  const narrow = matchMedia("(max-width: 760px)").matches;
  document.getElementById("main").inert = open && narrow;
  if (open && narrow) document.querySelector("#sidebar button")?.focus();
}

function switchTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = themes[isDark ? 1 : 0];
  localStorage.setItem("theme", root.dataset.theme);
}

export function rememberTheme() {
  const chosen = localStorage.getItem("theme");
  if (themes.includes(chosen)) document.documentElement.dataset.theme = chosen;
}
