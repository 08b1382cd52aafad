// Servers, channels, and who one is.

import { avatar, h, icon, initials } from "./dom.js";
import { bot, nameOf, server, state } from "./state.js";

const root = document.getElementById("sidebar");

/** Draw everything; `go(channel)` opens a channel, `become(name)` changes the person. */
export function showSidebar({ go, become }) {
  const focused = root.contains(document.activeElement) && document.activeElement.dataset.key;
  root.replaceChildren(
    rail(go, become),
    h(
      "div",
      { class: "side" },
      h("h2", {}, server()?.name ?? "Direct messages"),
      h("nav", { "aria-label": "Channels" }, h("ul", { class: "channels" }, channels(go))),
      whoami(become),
    ),
  );
  if (focused) root.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function rail(go, become) {
  const here = state.channel.server;
  const all = new Map(
    state.personas.flatMap((person) => person.servers).map((one) => [one.id, one]),
  );
  return h(
    "nav",
    { class: "rail", "aria-label": "Servers" },
    tile({
      key: "direct",
      label: "Direct messages",
      text: icon("talk"),
      current: here === null,
      act: () => go(state.directMessage),
    }),
    [...all.values()].map((one) => {
      const mine = state.servers.find((found) => found.id === one.id);
      const members = state.personas.filter((person) =>
        person.servers.some((found) => found.id === one.id),
      );
      return mine
        ? tile({
            key: one.id,
            label: one.name,
            text: initials(one.name),
            current: here === one.id,
            act: () => go(mine.channels[0].id),
          })
        : tile({
            key: one.id,
            label: `${one.name} (you are not a member; become ${members[0].display_name})`,
            text: initials(one.name),
            away: true,
            act: () => become(members[0].name),
          });
    }),
  );
}

function tile({ key, label, text, current, away, act }) {
  return h(
    "button",
    {
      type: "button",
      class: away ? "tile away" : "tile",
      "aria-label": label,
      title: label,
      "aria-current": current && "true",
      dataset: { key },
      onclick: act,
    },
    text,
  );
}

function channels(go) {
  const list = server()
    ? server().channels.map((channel) => ({ ...channel, sign: "#" }))
    : [{ id: state.directMessage, name: nameOf(bot()), sign: "@" }];
  return list.map((channel) => {
    const pings = state.unread.get(channel.id);
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: pings != null ? "channel unread" : "channel",
          "aria-current": channel.id === state.channel.id && "page",
          dataset: { key: channel.id },
          onclick: () => go(channel.id),
        },
        h("span", { "aria-hidden": "true" }, channel.sign),
        channel.name,
        pings != null && h("span", { class: "hidden" }, " (unread)"),
        pings > 0 && h("span", { class: "pings-count" }, pings),
      ),
    );
  });
}

function whoami(become) {
  const user = state.users[state.persona.id];
  const choose = h(
    "select",
    {
      id: "persona",
      "aria-label": "Who you are",
      dataset: { key: "persona" },
      onchange: () => become(choose.value),
    },
    [...new Set(state.personas.map((person) => person.servers[0]?.name ?? "No server"))].map(
      (place) =>
        h(
          "optgroup",
          { label: place },
          state.personas
            .filter((person) => (person.servers[0]?.name ?? "No server") === place)
            .map((person) =>
              h(
                "option",
                { value: person.name, selected: person.name === state.persona.name },
                described(person),
              ),
            ),
        ),
    ),
  );
  return h(
    "div",
    { class: "whoami" },
    avatar(user),
    h("label", {}, h("small", {}, "You are"), choose),
  );
}

function described(person) {
  const role = person.servers[0]?.role ?? "";
  return `${person.display_name} (${role === "Moderators" ? "moderator" : role})`;
}
