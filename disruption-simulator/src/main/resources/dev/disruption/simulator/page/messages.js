/** The message history of the open channel. */

import { avatar } from './avatar.js';
import { components, isLayout } from './components.js';
import { coloured, el, followEnd, icon, reconcile } from './dom.js';
import { embed } from './embeds.js';
import { emojiKey, emojiText } from './emoji.js';
import { isOnlyEmoji, markdown } from './markdown.js';
import { attachments } from './media.js';
import { editor, react, toolbar, withMessageMenu } from './message-tools.js';
import { poll } from './polls.js';
import { channel, colourOf, compareIds, dismiss, dismissPending, isDirect, member, nameOf, openSoon, spokenName, state, watch } from './store.js';
import { clock, day, sameDay, spoken, timeElement } from './time.js';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COMMAND_ANSWERS = [20, 23];
const JOINED = 7;
const PINNED = 6;
const THREAD_CREATED = 18;
const POLL_RESULT = 46;
const GROUPED_WITHIN = 7 * 60_000;

export function showMessages(scroller, list) {
	let shownChannel = null;
	let wrote = 0;
	const follow = followEnd(scroller);
	watch(['messages', 'place', 'person', 'guilds'], () => {
		reconcile(list, rows(), (row) => row.key, (row) => row.signature, (row) => row.render());
		follow(shownChannel !== state.channelId || wrote !== state.wrote);
		wrote = state.wrote;
		shownChannel = state.channelId;
	});
	scroller.addEventListener('keydown', moved);
}

/** The arrow keys go from message to message. */
function moved(event) {
	const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
	const at = document.activeElement?.closest?.('.message');
	if (!step || document.activeElement !== at && document.activeElement !== event.currentTarget) {
		return;
	}
	const all = [...event.currentTarget.querySelectorAll('.message:not(.pending)')];
	const next = at ? all[all.indexOf(at) + step] : step < 0 ? all.at(-1) : all[0];
	event.preventDefault();
	next?.focus();
}

function rows() {
	const place = channel();
	if (!place) {
		return [];
	}
	const unanswered = [...state.pending.values()].filter((one) => one.channel_id === place.id && one.user_id === state.personId);
	const visible = [...(state.messages.get(place.id) ?? []).filter(visibleToPerson), ...unanswered].sort((one, other) => compareIds(one.id, other.id));
	const all = [row('start', JSON.stringify([place.name, place.topic]), () => startOfChannel(place))];
	let previous = null;
	for (const message of visible) {
		if (unanswered.includes(message)) {
			all.push(row(`pending-${message.id}`, message.state, () => pendingRow(message)));
			continue;
		}
		const at = new Date(message.timestamp);
		if (!previous || !sameDay(at, new Date(previous.timestamp))) {
			all.push(row(`day-${message.id}`, day(at), () => el('li', { class: 'day' }, el('span', {}, day(at)))));
		}
		const grouped = groups(previous, message);
		const repliedTo = message.message_reference && findReplied(message);
		const signature = JSON.stringify([message, grouped, authorOf(message), repliedTo?.content, state.personId, state.editing === message.id, state.working.get(message.id)?.state,
			isLayout(message) || message.components?.length ? [state.working.get(message.id)?.custom_id, state.guildId] : null]);
		all.push(row(message.id, signature, () => messageRow(message, grouped, repliedTo)));
		previous = message;
	}
	return all;
}

const row = (key, signature, render) => ({ key, signature, render });

function visibleToPerson(message) {
	return !(message.flags & EPHEMERAL) || invoker(message)?.id === state.personId;
}

const invoker = (message) => (message.interaction_metadata ?? message.interaction)?.user;

function groups(previous, message) {
	return previous !== null && previous.author.id === message.author.id && !message.message_reference && !commandOf(message)
		&& (previous.flags & EPHEMERAL) === (message.flags & EPHEMERAL)
		&& sameDay(new Date(previous.timestamp), new Date(message.timestamp))
		&& new Date(message.timestamp) - new Date(previous.timestamp) < GROUPED_WITHIN;
}

/** The command that a message is the first answer to; its follow-ups look like any message. */
const commandOf = ({ type, interaction }) => COMMAND_ANSWERS.includes(type) && interaction?.name;

function findReplied(message) {
	const { channel_id = message.channel_id, message_id } = message.message_reference;
	return (state.messages.get(channel_id) ?? []).find(({ id }) => id === message_id) ?? message.referenced_message ?? null;
}

function authorOf(message) {
	const one = member(message.author.id);
	return { name: nameOf(one ?? { user: message.author }), colour: one && colourOf(one) };
}

function startOfChannel(place) {
	return el('li', { class: 'start' },
		el('span', { class: 'start-icon' }, icon(isDirect(place) ? 'at' : 'hash')),
		el('h2', {}, isDirect(place) ? spokenName(place) : `Welcome to ${spokenName(place)}!`),
		el('p', {}, `This is the start of ${isDirect(place) ? 'your conversation with' : 'the channel'} ${spokenName(place)}.`),
		place.topic && el('p', {}, place.topic));
}

