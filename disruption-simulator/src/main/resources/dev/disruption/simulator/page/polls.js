/** A message's poll. See https://docs.discord.com/developers/resources/poll */

import { el } from './dom.js';
import { emojiText } from './emoji.js';
import { act } from './feed.js';
import { complain, state } from './store.js';
import { spoken } from './time.js';

export function poll(message) {
	const { poll: asked } = message;
	if (!asked) {
		return null;
	}
	const over = asked.results?.is_finalized || asked.expiry && new Date(asked.expiry) < new Date();
	const counts = new Map((asked.results?.answer_counts ?? []).map(({ id, count }) => [id, count]));
	const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const name = `poll-${message.id}`;
	const inputs = asked.answers.map(({ answer_id: id }) => el('input', { type: asked.allow_multiselect ? 'checkbox' : 'radio', name, value: id, disabled: over, data: { answer: id } }));
	return el('form', { class: 'poll', 'aria-label': `Poll: ${asked.question.text}`, onsubmit: vote },
		el('b', { class: 'poll-question' }, asked.question.text),
		el('small', {}, asked.allow_multiselect ? 'Select one or more answers' : 'Select one answer'),
		...asked.answers.map((answer, index) => answerLine(answer, inputs[index], counts.get(answer.answer_id) ?? 0, all)),
		el('footer', {}, el('span', {}, `${all} ${all === 1 ? 'vote' : 'votes'}`, asked.expiry && ` • ${over ? 'ended' : 'ends'} ${spoken(new Date(asked.expiry))}`),
			!over && el('button', { type: 'submit', class: 'button primary' }, 'Vote')));

	async function vote(event) {
		event.preventDefault();
		try {
			await act('vote', { person: state.personId, channel: message.channel_id, message: message.id, answers: inputs.filter(({ checked }) => checked).map(({ value }) => value) });
		}
		catch (refused) {
			complain(refused.message);
		}
	}
}

function answerLine({ answer_id: id, poll_media: { text, emoji } }, input, count, all) {
	const share = all > 0 ? Math.round(100 * count / all) : 0;
	const bar = el('span', { class: 'poll-bar', 'aria-hidden': 'true' });
	bar.style.width = `${share}%`;
	return el('label', { class: 'poll-answer', data: { pollAnswer: id, votes: count } }, bar, input, emoji && el('span', {}, emojiText(emoji)), el('span', { class: 'poll-text' }, text),
		el('span', { class: 'poll-count' }, `${share}%`));
}
