// Discord's own polls: voting, results, and the note that one has ended.

import { h, icon, notice, tell } from "./dom.js";
import { inlineMarkdown } from "./markdown.js";
import { ask } from "./socket.js";
import { messageOf } from "./state.js";
import { now, relativeTime } from "./times.js";

const looking = new Set(); // ids of messages whose results are shown before voting
const drafts = new Map(); // message id -> answers chosen and not sent

const plural = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The poll of a message. `redraw` draws the message again. */
export function poll(message, redraw) {
  const { question, answers, allow_multiselect: several, results, expiry } = message.poll;
  const counts = new Map(results.answer_counts.map((entry) => [entry.id, entry.count]));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const ended = results.is_finalized;
  const voted = message.my_votes.length > 0;
  const showing = ended || voted || looking.has(message.id);
  const best = Math.max(0, ...counts.values());
  const chosen = drafts.get(message.id) ?? new Set();
  const vote = h(
    "button",
    {
      type: "button",
      class: "button primary",
      disabled: chosen.size === 0,
      onclick: () => send(message, [...chosen]),
    },
    "Vote",
  );
  const rows = answers.map((answer) => {
    const count = counts.get(answer.answer_id) ?? 0;
    const share = total ? Math.round((count / total) * 100) : 0;
    const mine = message.my_votes.includes(answer.answer_id);
    const text = [
      answer.poll_media.emoji?.name && `${answer.poll_media.emoji.name} `,
      inlineMarkdown(answer.poll_media.text ?? ""),
    ];
    if (showing) {
      const won = ended && count === best && best > 0;
      const row = h(
        "li",
        { class: `answer result${mine ? " mine" : ""}${won ? " won" : ""}` },
        h(
          "span",
          { class: "answer-text" },
          text,
          mine && icon("check"),
          mine && h("span", { class: "hidden" }, " (your vote)"),
          won && h("span", { class: "hidden" }, " (won)"),
        ),
        h(
          "span",
          { class: "answer-count" },
          `${plural(count, "vote")} `,
          h("strong", {}, `${share}%`),
        ),
      );
      row.style.setProperty("--share", `${share}%`);
      return row;
    }
    const input = h("input", {
      type: several ? "checkbox" : "radio",
      name: `poll-${message.id}`,
      value: answer.answer_id,
      checked: chosen.has(answer.answer_id),
      onchange: () => {
        if (!several) chosen.clear();
        if (input.checked) chosen.add(answer.answer_id);
        else chosen.delete(answer.answer_id);
        drafts.set(message.id, chosen);
        vote.disabled = chosen.size === 0;
      },
    });
    return h(
      "li",
      {},
      h("label", { class: "answer" }, h("span", { class: "answer-text" }, text), input),
    );
  });
  return h(
    "section",
    { class: "poll", "aria-label": `Poll: ${question.text}` },
    h("div", { class: "poll-question" }, inlineMarkdown(question.text ?? "")),
    h(
      "div",
      { class: "poll-hint" },
      ended ? "This poll has ended" : several ? "Select one or more answers" : "Select one answer",
    ),
    h("ul", { class: "answers", role: showing ? "list" : several ? "group" : "radiogroup" }, rows),
    h(
      "footer",
      {},
      h(
        "span",
        {},
        plural(total, "vote"),
        " • ",
        ended ? "Final results" : ["ends ", remaining(expiry)],
      ),
      !ended &&
        !voted &&
        h(
          "button",
          {
            type: "button",
            class: "link",
            onclick: () => {
              if (!looking.delete(message.id)) looking.add(message.id);
              redraw();
            },
          },
          showing ? "Back to vote" : "Show results",
        ),
      !ended &&
        voted &&
        h(
          "button",
          { type: "button", class: "button secondary", onclick: () => send(message, []) },
          "Remove vote",
        ),
      !showing && vote,
    ),
  );
}

function remaining(expiry) {
  const at = Date.parse(expiry) / 1000;
  if (at <= now()) return "now";
  return h(
    "time",
    { datetime: expiry, dataset: { relative: at }, title: new Date(expiry).toLocaleString() },
    relativeTime(at),
  );
}

async function send(message, answers) {
  drafts.delete(message.id);
  looking.delete(message.id);
  try {
    await ask("vote", { message: message.id, answers });
  } catch (error) {
    notice(error.message, { error: true });
  }
}

/** The note that Discord posts when a poll has ended. */
export function pollResult(message) {
  const fields = Object.fromEntries(
    (message.embeds[0]?.fields ?? []).map(({ name, value }) => [name, value]),
  );
  const total = Number(fields.total_votes ?? 0);
  const votes = Number(fields.victor_answer_votes ?? 0);
  const winner = fields.victor_answer_text;
  const target = message.message_reference?.message_id;
  return h(
    "section",
    { class: "poll-note" },
    h("strong", {}, winner ?? (total ? "The result was a draw" : "There was no winner")),
    h(
      "span",
      {},
      winner
        ? `Winning answer • ${total ? Math.round((votes / total) * 100) : 0}%`
        : plural(total, "vote"),
    ),
    messageOf(target) &&
      h(
        "button",
        {
          type: "button",
          class: "button secondary",
          onclick: () => tell("go", { message: target }),
        },
        "View poll",
      ),
  );
}
