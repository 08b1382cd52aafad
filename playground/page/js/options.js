// One option of a slash command: a pill with a name and a value, of any type.

import { fileSize, h, newId } from "./dom.js";
import { channels, matching, mentionables, roles, users } from "./entities.js";
import { Listbox } from "./listbox.js";
import { ask, packed } from "./socket.js";

const [STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, FILE] = [
  3, 4, 5, 6, 7, 8, 9, 10, 11,
];
const DEBOUNCE = 200; // ms after the last key until suggestions are asked for
const YES_NO = [
  { value: true, label: "True" },
  { value: false, label: "False" },
];

export class OptionField {
  constructor(option, line, place) {
    this.option = option;
    this.line = line;
    this.error = "";
    this.picked = null; // { value, label }: what was chosen, as long as the text is its label
    this.file = null;
    const id = newId("option");
    const isFile = option.type === FILE;
    this.input = h("input", {
      id,
      type: isFile ? "file" : "text",
      class: isFile ? "file-input" : "",
      autocomplete: "off",
      spellcheck: "false",
      role: isFile ? null : "combobox",
      "aria-describedby": line.problem.id,
      "aria-required": String(Boolean(option.required)),
      title: option.description,
      inputmode: [INTEGER, NUMBER].includes(option.type) ? "decimal" : null,
      onfocus: () => this.#focused(),
      onblur: () => this.list.hide(),
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#keyed(event),
      onchange: isFile && (() => this.#chosen(this.input.files[0])),
    });
    this.input.setAttribute("aria-label", `${option.name}: ${option.description}`);
    this.list = new Listbox({
      label: `Values for ${option.name}`,
      owner: this.input,
      onPick: (item, key) => this.#pick(item, key),
    });
    place.append(this.list.element);
    this.fileName = isFile && h("label", { class: "file-name", for: id }, "Choose a file");
    this.element = h(
      "div",
      {
        class: "pill",
        ondragover: isFile && ((event) => event.preventDefault()),
        ondrop:
          isFile &&
          ((event) => {
            event.preventDefault();
            event.stopPropagation();
            this.#chosen(event.dataTransfer.files[0]);
          }),
      },
      h("span", { class: "pill-name", "aria-hidden": "true" }, option.name),
      this.input,
      this.fileName,
    );
    this.#fit();
  }

  get isEmpty() {
    return this.file === null && this.input.value === "";
  }

  get takesText() {
    return this.option.type !== FILE;
  }

  close() {
    clearTimeout(this.timer);
    this.list.element.remove();
  }

  write(text) {
    this.input.value = text;
    this.#fit();
  }

  #fit() {
    if (this.option.type !== FILE)
      this.input.style.width = `calc(${Math.min(Math.max(this.input.value.length + 1, 5), 60)}ch + 18px)`;
  }

  #focused() {
    this.line.describe(this);
    this.#suggest(0);
  }

  #typed() {
    if (this.option.type === FILE) return;
    const jumped = this.line.jump(this.input.value);
    if (jumped) this.write(jumped.before);
    if (this.picked?.label !== this.input.value) this.picked = null;
    this.#fit();
    this.error = "";
    this.element.classList.remove("wrong");
    this.line.describe(this);
    this.#suggest(DEBOUNCE);
  }

  #static() {
    const { type, choices, channel_types: types } = this.option;
    if (choices?.length)
      return choices.map((choice) => ({ value: choice.value, label: choice.name }));
    return {
      [BOOLEAN]: () => YES_NO,
      [USER]: users,
      [ROLE]: roles,
      [CHANNEL]: () => channels(types),
      [MENTIONABLE]: mentionables,
    }[type]?.();
  }

  #suggest(delay) {
    clearTimeout(this.timer);
    const known = this.#static();
    if (known) {
      this.list.show(matching(known, this.picked ? "" : this.input.value), {
        empty: "Nothing of that name",
      });
    } else if (this.option.autocomplete && !this.picked) {
      // What was found for another text must not be picked for this one.
      this.list.show([], { empty: "Loading options…" });
      this.timer = setTimeout(() => this.#ask(), delay);
    } else this.list.hide();
  }

  async #ask() {
    const typed = this.input.value;
    let choices;
    let empty = "No options match your search";
    try {
      ({ choices } = await ask("autocomplete", {
        path: this.line.command.path,
        focus: this.option.name,
        options: { ...this.line.known(this), [this.option.name]: typed },
      }));
    } catch (error) {
      choices = [];
      empty = `Loading options failed. ${error.message}`;
    }
    if (typed !== this.input.value || document.activeElement !== this.input || this.picked) return;
    this.list.show(
      choices.map((choice) => ({ value: choice.value, label: choice.name })),
      { empty },
    );
  }

  #pick(item, key) {
    this.picked = { value: item.value, label: item.label };
    this.write(item.label);
    this.error = "";
    this.element.classList.remove("wrong");
    this.list.hide();
    const next = this.line.next(this);
    if (next && key !== "click") next.input.focus();
    else this.line.describe(this);
  }

  #chosen(file) {
    if (!file) return;
    this.file = file;
    this.error = "";
    this.element.classList.remove("wrong");
    this.fileName.textContent = `${file.name} (${fileSize(file.size)})`;
    this.input.setAttribute("aria-label", `${this.option.name}: ${file.name}`);
  }

  #keyed(event) {
    if (this.list.handle(event)) return;
    const { value, selectionEnd } = this.input;
    if (
      event.key === "Backspace" &&
      this.option.type !== FILE &&
      selectionEnd === 0 &&
      value === ""
    ) {
      event.preventDefault();
      if (this.option.required) this.line.onDone("");
      else this.line.remove(this);
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && this.option.type !== FILE) {
      event.preventDefault();
      this.#suggest(0);
    }
  }

  /** `{ value, error }`; an empty option has neither unless it is required. */
  read() {
    const { type, required, name } = this.option;
    if (this.isEmpty) return required ? { error: "This option is required. Specify a value" } : {};
    if (type === FILE) return { value: this.file };
    if (this.picked) return { value: this.picked.value };
    const text = this.input.value;
    const known = this.#static();
    if (known) {
      const found = known.find((item) =>
        [item.label, `@${item.label}`, `#${item.label}`].some(
          (name) => name.toLowerCase() === text.trim().toLowerCase(),
        ),
      );
      return found ? { value: found.value } : { error: `Choose ${name} from the list` };
    }
    return type === STRING ? this.#text(text) : this.#number(text);
  }

  #text(text) {
    const { min_length: least = 0, max_length: most = 6000 } = this.option;
    if (text.trim().length < Math.max(1, least))
      return { error: `Must be ${Math.max(1, least)} or more in length` };
    return text.length > most ? { error: `Must be ${most} or fewer in length` } : { value: text };
  }

  #number(text) {
    const { type, min_value: low = -(2 ** 53), max_value: high = 2 ** 53 } = this.option;
    const value = Number(text);
    if (!text.trim() || Number.isNaN(value) || (type === INTEGER && !Number.isInteger(value))) {
      return { error: type === INTEGER ? "Must be a whole number" : "Must be a number" };
    }
    return value < low || value > high
      ? { error: `Must be between ${low} and ${high}` }
      : { value };
  }

  /** Mark what is wrong; true when nothing is. */
  check() {
    this.error = this.read().error ?? "";
    this.element.classList.toggle("wrong", Boolean(this.error));
    this.input.setAttribute("aria-invalid", String(Boolean(this.error)));
    return !this.error;
  }

  /** The value as it travels. */
  async packed() {
    const { value } = this.read();
    return value instanceof File ? packed(value) : value;
  }
}
