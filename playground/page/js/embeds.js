// Embeds, drawn as cards.

import { h } from "./dom.js";
import { inlineMarkdown, markdown } from "./markdown.js";
import { picture } from "./media.js";
import { sentAt } from "./times.js";

const isWeb = (url) => /^https?:\/\//i.test(url ?? "");

function maybeLink(url, ...children) {
  return isWeb(url)
    ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, children)
    : h("span", {}, children);
}

export function embed(data) {
  const card = h(
    "article",
    { class: "embed" },
    h(
      "div",
      { class: "embed-main" },
      data.author?.name &&
        h("div", { class: "embed-author" }, maybeLink(data.author.url, data.author.name)),
      data.title &&
        h("div", { class: "embed-title" }, maybeLink(data.url, inlineMarkdown(data.title))),
      data.description && markdown(data.description),
      data.fields?.length > 0 && h("div", { class: "embed-fields" }, data.fields.map(field)),
      data.image && picture(data.image, data.image.description),
      (data.footer?.text || data.timestamp) &&
        h(
          "footer",
          {},
          data.footer?.text,
          data.footer?.text && data.timestamp && " • ",
          data.timestamp && sentAt(data.timestamp),
        ),
    ),
    data.thumbnail && picture(data.thumbnail, data.thumbnail.description, "thumbnail"),
  );
  if (data.color != null)
    card.style.setProperty("--accent", `#${data.color.toString(16).padStart(6, "0")}`);
  return card;
}

function field({ name, value, inline }) {
  return h(
    "div",
    { class: inline ? "field inline" : "field" },
    h("div", { class: "field-name" }, inlineMarkdown(name)),
    markdown(value),
  );
}