function messageRow(message, grouped, repliedTo) {
	const author = authorOf(message);
	const ephemeral = (message.flags & EPHEMERAL) !== 0;
	const loading = (message.flags & LOADING) !== 0;
	const mentioned = message.mention_everyone || message.mentions?.some(({ id }) => id === state.personId);
	const row = el('li', {
		class: ['message', grouped && 'grouped', ephemeral && 'ephemeral', mentioned && 'mentioned'].filter(Boolean).join(' '), tabindex: '-1',
		data: { messageId: message.id, author: message.author.username, ephemeral, thinking: loading },
	},
	above(message, repliedTo),
	grouped
		? timeElement(message.timestamp, clock(new Date(message.timestamp)), { class: 'side-time' })
		: avatar(message.author.id, author.name, 'medium', message.author.avatar),
	el('div', { class: 'body' },
		!grouped && heading(message, author),
		loading ? thinking(author.name) : state.editing === message.id ? editor(message) : content(message),
		!isLayout(message) && attachments(message),
		poll(message),
		...(message.embeds ?? []).map((one) => embed(one, message.mentions, message)),
		stickers(message),
		components(message),
		reactions(message),
		message.thread && threadLine(message.thread),
		ephemeral && onlyYou(message)),
	!ephemeral && toolbar(message));
	return ephemeral ? row : withMessageMenu(row, message);
}

function above(message, repliedTo) {
	const command = commandOf(message);
	const user = invoker(message);
	if (command && user) {
		const name = nameOf(member(user.id) ?? { user });
		return el('div', { class: 'above', data: { usedCommand: command } }, avatar(user.id, name, 'tiny'),
			el('span', {}, el('b', {}, name), ' used ', el('span', { class: 'mention' }, message.type === 20 ? `/${command}` : command)));
	}
	if (!message.message_reference?.message_id || [PINNED, POLL_RESULT, THREAD_CREATED].includes(message.type)) {
		return null;
	}
	if (!repliedTo) {
		return el('div', { class: 'above' }, el('i', {}, 'The original message was deleted'));
	}
	const author = authorOf(repliedTo);
	return el('div', { class: 'above', data: { replyTo: repliedTo.id } }, avatar(repliedTo.author.id, author.name, 'tiny'),
		el('b', {}, author.name), el('span', { class: 'excerpt' }, ...markdown((repliedTo.content || 'Click to see the embed').split('\n')[0], repliedTo.mentions)));
}

function heading(message, author) {
	const name = coloured(el('b', { class: 'author' }, author.name), author.colour);
	return el('div', { class: 'heading' }, name,
		message.author.bot && el('span', { class: 'app-badge' }, 'APP'),
		timeElement(message.timestamp, spoken(new Date(message.timestamp))));
}

const SYSTEM = {
	[PINNED]: () => 'pinned a message to this channel.',
	[JOINED]: () => 'joined the server. Say hello!',
	[THREAD_CREATED]: ({ content: name }) => `started a thread: ${name}`,
	[POLL_RESULT]: () => 'closed a poll.',
};

function content(message) {
	if (SYSTEM[message.type]) {
		return el('div', { class: 'content system' }, SYSTEM[message.type](message));
	}
	const edited = message.edited_timestamp && timeElement(message.edited_timestamp, ' (edited)', { class: 'edited' });
	const large = isOnlyEmoji(message.content ?? '') ? ' large' : '';
	return (message.content || edited) && el('div', { class: `content${large}` }, ...markdown(message.content, message.mentions), edited);
}

function stickers({ sticker_items: items }) {
	return items?.length > 0 && el('div', { class: 'stickers' }, ...items.map(({ name }) => el('span', { class: 'sticker' }, icon('smile'), name)));
}

function threadLine({ id, name, message_count: count = 0 }) {
	return el('button', { type: 'button', class: 'thread-line', data: { threadOf: id }, onclick: () => openSoon(id) }, icon('thread'), el('b', {}, name), `${count} ${count === 1 ? 'message' : 'messages'}`);
}

function thinking(name) {
	return el('div', { class: 'content thinking', 'aria-label': `${name} is thinking` },
		el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')), `${name} is thinking…`);
}

function reactions(message) {
	const given = message.reactions ?? [];
	return given.length > 0 && el('div', { class: 'reactions' }, ...given.map(({ emoji, count, people = [] }) => {
		const mine = people.includes(state.personId);
		return el('button', {
			type: 'button', class: 'reaction', 'aria-pressed': String(mine), data: { reaction: emojiText(emoji) },
			'aria-label': `${emojiText(emoji)}, ${count} ${count === 1 ? 'reaction' : 'reactions'}`, onclick: () => react(message, emojiKey(emoji), !mine),
		}, emojiText(emoji), el('b', {}, String(count)));
	}));
}

function onlyYou(message) {
	return el('div', { class: 'only-you' }, icon('eye'), el('span', {}, 'Only you can see this'), '·',
		el('button', { type: 'button', class: 'link', onclick: () => dismiss(message.channel_id, message.id) }, 'Dismiss message'));
}

function pendingRow(interaction) {
	const name = state.bot.global_name ?? state.bot.username;
	const failed = interaction.state === 'failed';
	return el('li', { class: 'message ephemeral pending', data: { pending: interaction.state } },
		avatar(state.bot.id, name, 'medium', state.bot.avatar),
		el('div', { class: 'body' },
			el('div', { class: 'heading' }, el('b', { class: 'author' }, name), el('span', { class: 'app-badge' }, 'APP')),
			failed
				? el('div', { class: 'content failure' }, icon('warning'), 'The application did not respond')
				: el('div', { class: 'content thinking' }, `Sending ${interaction.name}…`),
			failed && el('div', { class: 'only-you' }, icon('eye'), el('span', {}, 'Only you can see this'), '·',
				el('button', { type: 'button', class: 'link', onclick: () => dismissPending(interaction.id) }, 'Dismiss message'))));
}
