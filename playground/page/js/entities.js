// People, roles and channels as things to choose from.

import { avatar, h } from "./dom.js";
import { nameOf, people, server } from "./state.js";

const badge = (text) => h("span", { class: "badge", "aria-hidden": "true" }, text);

export function users() {
  return people().map((user) => ({
    value: user.id,
    label: nameOf(user),
    detail: user.username,
    lead: avatar(user, "tiny"),
  }));
}

export function roles() {
  return (server()?.roles ?? []).map((role) => ({
    value: role.id,
    label: role.name,
    lead: badge(role.name.startsWith("@") ? "" : "@"),
  }));
}

export function channels(types) {
  return (server()?.channels ?? [])
    .filter((channel) => !types?.length || types.includes(channel.type))
    .map((channel) => ({
      value: channel.id,
      label: channel.name,
      detail: channel.topic ?? "",
      lead: badge("#"),
    }));
}

const grouped = (group, items) => items.map((item) => ({ ...item, group }));
export const mentionables = () => [...grouped("People", users()), ...grouped("Roles", roles())];

/** Those whose name or detail holds the text, beginnings first. */
export function matching(items, text) {
  const wanted = text.trim().toLowerCase().replace(/^[@#]/, "");
  if (!wanted) return items;
  const rank = ({ label, detail = "" }) => {
    const name = label.toLowerCase();
    if (name.startsWith(wanted)) return 0;
    if (name.includes(wanted)) return 1;
    return String(detail).toLowerCase().includes(wanted) ? 2 : 3;
  };
  return items
    .map((item) => [rank(item), item])
    .filter(([order]) => order < 3)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
