// Message components, old rows and Components V2, drawn from the API's own JSON.

import { h, icon } from "./dom.js";
import { fileCard, gallery, picture } from "./media.js";
import { cover, markdown } from "./markdown.js";
import { select } from "./selects.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "premium" };

/** All components of a message. `act` has `press(component)` and `choose(component, values)`. */
export const components = (list, act) => list.map((component) => draw(component, act));

function draw(component, act) {
  const nested = () => components(component.components ?? [], act);
  switch (component.type) {
    case 1:
      return h("div", { class: "action-row" }, nested());
    case 2:
      return button(component, act);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return select(component, { onChange: (values) => act.choose(component, values) });
    case 9:
      return h(
        "div",
        { class: "section" },
        h("div", { class: "section-text" }, nested()),
        draw(component.accessory, act),
      );
    case 10:
      return h("div", { class: "text-display" }, markdown(component.content));
    case 11:
      return thumbnail(component);
    case 12:
      return gallery(component.items);
    case 13:
      return file(component);
    case 14:
      return separator(component);
    case 17:
      return container(component, nested());
    default:
      return unknown(component);
  }
}

/** What nobody here has heard of is shown as what it is, never left out. */
export function unknown(component) {
  return h(
    "div",
    { class: "unknown", role: "note" },
    h("strong", {}, `Unknown component of type ${component?.type}`),
    h("pre", { tabindex: "0" }, JSON.stringify(component, null, 2)),
  );
}

function button(component, act) {
  const label = [
    component.emoji?.name && h("span", { class: "emoji" }, component.emoji.name),
    component.label && h("span", { class: "button-label" }, component.label),
  ];
  const name = component.label ? null : (component.emoji?.name ?? "Button");
  const className = `button ${STYLES[component.style] ?? "secondary"}`;
  if (component.style === 5) {
    const safe = /^https?:\/\//i.test(component.url ?? "") && !component.disabled;
    return h(
      "a",
      {
        class: className,
        href: safe && component.url,
        target: "_blank",
        rel: "noopener noreferrer",
        "aria-label": name,
        "aria-disabled": !safe && "true",
        title: component.url,
      },
      label,
      icon("out"),
    );
  }
  const element = h(
    "button",
    {
      type: "button",
      class: className,
      disabled: component.disabled || component.style === 6,
      "aria-label": name,
      dataset: { customId: component.custom_id ?? "" },
      onclick: () => act.press(component, element),
    },
    label,
  );
  return element;
}

function thumbnail(component) {
  const drawn = picture(component.media, component.description, "thumbnail");
  return component.spoiler ? cover(drawn, "media") : drawn;
}

function file(component) {
  const name = component.name ?? component.file.url.split("/").at(-1);
  const drawn = fileCard({ url: component.file.url, filename: name, size: component.size });
  return component.spoiler ? cover(drawn, "media") : drawn;
}

function separator(component) {
  const size = component.spacing === 2 ? "large" : "small";
  return component.divider === false
    ? h("div", { class: `gap ${size}` })
    : h("hr", { class: `divider ${size}` });
}

function container(component, children) {
  const inside = h("div", { class: "container-inside" }, children);
  const box = h("div", { class: "container" }, component.spoiler ? cover(inside, "media") : inside);
  if (component.accent_color != null) {
    box.classList.add("accented");
    box.style.setProperty("--accent", `#${component.accent_color.toString(16).padStart(6, "0")}`);
  }
  return box;
}
