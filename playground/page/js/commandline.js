// A slash command being filled in: its name, a pill for every option, and what to choose from.

import { h, iconButton, newId } from "./dom.js";
import { matching } from "./entities.js";
import { attempt, useCommand } from "./interactions.js";
import { Listbox } from "./listbox.js";
import { pendingCommand } from "./messages.js";
import { OptionField } from "./options.js";

const WRITTEN = /(?:^|\s)([\w-]+):\s*/gu;

export class CommandLine {
  /** `onDone(text)` is called when the command is sent or given up (then with what was typed). */
  constructor(command, { place, onDone }) {
    this.command = command;
    this.onDone = onDone;
    this.fields = [];
    this.place = place;
    this.problem = h("p", { class: "command-problem", role: "alert", id: newId("problem") });
    this.hint = h("div", { class: "option-hint" });
    this.pills = h("div", { class: "pills" });
    this.more = h("input", {
      type: "text",
      class: "more-options",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-label": "Add an option",
      onfocus: () => this.#offer(),
      onclick: () => this.#offer(),
      oninput: () => this.#moreTyped(),
      onkeydown: (event) => this.#moreKeyed(event),
      onblur: () => this.moreList.hide(),
    });
    this.moreList = new Listbox({
      label: "Optional options",
      owner: this.more,
      onPick: (item) => this.#add(item.value, true),
    });
    this.popup = h("div", { class: "popup command-popup", hidden: true }, this.hint, this.problem);
    place.append(this.popup, this.moreList.element);
    this.element = h(
      "div",
      {
        class: "command-line",
        role: "group",
        "aria-label": `Command /${command.path}: ${command.description}`,
        onkeydown: (event) => this.#keyed(event),
      },
      h("span", { class: "command-path", title: command.description }, `/${command.path}`),
      this.pills,
      this.more,
      h("span", { class: "spacer" }),
      iconButton("close", "Give up this command", () => this.onDone("")),
      iconButton("send", `Send /${command.path}`, () => this.send(), { class: "icon-button send" }),
    );
    for (const option of command.options.filter((one) => one.required)) this.#add(option, false);
    this.#drawMore();
  }

  get firstField() {
    return (
      this.fields.find((field) => field.isEmpty)?.input ??
      this.fields.at(-1)?.input ??
      (this.more.hidden ? this.element.querySelector(".send") : this.more)
    );
  }

  /** Begin; `rest` is text that was typed behind the command's name, perhaps with `name:` in it. */
  start(rest) {
    const parts = [...rest.matchAll(WRITTEN)].filter(([, name]) => this.#option(name));
    const free = rest.slice(0, parts[0]?.index ?? rest.length).trim();
    parts.forEach((match, index) => {
      const end = parts[index + 1]?.index ?? rest.length;
      this.#add(this.#option(match[1]), false).write(
        rest.slice(match.index + match[0].length, end).trim(),
      );
    });
    if (free)
      (this.fields.find((field) => field.isEmpty && field.takesText) ?? this.#firstText())?.write(
        free,
      );
    this.firstField.focus();
  }

  close() {
    for (const field of this.fields) field.close();
    this.popup.remove();
    this.moreList.element.remove();
  }

  #firstText() {
    const option = this.command.options.find((one) => one.type === 3);
    return option && this.#add(option, false);
  }

  #option = (name) => this.command.options.find((one) => one.name === name);

  #add(option, focus) {
    let field = this.fields.find((one) => one.option.name === option.name);
    if (!field) {
      field = new OptionField(option, this, this.place);
      this.fields.push(field);
      this.pills.append(field.element);
    }
    this.moreList.hide();
    this.#drawMore();
    if (focus) field.input.focus();
    return field;
  }

  remove(field) {
    field.close();
    field.element.remove();
    this.fields = this.fields.filter((one) => one !== field);
    this.#drawMore();
    this.firstField.focus();
  }

  #left() {
    return this.command.options.filter(
      (option) => !this.fields.some((field) => field.option.name === option.name),
    );
  }

  #drawMore() {
    const count = this.#left().length;
    this.more.hidden = count === 0;
    this.more.value = "";
    this.more.placeholder = `+${count} optional`;
  }

  /** Offer the options that are left; Enter takes none of them unless something was typed. */
  #offer() {
    const text = this.more.value;
    const items = this.#left().map((option) => ({
      value: option,
      label: option.name,
      detail: option.description,
    }));
    this.moreList.show(matching(items, text), {
      active: text ? 0 : -1,
      empty: "No option of that name",
    });
    this.popup.hidden = true;
  }

  #moreTyped() {
    if (!this.jump(this.more.value)) this.#offer();
  }

  #moreKeyed(event) {
    if (this.moreList.handle(event)) return;
    if (event.key === "Backspace" && !this.more.value) {
      event.preventDefault();
      if (this.fields.length) this.fields.at(-1).input.focus();
      else this.onDone("");
    } else if (["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      this.#offer();
    }
  }

  /** Where a text ends with `name:`, go to that option; the text before it, or null. */
  jump(text) {
    const match = /(?:^|\s)([\w-]+):$/u.exec(text);
    const option = match && this.#option(match[1]);
    if (!option) return null;
    this.#add(option, true);
    return { before: text.slice(0, match.index) };
  }

  /** Say above the box what the option with the focus is for, or what is wrong with it. */
  describe(field) {
    const { name, description } = field.option;
    this.hint.replaceChildren(h("strong", {}, name), " ", description);
    this.problem.textContent = field.error;
    this.popup.hidden = false;
  }

  /** The values of the other options, as far as they can be sent. */
  known(except) {
    const values = this.fields
      .filter((field) => field !== except && field.option.type !== 11)
      .map((field) => [field.option.name, field.read()])
      .filter(([, { value, error }]) => value !== undefined && !error)
      .map(([name, { value }]) => [name, value]);
    return Object.fromEntries(values);
  }

  /** The option after this one, if it is still empty. */
  next(field) {
    return this.fields.slice(this.fields.indexOf(field) + 1).find((one) => one.isEmpty);
  }

  #keyed(event) {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.onDone("");
    } else if (event.key === "Enter" && event.target.tagName !== "BUTTON") {
      event.preventDefault();
      this.send();
    }
  }

  async send() {
    const wrong = this.fields.filter((field) => !field.check());
    if (wrong.length) {
      wrong[0].input.focus();
      this.describe(wrong[0]);
      return;
    }
    const { path } = this.command;
    await attempt(async () => {
      const options = {};
      for (const field of this.fields) {
        const value = await field.packed();
        if (value !== undefined) options[field.option.name] = value;
      }
      let accepted = false;
      const leave = () => {
        if (!accepted) this.onDone("");
        accepted = true;
      };
      const sending = useCommand(path, options, () => pendingCommand(`/${path}`));
      // The client's own refusal comes at once; until then what was typed stays.
      await Promise.race([
        sending,
        new Promise((resolve) => {
          setTimeout(resolve, 150);
        }),
      ]);
      leave();
      await sending;
    });
  }
}
