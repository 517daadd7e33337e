/** What one can do with a message: the buttons at its corner, its menu, and the box in which it is rewritten. */

import { contextCommands } from './commands.js';
import { el, icon } from './dom.js';
import { chooseEmoji } from './emoji.js';
import { act } from './feed.js';
import { hasMenu, openMenu } from './menu.js';
import { channel, complain, edit, isDirect, openSoon, replyTo, state } from './store.js';

const MESSAGE_COMMAND = 3;
const THREADS = [10, 11, 12];

const where = (message) => ({ person: state.personId, channel: message.channel_id, message: message.id });
const isOwn = (message) => message.author.id === state.personId;

/** Tells the simulator, and the person if it refuses. */
export async function attempt(type, details) {
	try {
		return await act(type, details);
	}
	catch (refused) {
		complain(refused.message);
		return null;
	}
}

export const react = (message, emoji, on) => attempt('react', { ...where(message), emoji, on });

export function toolbar(message) {
	const tool = (shape, label, name, action) => el('button', { type: 'button', class: 'tool', tabindex: '-1', title: label, 'aria-label': label, data: { tool: name }, onclick: action }, icon(shape));
	return el('div', { class: 'message-tools', role: 'group', 'aria-label': 'Actions for this message' },
		tool('smile', 'Add a reaction', 'react', ({ currentTarget }) => addReaction(currentTarget, message)),
		tool('reply', 'Reply', 'reply', () => startReply(message)),
		isOwn(message) && tool('edit', 'Edit', 'edit', () => edit(message.id)),
		tool('more', 'More', 'more', ({ currentTarget }) => open(currentTarget, message, null)));
}

/** The row with its menu, and keys for what is done most. */
export function withMessageMenu(row, message) {
	hasMenu(row, (point) => open(row, message, point));
	row.addEventListener('keydown', (event) => {
		if (event.target !== row || event.ctrlKey || event.altKey || event.metaKey) {
			return;
		}
		const action = { Enter: () => open(row, message, null), r: () => startReply(message), e: () => isOwn(message) && edit(message.id), '+': () => addReaction(row, message), Delete: () => remove(message) }[event.key];
		if (action) {
			event.preventDefault();
			action();
		}
	});
	return row;
}

function open(anchor, message, point) {
	const commands = contextCommands(MESSAGE_COMMAND);
	const place = channel(message.channel_id);
	openMenu(anchor, 'Message', [
		{ label: 'Add reaction', name: 'react', icon: 'smile', action: () => addReaction(anchor, message) },
		{ label: 'Reply', name: 'reply', icon: 'reply', action: () => startReply(message) },
		isOwn(message) && { label: 'Edit message', name: 'edit', icon: 'edit', action: () => edit(message.id) },
		{ label: message.pinned ? 'Unpin message' : 'Pin message', name: 'pin', icon: 'pin', action: () => attempt('pin', { ...where(message), on: !message.pinned }) },
		place && !isDirect(place) && !THREADS.includes(place.type) && { label: 'Create thread', name: 'thread', icon: 'thread', action: () => startThread(message) },
		null,
		...(commands.length > 0 ? ['Apps', ...commands.map(({ name }) => ({ label: name, name, icon: 'apps', action: () => attempt('run-on', { ...where(message), command: name }) })), null] : []),
		{ label: 'Copy text', name: 'copy', icon: 'copy', action: () => navigator.clipboard.writeText(message.content) },
		{ label: 'Copy message id', name: 'copy-id', icon: 'copy', action: () => navigator.clipboard.writeText(message.id) },
		{ label: 'Delete message', name: 'delete', icon: 'trash', danger: true, action: () => remove(message) },
	], point);
}

async function startThread(message) {
	const answer = await attempt('thread', { ...where(message), name: threadName(message) });
	if (answer) {
		openSoon(answer.thread);
	}
}

const threadName = ({ content }) => (content || 'Thread').split('\n')[0].slice(0, 40);

function addReaction(anchor, message) {
	chooseEmoji(anchor.isConnected ? anchor : document.getElementById('scroller'), (emoji) => react(message, emoji, true));
}

function startReply(message) {
	replyTo(message.id);
	document.getElementById('composer-text').focus();
}

const remove = (message) => attempt('delete', where(message));

/** A box with the message's text. Enter saves, Escape leaves it as it was. */
export function editor(message) {
	const box = el('textarea', { class: 'edit-box', maxlength: '2000', 'aria-label': 'Edit the message', data: { edit: message.id }, onkeydown: pressed });
	box.value = message.content;
	setTimeout(() => {
		box.style.height = `${box.scrollHeight}px`;
		box.focus();
	});
	return el('div', { class: 'editing' }, box, el('small', {}, 'Escape to ', el('button', { type: 'button', class: 'link', onclick: () => edit(null) }, 'cancel'), ' • Enter to ',
		el('button', { type: 'button', class: 'link', onclick: save }, 'save')));

	function pressed(event) {
		if (event.key === 'Escape') {
			event.preventDefault();
			edit(null);
			document.getElementById('composer-text').focus();
		}
		else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
			event.preventDefault();
			save();
		}
	}

	async function save() {
		if (await attempt('edit', { ...where(message), content: box.value })) {
			edit(null);
			document.getElementById('composer-text').focus();
		}
	}
}
