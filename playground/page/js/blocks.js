// Block Markdown as Discord reads it: text in, a list of plain objects out. Knows no DOM.

import { parseInline } from "./inline.js";

const FENCE = /(^|[^\\])```(?:([\w+#.-]+)\n)?\n*([^]*?)\n*```\n?/g;
const HEADING = /^(#{1,3}) +(\S.*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;
const QUOTE = /^> ?(.*)$/;

/**
 * The blocks of a text: paragraph, heading (`level`), subtext, quote and list (`ordered`, `start`,
 * `items`: lists of blocks), code (`language`, `text`). The first three hold inline `children`.
 */
export function parseBlocks(text, { inQuote = false } = {}) {
  const blocks = [];
  let at = 0;
  for (const match of text.matchAll(FENCE)) {
    if (!match[3].trim()) continue;
    const before = text.slice(at, match.index) + match[1];
    blocks.push(...lines(before.replace(/\n$/, ""), inQuote));
    blocks.push({ type: "code", language: match[2] ?? "", text: match[3] });
    at = match.index + match[0].length;
  }
  return [...blocks, ...lines(text.slice(at), inQuote)];
}

function lines(text, inQuote) {
  if (!text) return [];
  const blocks = [];
  const rows = text.split("\n");
  let plain = [];
  const flush = () => {
    if (plain.length) {
      // A last line that is empty shows as one only when another line end follows.
      const end = plain.length > 1 && plain.at(-1) === "" ? "\n" : "";
      blocks.push({ type: "paragraph", children: parseInline(plain.join("\n") + end) });
    }
    plain = [];
  };
  while (rows.length) {
    const taken = special(rows, inQuote);
    if (taken) {
      flush();
      blocks.push(taken);
    } else plain.push(rows.shift());
  }
  flush();
  return blocks;
}

/** Take a block other than a paragraph off the front of `rows`, if one begins there. */
function special(rows, inQuote) {
  const heading = HEADING.exec(rows[0]);
  if (heading) {
    rows.shift();
    return { type: "heading", level: heading[1].length, children: parseInline(heading[2]) };
  }
  const subtext = SUBTEXT.exec(rows[0]);
  if (subtext) {
    rows.shift();
    return { type: "subtext", children: parseInline(subtext[1]) };
  }
  if (ITEM.test(rows[0])) return list(rows);
  if (inQuote) return null;
  if (rows[0].startsWith(">>> ")) {
    const inside = rows.splice(0).join("\n").slice(4);
    return { type: "quote", blocks: parseBlocks(inside, { inQuote: true }) };
  }
  if (!/^> /.test(rows[0])) return null;
  const inside = [];
  while (rows.length && QUOTE.test(rows[0])) inside.push(QUOTE.exec(rows.shift())[1]);
  return { type: "quote", blocks: parseBlocks(inside.join("\n"), { inQuote: true }) };
}

function list(rows) {
  const [, indent, marker] = ITEM.exec(rows[0]);
  const ordered = marker.length > 1;
  const items = [];
  while (rows.length) {
    const match = ITEM.exec(rows[0]);
    if (!match || match[1].length < indent.length) break;
    if (match[1].length > indent.length + 1) items.at(-1).push(list(rows));
    else if (match[2].length > 1 === ordered) {
      rows.shift();
      items.push([{ type: "paragraph", children: parseInline(match[3] + continued(rows)) }]);
    } else break;
  }
  return { type: "list", ordered, start: ordered ? parseInt(marker, 10) : 1, items };
}

/** Further lines of a list item: those that are indented and begin no item. */
function continued(rows) {
  let text = "";
  while (rows.length && /^ {2,}\S/.test(rows[0]) && !ITEM.test(rows[0])) {
    text += `\n${rows.shift().trim()}`;
  }
  return text;
}
