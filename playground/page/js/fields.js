// The fields of a form: each is drawn, tells its value, and knows what it lacks.

import { fileSize, h, icon, iconButton, newId } from "./dom.js";
import { select } from "./selects.js";
import { packed } from "./socket.js";

const LIMIT = 4000; // characters of a text field without its own limit

/**
 * A field of the form: `{ element, value(), problem() }`, where `element` carries the label `id`.
 * null for a component that no form of today has.
 */
export function field(component, { label, id }) {
  switch (component.type) {
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return menu(component, label, id);
    case 4:
      return text(component, id);
    case 19:
      return upload(component, id);
    case 21:
      return group(component, "radio", id);
    case 22:
      return group(component, "checkbox", id);
    case 23:
      return checkbox(component, id);
    default:
      return null;
  }
}

export const isRequired = (component) => component.type !== 23 && component.required !== false;

function text(component, id) {
  const most = component.max_length ?? LIMIT;
  const least = component.min_length ?? 0;
  const counter = h("small", { class: "counter", "aria-hidden": "true" });
  const long = component.style === 2;
  const input = h(long ? "textarea" : "input", {
    id,
    class: "text-field",
    placeholder: component.placeholder,
    rows: long && "6",
    type: !long && "text",
    maxlength: most,
    autocomplete: "off",
    "aria-required": String(isRequired(component)),
    oninput: count,
  });
  input.value = component.value ?? "";
  function count() {
    counter.textContent =
      least > input.value.length
        ? `${input.value.length}, at least ${least}`
        : `${input.value.length}/${most}`;
  }
  count();
  return {
    element: h("div", { class: "text-wrap" }, input, counter),
    control: input,
    value: () => input.value,
    problem() {
      const { length } = input.value;
      if (!length) return isRequired(component) ? "This field is required" : "";
      return length < least ? `Must be ${least} or more in length` : "";
    },
  };
}

function menu(component, label, id) {
  const onChange = () => control.dispatchEvent(new Event("change", { bubbles: true }));
  const control = select(
    {
      ...component,
      min_values: isRequired(component) ? (component.min_values ?? 1) : (component.min_values ?? 0),
    },
    { label, onChange },
  );
  control.id = id;
  return {
    element: control,
    control,
    value: () => control.values(),
    problem: () =>
      isRequired(component) && control.values().length === 0 ? "Make a selection" : "",
  };
}

function group(component, type, id) {
  const name = newId(type);
  const inputs = component.options.map((option) =>
    h("input", { type, name, value: option.value, checked: option.default }),
  );
  const most = component.max_values ?? inputs.length;
  const least = component.min_values ?? (isRequired(component) ? 1 : 0);
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const element = h(
    "div",
    {
      class: "choices",
      id,
      role: type === "radio" ? "radiogroup" : "group",
      onchange: () => {
        if (type === "radio") return;
        const full = chosen().length >= most;
        for (const input of inputs) input.disabled = full && !input.checked;
      },
    },
    component.options.map((option, index) =>
      h(
        "label",
        { class: "choice" },
        inputs[index],
        h("span", {}, option.label, option.description && h("small", {}, option.description)),
      ),
    ),
  );
  return {
    element,
    control: inputs[0],
    value: () => (type === "radio" ? (chosen()[0] ?? []) : chosen()),
    problem() {
      const { length } = chosen();
      if (!length && !isRequired(component)) return "";
      if (length >= least) return "";
      return type === "radio" || least === 1 ? "Make a selection" : `Choose at least ${least}`;
    },
  };
}

function checkbox(component, id) {
  const input = h("input", { type: "checkbox", id, checked: component.default });
  return {
    element: h("span", { class: "choice single" }, input),
    control: input,
    value: () => input.checked,
    problem: () => "",
  };
}

function upload(component, id) {
  const most = component.max_values ?? 1;
  const least = component.min_values ?? (isRequired(component) ? 1 : 0);
  const files = [];
  const list = h("ul", { class: "files" });
  const input = h("input", {
    type: "file",
    id,
    multiple: most > 1,
    class: "file-input",
    onchange: () => add(input.files),
  });
  const drop = h(
    "label",
    {
      class: "drop",
      for: id,
      ondragover: (event) => event.preventDefault(),
      ondrop: (event) => {
        event.preventDefault();
        add(event.dataTransfer.files);
      },
    },
    icon("file"),
    h(
      "span",
      {},
      `Choose ${most > 1 ? `up to ${most} files` : "a file"} or drop ${most > 1 ? "them" : "it"} here`,
    ),
  );
  function add(chosen) {
    for (const file of chosen) {
      if (most === 1) files.length = 0;
      if (files.length < most) files.push(file);
    }
    input.value = "";
    draw();
  }
  function draw() {
    list.replaceChildren(
      ...files.map((file, index) =>
        h(
          "li",
          {},
          icon("file"),
          h("span", {}, file.name, h("small", {}, ` ${fileSize(file.size)}`)),
          iconButton("close", `Remove ${file.name}`, () => {
            files.splice(index, 1);
            draw();
            input.focus();
          }),
        ),
      ),
    );
  }
  return {
    element: h("div", { class: "upload" }, input, drop, list),
    control: input,
    value: () => Promise.all(files.map(packed)),
    problem() {
      if (!files.length) return isRequired(component) && least > 0 ? "Choose a file" : "";
      return files.length < least ? `Choose at least ${least} files` : "";
    },
  };
}
