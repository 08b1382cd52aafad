// Markdown drawn: the tree of blocks.js and inline.js becomes DOM nodes with names filled in.

import { parseBlocks } from "./blocks.js";
import { h, icon, tell } from "./dom.js";
import { parseInline } from "./inline.js";
import { channelOf, commandAt, me, nameOf, roleOf, state } from "./state.js";
import { timestamp } from "./times.js";

const TAGS = { strong: "strong", em: "em", underline: "u", strike: "s" };
const PLACE = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?$/;

/** A text with all that Discord's Markdown allows. */
export function markdown(text) {
  return h("div", { class: "markdown" }, parseBlocks(text ?? "").map(block));
}

/** A text of one line, without headings, lists and quotes (an embed's title, a poll's answer). */
export function inlineMarkdown(text) {
  return h("span", { class: "markdown" }, parseInline(text ?? "").map(inline));
}

function block(node) {
  switch (node.type) {
    case "heading":
      return h(
        "div",
        { class: `heading heading-${node.level}`, role: "heading", "aria-level": node.level + 2 },
        node.children.map(inline),
      );
    case "subtext":
      return h("small", { class: "subtext" }, node.children.map(inline));
    case "quote":
      return h("blockquote", {}, node.blocks.map(block));
    case "list":
      return h(
        node.ordered ? "ol" : "ul",
        { start: node.ordered && node.start },
        node.items.map((item) => h("li", {}, item.map(block))),
      );
    case "code":
      return h("pre", { tabindex: "0" }, h("code", {}, node.text));
    default:
      return h("p", {}, node.children.map(inline));
  }
}

function inline(node) {
  switch (node.type) {
    case "text":
      return document.createTextNode(node.text);
    case "code":
      return h("code", {}, node.text);
    case "spoiler":
      return cover(h("span", {}, node.children.map(inline)), "text");
    case "link":
      return link(node);
    case "user":
      return mention(`@${nameOf(state.users[node.id])}`, node.id === me() && "mine");
    case "role":
      return mention(`@${roleOf(node.id)?.name ?? "unknown role"}`);
    case "channel":
      return channelMention(node.id);
    case "command":
      return commandMention(node.name);
    case "everyone":
      return mention(node.text, "mine");
    case "emoji":
      return h("span", { class: "custom-emoji", title: `:${node.name}:` }, `:${node.name}:`);
    case "time":
      return timestamp(node.at, node.style);
    default:
      return h(TAGS[node.type], {}, node.children.map(inline));
  }
}

const mention = (text, mine) => h("span", { class: mine ? "mention mine" : "mention" }, text);

function link(node) {
  const place = PLACE.exec(node.href);
  if (place && (channelOf(place[1]) || place[1] === state.directMessage)) {
    return jump(place[1], place[2], node.children.map(inline), node);
  }
  return h(
    "a",
    { href: node.href, target: "_blank", rel: "noopener noreferrer", title: node.href },
    node.children.map(inline),
  );
}

function jump(channel, message, children, node) {
  const bare = node.children.length === 1 && node.children[0].text === node.href;
  const name = channelOf(channel)?.name;
  const text = bare
    ? [`#${name ?? "direct message"}`, message && " › ", message && icon("reply")]
    : children;
  return h(
    "button",
    {
      type: "button",
      class: bare ? "mention" : "link",
      onclick: () => tell("go", { channel, message }),
    },
    text,
  );
}

function channelMention(id) {
  const found = channelOf(id);
  if (!found) return mention("#unknown");
  return h(
    "button",
    {
      type: "button",
      class: "mention",
      onclick: () => tell("go", { channel: id }),
    },
    `#${found.name}`,
  );
}

function commandMention(name) {
  if (!commandAt(name)) return mention(`/${name}`);
  return h(
    "button",
    {
      type: "button",
      class: "mention",
      onclick: () => tell("use-command", name),
    },
    `/${name}`,
  );
}

/** Hide something until it is clicked; its contents are out of everybody's reach until then. */
export function cover(content, kind) {
  const button = h(
    "button",
    {
      type: "button",
      class: "cover",
      "aria-label": "Spoiler: press to show it",
    },
    kind === "text" ? "" : "Spoiler",
  );
  const wrapper = h(
    kind === "text" ? "span" : "div",
    { class: `spoiler ${kind}` },
    button,
    content,
  );
  content.classList.add("covered");
  wrapper.addEventListener("click", (event) => {
    if (!button.isConnected) return;
    event.stopPropagation();
    const hadFocus = button === document.activeElement;
    content.classList.remove("covered");
    button.remove();
    wrapper.classList.add("shown");
    if (!hadFocus) return;
    content.tabIndex = -1;
    content.focus({ preventScroll: true });
  });
  return wrapper;
}
