// A list to choose from, driven by the keys of another element, which keeps the focus.

import { h, icon, newId } from "./dom.js";

/**
 * Items are `{ label, detail, lead, group, selected, value }`. `onPick(item, key)` is called for
 * clicks and Enter or Tab. `owner` is the input or button that has the focus.
 */
export class Listbox {
  constructor({ label, owner, onPick, multiple = false }) {
    this.items = [];
    this.active = -1;
    this.owner = owner;
    this.onPick = onPick;
    this.element = h("ul", {
      class: "listbox",
      id: newId("list"),
      role: "listbox",
      "aria-label": label,
      "aria-multiselectable": multiple && "true",
      hidden: true,
    });
    owner.setAttribute("aria-haspopup", "listbox");
    owner.setAttribute("aria-expanded", "false");
    owner.setAttribute("aria-controls", this.element.id);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** Show these items; `active` is the one that Enter would pick (-1: none). */
  show(items, { active = 0, empty = "" } = {}) {
    this.items = items;
    this.element.replaceChildren(...this.#rows(empty));
    this.element.hidden = items.length === 0 && !empty;
    this.owner.setAttribute("aria-expanded", String(this.isOpen));
    this.move(items.length ? active : -1);
  }

  hide() {
    this.element.hidden = true;
    this.active = -1;
    this.owner.setAttribute("aria-expanded", "false");
    this.owner.removeAttribute("aria-activedescendant");
  }

  #rows(empty) {
    if (!this.items.length)
      return empty ? [h("li", { class: "empty", role: "presentation" }, empty)] : [];
    let group = null;
    return this.items.flatMap((item, index) => {
      const heading =
        item.group && item.group !== group
          ? [h("li", { class: "group", role: "presentation" }, item.group)]
          : [];
      group = item.group;
      return [...heading, this.#row(item, index)];
    });
  }

  #row(item, index) {
    return h(
      "li",
      {
        id: `${this.element.id}-${index}`,
        role: "option",
        class: "option",
        "aria-selected": String(Boolean(item.selected)),
        "aria-disabled": item.disabled && "true",
        dataset: { index },
        onpointerdown: (event) => event.preventDefault(),
        onpointermove: () => this.move(index, { scroll: false }),
        onclick: () => this.#pick(index, "click"),
      },
      item.lead,
      h(
        "span",
        { class: "option-text" },
        h("span", { class: "option-label" }, item.label),
        item.detail && h("span", { class: "option-detail" }, item.detail),
      ),
      item.selected && icon("check"),
    );
  }

  move(index, { scroll = true } = {}) {
    this.active = index;
    for (const row of this.element.querySelectorAll("[role=option]")) {
      const isActive = Number(row.dataset.index) === index;
      row.classList.toggle("active", isActive);
      if (!isActive) continue;
      this.owner.setAttribute("aria-activedescendant", row.id);
      if (scroll) row.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) this.owner.removeAttribute("aria-activedescendant");
  }

  #pick(index, key) {
    const item = this.items[index];
    if (item && !item.disabled) this.onPick(item, key);
  }

  /** Handle a key of the owner; true when it was one of ours. */
  handle(event) {
    if (!this.isOpen || event.isComposing) return false;
    const last = this.items.length - 1;
    const steps = {
      ArrowDown: this.active >= last ? 0 : this.active + 1,
      ArrowUp: this.active <= 0 ? last : this.active - 1,
      PageDown: Math.min(last, this.active + 8),
      PageUp: Math.max(0, this.active - 8),
    };
    if (event.key in steps && this.items.length) {
      this.move(steps[event.key]);
    } else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) {
      if (this.active < 0) return false;
      this.#pick(this.active, event.key);
    } else if (event.key === "Escape") {
      this.hide();
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
