// Select menus, in messages and in forms: strings, people, roles, channels.

import { h, icon, newId } from "./dom.js";
import { channels, matching, mentionables, roles, users } from "./entities.js";
import { float } from "./floating.js";
import { Listbox } from "./listbox.js";

const SEARCHED = 8; // options from which a search field is offered

function choices(component) {
  switch (component.type) {
    case 5:
      return users();
    case 6:
      return roles();
    case 7:
      return mentionables();
    case 8:
      return channels(component.channel_types);
    default:
      return component.options.map((option) => ({
        value: option.value,
        label: option.label,
        detail: option.description,
        lead: option.emoji?.name && h("span", { class: "emoji" }, option.emoji.name),
        default: option.default,
      }));
  }
}

function preset(component, all) {
  const ids = component.default_values?.map((item) => item.id);
  return all.filter((item) => ids?.includes(item.value) ?? item.default).map((item) => item.value);
}

/** A select; `onChange(values)` is called when a choice is complete. `values()` tells the choice. */
export function select(component, { onChange = () => {}, label = "" } = {}) {
  const all = choices(component);
  const most = component.max_values ?? 1;
  const least = component.min_values ?? 1;
  const shown = h("span", { class: "select-value" });
  const trigger = h(
    "button",
    {
      type: "button",
      class: "select",
      id: newId("select"),
      role: "combobox",
      disabled: component.disabled,
      dataset: { customId: component.custom_id },
      onclick: () => (close ? close() : open()),
      onkeydown: (event) => {
        if (list.handle(event)) return;
        if (["ArrowDown", "ArrowUp"].includes(event.key)) {
          event.preventDefault();
          open();
        }
      },
    },
    shown,
    icon("down"),
  );
  const list = new Listbox({
    label: label || component.placeholder || "Options",
    owner: trigger,
    onPick: pick,
    multiple: most > 1,
  });
  let chosen = preset(component, all);
  let before = chosen;
  let close = null;

  function draw() {
    const picked = all.filter((item) => chosen.includes(item.value));
    const text = picked.map((item) => item.label).join(", ");
    shown.textContent = text || component.placeholder || "Make a selection";
    shown.classList.toggle("placeholder", !text);
    trigger.setAttribute(
      "aria-label",
      [label || component.placeholder || "Select", text].filter(Boolean).join(": "),
    );
  }

  function items(text = "") {
    const full = most > 1 && chosen.length >= most;
    return matching(all, text).map((item) => {
      const selected = chosen.includes(item.value);
      return { ...item, selected, disabled: full && !selected };
    });
  }

  function open() {
    before = chosen;
    const search =
      (component.type !== 3 || all.length > SEARCHED) &&
      h("input", {
        class: "search",
        type: "text",
        placeholder: "Search",
        "aria-label": "Search the options",
        autocomplete: "off",
        oninput: () => list.show(items(search.value), { empty: "Nothing found" }),
        onkeydown: (event) => {
          if (event.key === "Tab") close?.();
          else if (!list.handle(event)) return;
          if (!list.isOpen) close?.();
        },
      });
    const hint =
      most > 1 &&
      h("small", { class: "hint" }, `Choose ${least === most ? most : `${least} to ${most}`}`);
    const popup = h("div", { class: "popup" }, search, hint, list.element);
    list.show(items(), {
      active: Math.max(
        0,
        items().findIndex((item) => item.selected),
      ),
      empty: "Nothing to choose",
    });
    close = float(popup, trigger, closed);
    if (search) search.focus();
    list.owner = search || trigger;
  }

  function closed() {
    close = null;
    list.hide();
    list.owner = trigger;
    list.hide();
    trigger.focus({ preventScroll: true });
    const changed =
      chosen.length !== before.length || chosen.some((value) => !before.includes(value));
    if (!changed) return;
    if (chosen.length < least && !(chosen.length === 0 && component.required === false))
      chosen = before;
    draw();
    if (chosen !== before) onChange(chosen);
  }

  function pick(item, key) {
    if (most === 1) {
      const again = chosen.includes(item.value);
      chosen = again && component.required === false ? [] : [item.value];
      if (again && chosen.length && component.type === 3) before = [];
      close?.();
      return;
    }
    chosen = item.selected
      ? chosen.filter((value) => value !== item.value)
      : [...chosen, item.value];
    const position = list.active;
    draw();
    list.show(items(), { active: position });
    if (key === "Tab") close?.();
  }

  trigger.addEventListener("keydown", (event) => {
    if (close && !list.isOpen && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  draw();
  trigger.values = () => chosen;
  return trigger;
}
