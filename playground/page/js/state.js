// What the present persona sees, and how names are found in it.

export const state = {
  personas: [],
  connected: false, // the bot
  persona: null, // { name, id }
  servers: [],
  directMessage: null, // channel id
  users: {},
  channel: null,
  unread: new Map(), // channel id -> mentions
  failures: new Map(), // message id -> what went wrong with its buttons
};

export const me = () => state.persona?.id;
export const server = () => state.servers.find((one) => one.id === state.channel?.server);
export const bot = () => Object.values(state.users).find((user) => user.bot);

export function nameOf(user) {
  const member = server()?.members.find((one) => one.id === user?.id);
  return member?.nick ?? user?.global_name ?? user?.username ?? "Unknown user";
}

export const roleOf = (id) => server()?.roles.find((role) => role.id === id);

export function channelOf(id) {
  for (const one of state.servers) {
    const found = one.channels.find((channel) => channel.id === id);
    if (found) return found;
  }
  return undefined;
}

export const messageOf = (id) => state.channel?.messages.find((message) => message.id === id);

export const commandAt = (path) => state.channel?.commands.find((command) => command.path === path);

/** People whom the present persona may name here. */
export function people() {
  const ids = server()?.members.map((member) => member.id) ?? [me(), bot()?.id];
  return ids.map((id) => state.users[id]).filter(Boolean);
}

/** Put a new or changed message in its place; true when it is new. */
export function keep(message) {
  const { messages } = state.channel;
  const index = messages.findIndex((one) => one.id === message.id);
  if (index >= 0) messages[index] = message;
  else messages.push(message);
  if (index < 0) messages.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  return index < 0;
}

export function forget(id) {
  state.channel.messages = state.channel.messages.filter((message) => message.id !== id);
}
