// One message: who said it, in answer to what, and all that it holds.

import { components } from "./components.js";
import { avatar, h, icon, iconButton, tell } from "./dom.js";
import { embed } from "./embeds.js";
import { attempt, useControl } from "./interactions.js";
import { attachments } from "./media.js";
import { markdown } from "./markdown.js";
import { messageMenu, userMenu } from "./menus.js";
import { poll, pollResult } from "./polls.js";
import { ask } from "./socket.js";
import { messageOf, nameOf, state } from "./state.js";
import { sentAt } from "./times.js";

const LOADING = 1 << 7;
const POLL_ENDED = 46;
const GROUPED_WITHIN = 7 * 60 * 1000;

/** Whether a message continues the one before it, without a head of its own. */
export function continues(message, before) {
  return (
    Boolean(before) &&
    before.author.id === message.author.id &&
    [0].includes(message.type) &&
    !message.only_for_me &&
    !before.only_for_me &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUPED_WITHIN
  );
}

/** The list item of a message. `redraw` draws it again. */
export function drawMessage(message, { compact, redraw }) {
  const item = h(
    "li",
    {
      id: `message-${message.id}`,
      class: [
        "message",
        compact && "compact",
        message.pings_me && "pings",
        message.only_for_me && "private",
      ]
        .filter(Boolean)
        .join(" "),
      tabindex: "-1",
      dataset: { id: message.id },
      oncontextmenu: (event) => {
        if (event.target.closest("a, img, input, textarea") || String(getSelection())) return;
        event.preventDefault();
        messageMenu(message, item, event);
      },
    },
    context(message),
    h(
      "div",
      { class: "message-row" },
      compact
        ? h("span", { class: "gutter" }, sentAt(message.timestamp, { short: true }))
        : avatar(message.author),
      h(
        "div",
        { class: "message-main" },
        !compact && head(message),
        body(message, redraw),
        footer(message),
      ),
    ),
    iconButton(
      "more",
      `Actions for the message of ${nameOf(message.author)}`,
      (event) => messageMenu(message, item, event),
      { class: "icon-button actions", "aria-haspopup": "menu" },
    ),
  );
  return item;
}

function head(message) {
  return h(
    "h3",
    { class: "message-head" },
    h(
      "button",
      {
        type: "button",
        class: "author",
        "aria-haspopup": "menu",
        onclick: (event) => userMenu(message.author, event.currentTarget),
      },
      nameOf(message.author),
    ),
    message.author.bot && h("span", { class: "app-badge" }, "APP"),
    " ",
    sentAt(message.timestamp),
  );
}

/** The line above a message: the command it answers, or the message it replies to. */
function context(message) {
  const used = message.interaction;
  const asked = message.interaction_metadata;
  if (used) {
    return h(
      "div",
      { class: "context" },
      icon("arrow"),
      avatar(used.user, "tiny"),
      h("strong", {}, nameOf(used.user)),
      " used ",
      h("span", { class: "command-name" }, message.type === 20 ? `/${used.name}` : used.name),
    );
  }
  const target = message.message_reference?.message_id;
  if (message.type === 19 && target) {
    const replied = messageOf(target) ?? message.referenced_message;
    return h(
      "div",
      { class: "context" },
      icon("arrow"),
      replied
        ? [
            avatar(replied.author, "tiny"),
            h("strong", {}, nameOf(replied.author)),
            " ",
            h(
              "button",
              {
                type: "button",
                class: "link excerpt",
                onclick: () => tell("go", { message: target }),
              },
              excerpt(replied),
            ),
          ]
        : "Original message was deleted",
    );
  }
  if (asked?.type === 5 && asked.user) {
    return h(
      "div",
      { class: "context" },
      icon("arrow"),
      avatar(asked.user, "tiny"),
      h("strong", {}, nameOf(asked.user)),
      " sent a form",
    );
  }
  return null;
}

function excerpt(message) {
  const texts = [];
  const walk = (part) => {
    if (part.type === 10) texts.push(part.content);
    for (const child of part.components ?? []) walk(child);
  };
  for (const part of message.components ?? []) walk(part);
  const text = (message.content || texts.join(" "))
    .replace(/\|\|[^]*?\|\|/g, "▇▇▇")
    .replace(/[*_`#>|~\\]+|-# /g, "")
    .trim();
  return text ? [...text].slice(0, 120).join("") : "Press to see the message";
}

function body(message, redraw) {
  if (message.flags & LOADING) {
    return h(
      "p",
      { class: "thinking" },
      h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
      ` ${nameOf(message.author)} is thinking…`,
    );
  }
  if (message.type === POLL_ENDED) return pollResult(message);
  const act = {
    press: (component, element) =>
      busy(element, () => useControl(message, "click", { custom_id: component.custom_id }, redraw)),
    choose: (component, values) =>
      useControl(message, "select", { custom_id: component.custom_id, values }, redraw),
  };
  return [
    message.content &&
      h(
        "div",
        { class: "content" },
        markdown(message.content),
        message.edited_timestamp &&
          h(
            "small",
            { class: "edited", title: new Date(message.edited_timestamp).toLocaleString() },
            " (edited)",
          ),
      ),
    message.embeds.map(embed),
    message.poll && poll(message, redraw),
    attachments(message.attachments),
    message.components.length > 0 &&
      h("div", { class: "components" }, components(message.components, act)),
    state.failures.has(message.id) &&
      h("p", { class: "failure", role: "alert" }, state.failures.get(message.id)),
  ];
}

/** Show that a button works until the bot has answered. */
async function busy(element, work) {
  if (element.getAttribute("aria-busy") === "true") return;
  element.setAttribute("aria-busy", "true");
  await work();
  element.removeAttribute("aria-busy");
}

function footer(message) {
  if (!message.only_for_me) return null;
  return h(
    "p",
    { class: "only-you" },
    icon("eye"),
    " Only you can see this • ",
    h(
      "button",
      {
        type: "button",
        class: "link",
        onclick: () => attempt(() => ask("delete", { message: message.id })),
      },
      "Dismiss message",
    ),
  );
}
