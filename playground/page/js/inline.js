// Inline Markdown as Discord reads it: text in, a tree of plain objects out. Knows no DOM.

const ESCAPABLE = /[^0-9A-Za-z\s]/;
const WORD = /[\p{L}\p{N}_]/u;
const ANGLED = [
  [/<@!?(\d+)>/y, ([, id]) => ({ type: "user", id })],
  [/<@&(\d+)>/y, ([, id]) => ({ type: "role", id })],
  [/<#(\d+)>/y, ([, id]) => ({ type: "channel", id })],
  [/<\/([-_\p{L}\p{N} ]{1,110}):(\d+)>/uy, ([, name, id]) => ({ type: "command", name, id })],
  [/<(a?):(\w{2,32}):(\d+)>/y, ([, , name]) => ({ type: "emoji", name })],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y,
    ([, at, style]) => ({ type: "time", at: Number(at), style: style ?? "f" }),
  ],
  [/<(https?:\/\/[^\s<>]+)>/y, ([, href]) => link(href)],
];
const ADDRESS = /https?:\/\/[^\s<]+[^\s<.,:;"'\])|*_~]/y;
const MASKED =
  /\[((?:\\.|[^[\]\\]|\[[^\]]*\])+)\]\(\s*<?(https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+["'][^"']*["'])?\s*\)/y;
const PAIRS = { "**": "strong", __: "underline", "~~": "strike", "||": "spoiler" };

function link(href, children = [{ type: "text", text: href }]) {
  try {
    return { type: "link", href: new URL(href).href, children };
  } catch {
    return undefined;
  }
}

/**
 * The nodes of a text; each has `type`, and `text`, `children` or what the type needs. `within` are
 * the types around it, of which none is nested again.
 */
export function parseInline(text, within = []) {
  const nodes = [];
  let plain = "";
  let at = 0;
  while (at < text.length) {
    const found = nodeAt(text, at, within);
    if (found) {
      if (plain) nodes.push({ type: "text", text: plain });
      plain = "";
      nodes.push(found.node);
      at = found.end;
    } else if (text[at] === "\\" && ESCAPABLE.test(text[at + 1] ?? "")) {
      plain += text[at + 1];
      at += 2;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  if (plain) nodes.push({ type: "text", text: plain });
  return nodes;
}

function nodeAt(text, at, within) {
  const two = text.slice(at, at + 2);
  const one = text[at];
  if (one === "`") return code(text, at);
  if (one === "<") return angled(text, at);
  if (PAIRS[two]) {
    const found = paired(text, at, two, PAIRS[two], within);
    if (found) return found;
  }
  if (one === "*" || one === "_") return paired(text, at, one, "em", within);
  if (one === "[" && !within.includes("link")) return masked(text, at, within);
  if (one === "h" && !within.includes("link")) return address(text, at);
  if (one === "@") return everyone(text, at);
  return null;
}

function code(text, at) {
  const mark = /`+/y;
  mark.lastIndex = at;
  const fence = mark.exec(text)[0];
  for (let end = at + fence.length; (end = text.indexOf(fence, end)) >= 0;) {
    let run = fence.length;
    while (text[end + run] === "`") run += 1;
    if (run === fence.length && end > at + run) {
      const inside = text.slice(at + run, end);
      const padded = inside.startsWith("`") || inside.endsWith("`") || /^ `|` $/.test(inside);
      return { node: { type: "code", text: padded ? inside.trim() : inside }, end: end + run };
    }
    end += run;
  }
  return null;
}

function angled(text, at) {
  for (const [pattern, make] of ANGLED) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const node = match && make(match);
    if (node) return { node, end: pattern.lastIndex };
  }
  return null;
}

function masked(text, at, within) {
  MASKED.lastIndex = at;
  const match = MASKED.exec(text);
  const node = match && link(match[2], parseInline(match[1], [...within, "link"]));
  return node ? { node, end: MASKED.lastIndex } : null;
}

function address(text, at) {
  ADDRESS.lastIndex = at;
  const match = ADDRESS.exec(text);
  const node = match && link(match[0]);
  return node ? { node, end: ADDRESS.lastIndex } : null;
}

function everyone(text, at) {
  const match = /^@(everyone|here)\b/.exec(text.slice(at, at + 10));
  return match && { node: { type: "everyone", text: match[0] }, end: at + match[0].length };
}

function paired(text, at, mark, type, within) {
  if (within.includes(type)) return null;
  const start = at + mark.length;
  if (mark === "*" && /[\s*]/.test(text[start] ?? " ")) return null;
  if (mark === "_" && WORD.test(text[at - 1] ?? " ")) return null;
  const end = closing(text, start, mark);
  if (end <= start) return null;
  const children = parseInline(text.slice(start, end), [...within, type]);
  return { node: { type, children }, end: end + mark.length };
}

/** Where the closing mark begins, or -1. Escapes and code on the way are passed over. */
function closing(text, from, mark) {
  const sign = mark[0];
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "`") at = (code(text, at)?.end ?? at + 1) - 1;
    else if (text[at] === sign) {
      let run = 1;
      while (text[at + run] === sign) run += 1;
      if (closes(text, at, run, mark))
        return mark.length === 2 ? at + run - 2 : at + (run === 1 ? 0 : run - 1);
      at += run - 1;
    }
  }
  return -1;
}

function closes(text, at, run, mark) {
  if (mark.length === 2) return run >= 2;
  if (run === 2) return false;
  if (mark === "_") return !WORD.test(text[at + run] ?? " ");
  return !/\s/.test(text[at - 1] ?? " ");
}
