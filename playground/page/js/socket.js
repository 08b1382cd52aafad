// The one connection to the playground: requests with answers, and events.

const waiting = new Map();
const listeners = new Map();
let socket = null;
let lastId = 0;
let retries = 0;

/** Call `listener(event)` for every event of that name; "open" and "closed" come from here. */
export function on(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

function emit(name, event) {
  for (const listener of listeners.get(name) ?? []) listener(event);
}

/** Connect, and connect again whenever the connection is lost. */
export function connect(token) {
  socket = new WebSocket(`ws://${location.host}/page/ws`);
  socket.addEventListener("open", async () => {
    retries = 0;
    emit("open", await ask("hello", { token }));
  });
  socket.addEventListener("message", ({ data }) => receive(JSON.parse(data)));
  socket.addEventListener("close", ({ code }) => {
    for (const { reject } of waiting.values()) reject(new Error("The playground was closed."));
    waiting.clear();
    emit("closed", { refused: code === 4401 });
    if (code === 4401) return;
    retries += 1;
    setTimeout(() => connect(token), Math.min(300 * 2 ** retries, 5000));
  });
}

function receive(message) {
  if (message.event) {
    emit(message.event, message);
    return;
  }
  const request = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.ok) request?.resolve(message.result);
  else request?.reject(new Error(sentence(message.error)));
}

/** Ask for something; rejects with an Error whose message can be shown. */
export function ask(action, parameters = {}) {
  return new Promise((resolve, reject) => {
    if (socket?.readyState !== WebSocket.OPEN) {
      reject(new Error("The playground is not running. Start it again in the terminal."));
      return;
    }
    lastId += 1;
    waiting.set(lastId, { resolve, reject });
    socket.send(JSON.stringify({ id: lastId, do: action, ...parameters }));
  });
}

function sentence(text) {
  const words = String(text || "That did not work");
  const start = words.startsWith("/") ? words : words[0].toUpperCase() + words.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

/** A chosen file in the form that travels to the playground. */
export async function packed(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return { name: file.name, type: file.type, data: btoa(binary) };
}
