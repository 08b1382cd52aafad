// Puts the page together: who looks at what, and what to draw when something changes.

import { focusComposer, showComposer } from "./composer.js";
import { h, notice } from "./dom.js";
import { rememberTheme, showHeader, showStatus, toggleDrawer } from "./header.js";
import { attempt } from "./interactions.js";
import { dropMessage, goTo, putMessage, showMessages } from "./messages.js";
import { buildPanel, loadLog, togglePanel } from "./panel.js";
import { showSidebar } from "./sidebar.js";
import { ask, connect, on } from "./socket.js";
import { state } from "./state.js";

const app = document.getElementById("app");
let looked = false;

/** Look at a channel, as somebody; what is not given stays as it is. */
async function look(wanted, { keepTyping = false } = {}) {
  const view = await ask("look", wanted);
  const moved = view.channel.id !== state.channel?.id || view.persona.id !== state.persona?.id;
  Object.assign(state, {
    persona: view.persona,
    servers: view.servers,
    users: view.users,
    channel: view.channel,
    directMessage: view.direct_message,
  });
  state.unread.delete(view.channel.id);
  sessionStorage.setItem("persona", view.persona.name);
  sessionStorage.setItem("channel", view.channel.id);
  showSidebar({ go, become });
  showHeader();
  showMessages();
  if (moved && !keepTyping) showComposer();
  app.dataset.ready = view.persona.name;
}

async function go(channel) {
  toggleDrawer(false);
  await attempt(() => look({ channel }));
  focusComposer();
}

async function become(persona) {
  state.unread.clear();
  await attempt(() => look({ persona }));
  const { display_name: name } = state.personas.find((one) => one.name === state.persona.name);
  notice(`You are ${name} now.`);
}

/** Look where one looked before the page was reloaded. */
async function resume() {
  const persona =
    state.persona?.name ?? sessionStorage.getItem("persona") ?? state.personas[0].name;
  const channel = state.channel?.id ?? sessionStorage.getItem("channel");
  const known = state.personas.some((one) => one.name === persona);
  await look({ persona: known ? persona : state.personas[0].name }, { keepTyping: looked });
  if (known && channel && channel !== state.channel.id) {
    await look({ channel }, { keepTyping: looked }).catch(() =>
      sessionStorage.removeItem("channel"),
    );
  }
  if (!looked) focusComposer();
  looked = true;
}

on("open", async ({ personas, bot }) => {
  state.personas = personas;
  state.connected = bot.connected;
  await attempt(resume);
  await attempt(loadLog);
});

on("closed", ({ refused }) => {
  state.connected = false;
  if (refused) {
    document
      .getElementById("messages")
      .replaceChildren(
        h(
          "li",
          { class: "welcome", role: "alert" },
          h("div", { class: "heading heading-1" }, "This address has no key, or an old one"),
          h("p", {}, "Open the address that the terminal shows, with everything behind the #."),
        ),
      );
  } else showStatus("The playground is not running");
});

on("bot", ({ connected }) => {
  state.connected = connected;
  showStatus();
});

on("message", ({ message }) => {
  if (message.channel_id === state.channel?.id) putMessage(message);
  else if (message.edited_timestamp === null && message.author.id !== state.persona.id) {
    state.unread.set(
      message.channel_id,
      (state.unread.get(message.channel_id) ?? 0) + Number(message.pings_me),
    );
    showSidebar({ go, become });
  }
});

on("deleted", ({ channel, message }) => {
  if (channel === state.channel?.id) dropMessage(message);
});

let changing = null;
on("changed", () => {
  clearTimeout(changing);
  changing = setTimeout(() => attempt(() => look({})), 60);
});

document.addEventListener("go", async ({ detail: { channel, message } }) => {
  if (channel && channel !== state.channel.id) await go(channel);
  if (message && !goTo(message)) notice("That message is not here any more.");
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if (document.body.classList.contains("drawer-open")) {
    toggleDrawer(false);
    document.getElementById("toggle-sidebar").focus();
  } else if (document.getElementById("panel").contains(event.target)) togglePanel(false);
});
// Typing anywhere goes into the message box.
document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
    return;
  if (
    target.closest("input, textarea, select, dialog, .popup") ||
    (key === " " && target !== document.body)
  )
    return;
  focusComposer();
});

document.getElementById("main").addEventListener("pointerdown", () => toggleDrawer(false));

rememberTheme();
buildPanel();
connect(location.hash.slice(1));
