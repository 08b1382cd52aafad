// What a person does with the bot, and what the client shows of its outcome.

import { notice } from "./dom.js";
import { openModal } from "./modal.js";
import { ask, on } from "./socket.js";
import { me, state } from "./state.js";

const answered = new Set(); // called when the bot answers the present person

on("message", ({ message }) => {
  if (message.interaction_metadata?.user.id === me()) {
    for (const heard of answered) heard();
  }
});

/** Resolves when the bot next says something to the present person; `stop` ends the wait. */
function nextAnswer() {
  let heard;
  const promise = new Promise((resolve) => {
    heard = resolve;
    answered.add(heard);
  });
  return { promise, stop: () => answered.delete(heard) };
}

/** Use a slash command. `tell` is called with what the client shows when nothing comes back. */
export async function useCommand(path, options, pending) {
  await run(() => ask("slash", { path, options }), pending);
}

export async function useOn(name, target, pending) {
  await run(() => ask("context", { name, ...target }), pending);
}

/**
 * Do something that the bot answers. `pending()` shows that it is under way and returns
 * `{ done(), failed(text) }`. Rejects when the client itself refuses.
 */
async function run(request, pending) {
  const shown = pending();
  const first = nextAnswer();
  first.promise.then(() => shown.done());
  try {
    const result = await request();
    if (result.error) shown.failed(result.error);
    else shown.done();
    settle(result);
  } catch (error) {
    shown.done();
    throw error;
  } finally {
    first.stop();
  }
}

/** Press a button or choose in a select of a message; failures appear below the message. */
export async function useControl(message, action, parameters, redraw) {
  state.failures.delete(message.id);
  const fail = (text) => {
    state.failures.set(message.id, text);
    redraw();
  };
  try {
    const result = await ask(action, { message: message.id, ...parameters });
    if (result.error) fail(`This interaction failed. ${result.error}.`);
    settle(result);
    return !result.error;
  } catch (error) {
    fail(error.message);
    return false;
  }
}

function settle(result) {
  if (result.modal) openModal(result, submitForm);
}

/** Send a form; resolves once the bot has taken it, rejects when it did not or was refused. */
async function submitForm(interaction, values) {
  const first = nextAnswer();
  const whole = ask("submit", { interaction, values }).then((result) => {
    if (result.error) throw new Error(`Something went wrong. ${result.error}.`);
    settle(result);
  });
  whole.catch(() => {}); // after `first` has won there is nobody left to tell
  try {
    await Promise.race([whole, first.promise]);
  } finally {
    first.stop();
  }
}

/** Run something and say why when it cannot be done. */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    notice(error.message, { error: true });
    return undefined;
  }
}
