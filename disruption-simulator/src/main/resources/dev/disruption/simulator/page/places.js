/** Where one can go: the servers in the rail, the channels of the open server. */

import { avatar, initials } from './avatar.js';
import { el, icon, reconcile } from './dom.js';
import { act } from './feed.js';
import { addConversation, byPosition, compareIds, conversation, guild, isHidden, openChannel, openGuild, state, watch } from './store.js';
import { isVocal, joinButton, speakersIn } from './voice.js';

const CATEGORY = 4;
const VOICE = 2;
const STAGE = 13;
const THREADS = [10, 11, 12];
const ICONS = { 2: 'speaker', 5: 'megaphone', 10: 'thread', 11: 'thread', 12: 'thread', 13: 'speaker', 15: 'forum', 16: 'forum' };
const folded = new Set();

export function showGuilds(rail) {
	watch(['guilds'], () => reconcile(rail, state.guilds, ({ id }) => id, ({ id, name }) => `${name} ${id === state.guildId}`, guildButton));
}

function guildButton({ id, name }) {
	const open = id === state.guildId;
	return el('button', {
		type: 'button', class: 'guild', title: name, 'aria-label': name, 'aria-current': open && 'true', data: { guildId: id, initials: initials(name) }, onclick: () => openGuild(id),
	});
}

export function showGuildName(header) {
	watch(['guilds'], () => header.replaceChildren(el('h1', {}, guild()?.name ?? 'No server')));
}

export function showChannels(list) {
	const draw = () => reconcile(list, rows(), ({ key }) => key, ({ signature }) => signature, ({ render }) => render(draw));
	watch(['guilds', 'place', 'person', 'bot', 'rights'], draw);
}

function rows() {
	const channels = (guild()?.channels ?? []).filter((one) => one.type === CATEGORY || !isHidden(one));
	if (channels.length === 0) {
		return [{ key: 'none', signature: '', render: () => el('p', { class: 'empty' }, 'This server has no channels.') }, ...directRows()];
	}
	const within = (parent) => channels.filter((one) => one.type !== CATEGORY && (one.parent_id ?? null) === parent).sort(textFirst).flatMap((one) => [channelRow(one), ...threadsOf(one), ...speakersIn(one)]);
	const categories = channels.filter(({ type }) => type === CATEGORY).sort(byPosition);
	return [...within(null), ...categories.flatMap((category) => {
		const closed = folded.has(category.id);
		const shown = within(category.id).filter(({ open }) => open || !closed);
		return [{ key: category.id, signature: `${category.name} ${closed}`, render: (draw) => categoryRow(category, closed, draw) }, ...shown];
	}), ...directRows()];
}

/** The open threads of a channel, below it. */
function threadsOf({ id }) {
	return (guild()?.threads ?? []).filter((one) => one.parent_id === id && !one.thread_metadata?.archived)
		.sort((one, other) => compareIds(other.id, one.id)).map((one) => channelRow(one));
}

/** The acting person's conversation with the bot; it is opened when somebody first goes there. */
function directRows() {
	const place = conversation();
	const open = place !== undefined && place.id === state.channelId;
	const unread = place !== undefined && state.unread.has(place.id);
	const name = state.bot.username;
	return [{ key: 'direct-title', signature: '', render: () => el('h2', { class: 'category' }, 'Direct messages') }, {
		key: 'direct', signature: `${state.personId} ${open} ${unread} ${place?.id}`,
		render: () => el('button', {
			type: 'button', class: unread ? 'channel unread' : 'channel', data: { direct: name }, 'aria-current': open && 'page',
			'aria-label': `Direct messages with ${name}${unread ? ', unread messages' : ''}`, onclick: async () => (place ? openChannel(place.id) : addConversation((await act('direct', { person: state.personId })).conversation)),
		}, avatar(state.bot.id, name, 'tiny'), el('span', {}, name)),
	}];
}

const textFirst = (one, other) => (isVocal(one) - isVocal(other)) || byPosition(one, other);

function categoryRow({ id, name }, closed, draw) {
	const toggle = () => {
		folded[closed ? 'delete' : 'add'](id);
		draw();
		document.querySelector(`[data-category-id="${id}"]`).focus();
	};
	return el('button', {
		type: 'button', class: 'category', 'aria-expanded': String(!closed), data: { categoryId: id }, onclick: toggle,
	}, icon('chevron'), name);
}

function channelRow(one) {
	const { id, name, type } = one;
	const there = isVocal(one) && (guild()?.voice_states ?? []).some((each) => each.user_id === state.personId && each.channel_id === id);
	const open = id === state.channelId;
	const unread = state.unread.has(id);
	return {
		key: id, open, signature: JSON.stringify([name, type, open, unread, there]),
		render: () => withJoin(el('button', {
			type: 'button', class: ['channel', unread && 'unread', THREADS.includes(type) && 'thread'].filter(Boolean).join(' '), data: { channel: name, channelId: id },
			'aria-current': open && 'page', 'aria-label': `${type === VOICE || type === STAGE ? 'Voice channel' : THREADS.includes(type) ? 'Thread' : 'Channel'} ${name}${unread ? ', unread messages' : ''}`,
			onclick: () => openChannel(id),
		}, icon(ICONS[type] ?? 'hash'), el('span', {}, name)), one),
	};
}

/** Whoever opens a voice channel reads what is written there; going in takes another button. */
const withJoin = (button, one) => (isVocal(one) ? el('div', { class: 'voice-row' }, button, joinButton(one)) : button);
