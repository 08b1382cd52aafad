// Context menus of messages and people, with the bot's commands under "Apps".

import { h, icon, notice, tell } from "./dom.js";
import { float } from "./floating.js";
import { attempt, useOn } from "./interactions.js";
import { pendingCommand } from "./messages.js";
import { ask } from "./socket.js";
import { me, nameOf, state } from "./state.js";

export function messageMenu(message, item, event) {
  const mine = message.author.id === me();
  open(`Message of ${nameOf(message.author)}`, event, [
    !message.only_for_me && { label: "Reply", icon: "reply", act: () => tell("reply", message) },
    {
      label: "Copy text",
      icon: "copy",
      act: () => copy(item.querySelector(".message-main").innerText),
    },
    ...apps(message.only_for_me ? [] : state.channel.message_commands, { message: message.id }),
    (mine || state.channel.may.delete_others || message.only_for_me) && {
      label: message.only_for_me ? "Dismiss message" : "Delete message",
      icon: "trash",
      danger: true,
      act: () => attempt(() => ask("delete", { message: message.id })),
    },
  ]);
}

export function userMenu(user, anchor) {
  open(nameOf(user), anchor, [
    { label: `Mention @${user.username}`, icon: "reply", act: () => tell("mention", user) },
    ...apps(state.channel.user_commands, { user: user.id }),
  ]);
}

function apps(names, target) {
  return names.map((name) => ({
    label: name,
    icon: "app",
    group: "Apps",
    act: () => attempt(() => useOn(name, target, () => pendingCommand(name))),
  }));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    notice("Copied.");
  } catch {
    notice("The browser did not allow copying.", { error: true });
  }
}

function open(title, where, entries) {
  const anchor = where instanceof Event ? where.currentTarget : where;
  const items = [];
  let group = null;
  const menu = h("div", { class: "popup menu", role: "menu", "aria-label": title });
  for (const entry of entries.filter(Boolean)) {
    if (entry.group && entry.group !== group)
      menu.append(h("div", { class: "group", role: "presentation" }, entry.group));
    group = entry.group;
    const item = h(
      "button",
      {
        type: "button",
        role: "menuitem",
        tabindex: "-1",
        class: entry.danger ? "menu-item danger" : "menu-item",
        "aria-label": entry.group ? `${entry.group}: ${entry.label}` : null,
        onclick: () => {
          close();
          entry.act();
        },
      },
      entry.label,
      icon(entry.icon),
    );
    items.push(item);
    menu.append(item);
  }
  const before = document.activeElement;
  const close = float(
    menu,
    anchor.classList.contains("message") ? anchor.querySelector(".actions") : anchor,
    () =>
      menu.contains(document.activeElement) || document.activeElement === document.body
        ? before?.focus({ preventScroll: true })
        : null,
    { align: "end" },
  );
  menu.addEventListener("keydown", (event) => {
    const index = items.indexOf(document.activeElement);
    const steps = {
      ArrowDown: (index + 1) % items.length,
      ArrowUp: (index - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    if (event.key in steps) items[steps[event.key]].focus();
    else if (event.key === "Escape" || event.key === "Tab") {
      before?.focus({ preventScroll: true });
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  items[0]?.focus({ preventScroll: true });
}
