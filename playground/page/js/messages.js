// The list of messages of the present channel.

import { avatar, h, icon } from "./dom.js";
import { continues, drawMessage } from "./message.js";
import { bot, forget, keep, me, nameOf, state } from "./state.js";

const list = document.getElementById("messages");
const view = document.getElementById("conversation");
const NEAR = 120; // pixels from the end within which the view follows new messages
const FOCUSABLE = "button:not(:disabled), a[href], input:not(:disabled), [tabindex='0']";

let following = true; // the end of the list, until somebody scrolls up
const toEnd = () => {
  following = true;
  view.scrollTop = view.scrollHeight;
};
let lastTop = 0; // where the view was last; only going up ends the following, not a list that grew
view.addEventListener("scroll", () => {
  if (view.scrollHeight - view.scrollTop - view.clientHeight < NEAR) following = true;
  else if (view.scrollTop < lastTop) following = false;
  lastTop = view.scrollTop;
});
const observer = new ResizeObserver(() => following && toEnd());
observer.observe(view);
observer.observe(list);
const find = (id) => document.getElementById(`message-${id}`);

/** Draw the whole channel. */
export function showMessages() {
  view.setAttribute("aria-live", "off");
  const { channel } = state;
  const welcome = h(
    "li",
    { class: "welcome" },
    h(
      "div",
      { class: "heading heading-1" },
      channel.server ? `Welcome to #${channel.name}` : nameOf(bot()),
    ),
    h(
      "p",
      {},
      channel.server ? (channel.topic ?? "") : "This is the beginning of your direct messages.",
    ),
    h("p", {}, "Type ", h("kbd", {}, "/"), ` to see what ${nameOf(bot())} can do.`),
  );
  list.replaceChildren(welcome);
  for (const message of channel.messages) list.append(draw(message));
  toEnd();
  requestAnimationFrame(() => view.setAttribute("aria-live", "polite"));
}

function draw(message) {
  const { messages } = state.channel;
  const before = messages[messages.indexOf(message) - 1];
  return drawMessage(message, {
    compact: continues(message, before),
    redraw: () => redraw(message.id),
  });
}

/** Show a new or changed message. */
export function putMessage(message) {
  const mine = [message.author.id, message.interaction_metadata?.user.id].includes(me());
  if (keep(message)) {
    const next = state.channel.messages[state.channel.messages.indexOf(message) + 1];
    list.insertBefore(draw(message), (next && find(next.id)) ?? list.querySelector(".pending"));
    if (mine) toEnd();
  } else redraw(message.id);
}

export function dropMessage(id) {
  const index = state.channel.messages.findIndex((message) => message.id === id);
  const next = state.channel.messages[index + 1];
  const item = find(id);
  const hadFocus = item?.contains(document.activeElement);
  forget(id);
  item?.remove();
  if (next) redraw(next.id);
  if (hadFocus) document.getElementById("composer-text")?.focus();
}

// Drawn anew between the press and the release, a button would lose its click.
const pressed = { message: null, redraw: false };
list.addEventListener("pointerdown", ({ target }) => {
  pressed.message = target.closest(".message");
});
for (const release of ["pointerup", "pointercancel"])
  document.addEventListener(release, () => {
    setTimeout(() => {
      const { message } = pressed;
      pressed.message = null;
      if (pressed.redraw) redraw(message.dataset.id);
      pressed.redraw = false;
    });
  });

function redraw(id) {
  const message = state.channel.messages.find((one) => one.id === id);
  const old = find(id);
  if (!message || !old) return;
  if (old === pressed.message) {
    pressed.redraw = true;
    return;
  }
  const focus = focusIn(old);
  const fresh = draw(message);
  old.replaceWith(fresh);
  focus?.(fresh);
}

/** Remembers which control of a message has the focus, to give it to its successor. */
function focusIn(item) {
  const focused = document.activeElement;
  if (!item.contains(focused)) return null;
  const controls = (root) => [...root.querySelectorAll(FOCUSABLE)];
  const name = (element) => element.dataset.customId || element.textContent;
  const index = controls(item).indexOf(focused);
  const wanted = [focused.dataset.customId, focused.textContent];
  return (fresh) => {
    const found = controls(fresh);
    const same =
      found.find((one) => one.dataset.customId && one.dataset.customId === wanted[0]) ??
      found.find((one) => wanted[1] && one.textContent === wanted[1] && name(one)) ??
      found[Math.min(Math.max(index, 0), found.length - 1)];
    (same ?? fresh).focus({ preventScroll: true });
  };
}

/** A line of our own at the end: a command on its way, or that nothing came of it. */
export function pendingCommand(what) {
  const note = h("li", { class: "message pending", tabindex: "-1", hidden: true });
  const text = h("p", { class: "thinking" });
  note.append(
    h(
      "div",
      { class: "context" },
      icon("arrow"),
      "You used ",
      h("span", { class: "command-name" }, what),
    ),
    h(
      "div",
      { class: "message-row" },
      avatar(bot()),
      h(
        "div",
        { class: "message-main" },
        h("h3", { class: "message-head" }, nameOf(bot()), h("span", { class: "app-badge" }, "APP")),
        text,
      ),
    ),
  );
  const late = setTimeout(() => {
    text.textContent = "Sending command…";
    note.hidden = false;
    toEnd();
  }, 400);
  list.append(note);
  const done = () => {
    clearTimeout(late);
    note.remove();
  };
  const failed = (problem) => {
    clearTimeout(late);
    text.className = "failure";
    text.textContent = `${problem}.`;
    text.setAttribute("role", "alert");
    text.after(
      h(
        "p",
        { class: "only-you" },
        icon("eye"),
        " Only you can see this • ",
        h(
          "button",
          { type: "button", class: "link", onclick: () => note.remove() },
          "Dismiss message",
        ),
      ),
    );
    note.className = "message private";
    note.hidden = false;
    toEnd();
  };
  return { done, failed };
}

/** Bring a message into view and mark it for a moment. */
export function goTo(id) {
  const item = find(id);
  if (!item) return false;
  item.scrollIntoView({ block: "center" });
  item.focus({ preventScroll: true });
  item.classList.add("marked");
  setTimeout(() => item.classList.remove("marked"), 1600);
  return true;
}

view.addEventListener("keydown", (event) => {
  if (event.target !== view && !event.target.classList.contains("message")) return;
  const items = [...list.querySelectorAll(".message:not([hidden])")];
  const index = items.indexOf(event.target);
  const steps = {
    ArrowUp: index < 0 ? items.length - 1 : index - 1,
    ArrowDown: index + 1,
    Home: 0,
    End: items.length - 1,
  };
  if (event.key in steps) {
    event.preventDefault();
    items[Math.max(0, Math.min(items.length - 1, steps[event.key]))]?.focus();
  } else if (
    event.key === "ContextMenu" ||
    (event.key === "F10" && event.shiftKey) ||
    (event.key === "Enter" && index >= 0)
  ) {
    event.preventDefault();
    event.target.querySelector(".actions")?.click();
  }
});
