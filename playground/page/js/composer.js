// The box at the bottom: plain messages, and the way into commands.

import { CommandLine } from "./commandline.js";
import { h, icon, iconButton, fileSize } from "./dom.js";
import { attempt } from "./interactions.js";
import { Listbox } from "./listbox.js";
import { ask, packed } from "./socket.js";
import { bot, commandAt, nameOf, state } from "./state.js";

const root = document.getElementById("composer");
const MOST_FILES = 10;
let files = [];
let replyTo = null;
let command = null;

const text = h("textarea", {
  id: "composer-text",
  rows: "1",
  role: "combobox",
  "aria-autocomplete": "list",
  autocomplete: "off",
  maxlength: "2000",
  oninput: () => typed(),
  onkeydown: keyed,
  onpaste: pasted,
});
const menu = new Listbox({ label: "Commands", owner: text, onPick: (item) => begin(item.value) });
const picker = h("input", {
  type: "file",
  multiple: true,
  hidden: true,
  onchange: () => {
    addFiles(picker.files);
    picker.value = "";
  },
});
const bars = h("div", { class: "bars" });
const line = h("div", { class: "composer-line" });
const attach = iconButton("plus", "Attach a file", () => picker.click());
const send = iconButton("send", "Send", () => say(), { class: "icon-button send" });
const form = h(
  "form",
  {
    class: "composer",
    onsubmit: (event) => event.preventDefault(),
    ondragover: (event) => event.preventDefault(),
    ondrop: (event) => {
      event.preventDefault();
      addFiles(event.dataTransfer.files);
    },
  },
  h("div", { class: "popup-place" }, menu.element),
  bars,
  line,
  picker,
);
root.append(form);

/** Draw the composer for the present channel; what was being typed is dropped. */
export function showComposer() {
  files = [];
  replyTo = null;
  end();
}

export function focusComposer() {
  (command?.firstField ?? text).focus({ preventScroll: true });
}

function end() {
  command?.close();
  command = null;
  text.value = "";
  menu.hide();
  showText();
}

function showText() {
  const { channel } = state;
  const allowed = channel?.may.send;
  text.disabled = !allowed && channel?.commands.length === 0;
  attach.disabled = !channel?.may.attach;
  const where = channel?.server ? `#${channel.name}` : `@${nameOf(bot())}`;
  text.placeholder = allowed ? `Message ${where}, or type /` : "You may not write here";
  text.setAttribute("aria-label", text.placeholder);
  line.replaceChildren(attach, text, send);
  grow();
  drawBars();
}

function grow() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 200)}px`;
}

function typed() {
  grow();
  if (!text.value.startsWith("/")) {
    menu.hide();
    return;
  }
  const whole = complete(text.value.slice(1));
  if (whole) {
    begin(whole.path, whole.rest);
    return;
  }
  const found = matching(text.value.slice(1).trim().toLowerCase());
  menu.show(found, { empty: "No command of that name" });
}

/** The command that is written out in full with a space behind it, and the rest of the text. */
function complete(typedText) {
  const paths = state.channel.commands.map((one) => one.path).sort((a, b) => b.length - a.length);
  const path = paths.find((one) => typedText.toLowerCase().startsWith(`${one} `));
  return path && { path, rest: typedText.slice(path.length).trim() };
}

function matching(wanted) {
  const rank = ({ path, description }) => {
    if (path.startsWith(wanted)) return 0;
    if (path.split(" ").some((word) => word.startsWith(wanted))) return 1;
    if (path.includes(wanted)) return 2;
    return description.toLowerCase().includes(wanted) ? 3 : 4;
  };
  return state.channel.commands
    .map((one) => [rank(one), one])
    .filter(([order]) => order < 4)
    .sort(([a, one], [b, other]) => a - b || one.path.localeCompare(other.path))
    .map(([, one]) => ({
      value: one.path,
      label: [
        h("span", {}, `/${one.path}`),
        one.options
          .filter((option) => option.required)
          .map((option) => h("span", { class: "chip" }, option.name)),
      ],
      detail: one.description,
    }));
}

/** Start a command, perhaps with text for its options. */
export function begin(path, rest = "") {
  const found = commandAt(path);
  if (!found) return;
  command?.close();
  menu.hide();
  text.value = "";
  command = new CommandLine(found, {
    place: form.querySelector(".popup-place"),
    onDone: (written) => {
      end();
      if (written) text.value = written;
      grow();
      text.focus();
    },
  });
  line.replaceChildren(command.element);
  command.start(rest);
}

function keyed(event) {
  if (event.isComposing || menu.handle(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    say();
  } else if (event.key === "Escape" && replyTo) {
    replyTo = null;
    drawBars();
  } else if (event.key === "ArrowUp" && !text.value) {
    event.preventDefault();
    // A command on its way has a hidden line at the end, which cannot take the focus.
    [...document.querySelectorAll("#messages .message:not([hidden])")].at(-1)?.focus();
  }
}

function pasted(event) {
  if (!event.clipboardData.files.length) return;
  event.preventDefault();
  addFiles(event.clipboardData.files);
}

function addFiles(chosen) {
  files = [...files, ...chosen].slice(0, MOST_FILES);
  drawBars();
  text.focus();
}

async function say() {
  const words = text.value.trim();
  if (words.startsWith("/")) {
    typed();
    return;
  }
  if (!words && !files.length) return;
  const sent = await attempt(async () =>
    ask("say", {
      text: words,
      files: await Promise.all(files.map(packed)),
      reply_to: replyTo?.id,
    }),
  );
  if (!sent) return;
  text.value = "";
  files = [];
  replyTo = null;
  showText();
  text.focus();
}

function drawBars() {
  bars.replaceChildren(
    ...(replyTo
      ? [
          h(
            "div",
            { class: "bar" },
            icon("reply"),
            h("span", {}, "Replying to ", h("strong", {}, nameOf(replyTo.author))),
            iconButton("close", "Do not reply", () => {
              replyTo = null;
              drawBars();
            }),
          ),
        ]
      : []),
    ...files.map((file, index) =>
      h(
        "div",
        { class: "bar" },
        icon("file"),
        h("span", {}, `${file.name} (${fileSize(file.size)})`),
        iconButton("close", `Remove ${file.name}`, () => {
          files.splice(index, 1);
          drawBars();
        }),
      ),
    ),
  );
}

document.addEventListener("reply", ({ detail }) => {
  if (command) end();
  replyTo = detail;
  drawBars();
  text.focus();
});
document.addEventListener("mention", ({ detail }) => {
  if (command) end();
  text.value += `<@${detail.id}> `;
  text.focus();
});
document.addEventListener("use-command", ({ detail }) => begin(detail));
