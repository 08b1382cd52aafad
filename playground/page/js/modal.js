// Forms: a dialog with the fields that the bot asks for.

import { unknown } from "./components.js";
import { avatar, h, iconButton, newId } from "./dom.js";
import { field, isRequired } from "./fields.js";
import { markdown } from "./markdown.js";
import { bot, nameOf } from "./state.js";

/** Show a form. `submit(interaction, values)` rejects when the form has to stay open. */
export function openModal({ interaction, modal }, submit) {
  const fields = new Map();
  const title = newId("form");
  const problem = h("p", { class: "form-problem", role: "alert" });
  const send = h("button", { type: "submit", class: "button primary" }, "Submit");
  const before = document.activeElement;
  const form = h(
    "form",
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        finish();
      },
    },
    h(
      "header",
      {},
      avatar(bot(), "small"),
      h("h2", { id: title }, modal.title),
      iconButton("close", "Close", () => dialog.close()),
    ),
    h(
      "div",
      { class: "form-body" },
      modal.components.map((part) => draw(part, fields)),
      problem,
    ),
    h(
      "p",
      { class: "form-note" },
      `This form goes to ${nameOf(bot())}. Do not share passwords or other secrets.`,
    ),
    h(
      "footer",
      {},
      h(
        "button",
        { type: "button", class: "button plain", onclick: () => dialog.close() },
        "Cancel",
      ),
      send,
    ),
  );
  const dialog = h(
    "dialog",
    {
      class: "modal",
      "aria-labelledby": title,
      onclose: () => {
        dialog.remove();
        if (before?.isConnected) before.focus({ preventScroll: true });
        else document.getElementById("composer-text")?.focus();
      },
    },
    form,
  );

  async function finish() {
    const wrong = [...fields.values()].filter((one) => one.check());
    if (wrong.length) {
      wrong[0].control.focus();
      return;
    }
    send.disabled = true;
    send.textContent = "Sending…";
    problem.textContent = "";
    try {
      const values = {};
      for (const [customId, one] of fields) values[customId] = await one.value();
      await submit(interaction, values);
      dialog.close();
    } catch (error) {
      problem.textContent = error.message;
    } finally {
      send.disabled = false;
      send.textContent = "Submit";
    }
  }

  document.body.append(dialog);
  dialog.showModal();
  [...fields.values()][0]?.control.focus();
}

function draw(part, fields) {
  if (part.type === 10) return h("div", { class: "text-display" }, markdown(part.content));
  if (part.type === 18) return labelled(part.component, part.label, part.description, fields);
  if (part.type === 1)
    return part.components.map((child) => labelled(child, child.label, "", fields));
  return unknown(part);
}

function labelled(component, label, description, fields) {
  const id = newId("field");
  const made = field(component, { label, id });
  if (!made) return unknown(component);
  const hintId = newId("hint");
  const error = h("p", { class: "field-problem", id: newId("problem") });
  const isGroup = component.type === 21 || component.type === 22;
  const name = h(
    isGroup ? "div" : "label",
    { class: "field-label", for: !isGroup && id, id: newId("label") },
    label,
    isRequired(component) && h("span", { class: "required", title: "required" }, " *"),
  );
  if (isGroup) made.element.setAttribute("aria-labelledby", name.id);
  const described = isGroup ? made.element : made.control;
  described.setAttribute("aria-describedby", `${hintId} ${error.id}`);
  const check = () => {
    error.textContent = made.problem();
    described.setAttribute("aria-invalid", String(Boolean(error.textContent)));
    return error.textContent;
  };
  const recheck = () => error.textContent && check();
  fields.set(component.custom_id, { ...made, check });
  return h(
    "div",
    {
      class: component.type === 23 ? "form-field inline" : "form-field",
      oninput: recheck,
      onchange: recheck,
    },
    h("div", {}, name, description && h("p", { class: "field-hint", id: hintId }, description)),
    made.element,
    error,
  );
}
