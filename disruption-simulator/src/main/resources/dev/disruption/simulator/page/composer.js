/** Where the acting person writes: a message, or a slash command. */

import { attached } from './attached.js';
import { avatar } from './avatar.js';
import { commandLine } from './commands.js';
import { el, icon } from './dom.js';
import { act } from './feed.js';
import { optionsForm } from './options.js';
import { picker } from './picker.js';
import { askPoll } from './poll-form.js';
import { may } from './rights.js';
import { channel, compareIds, edit, nameOf, person, replyTo, spokenName, state, watch, wroteSomething } from './store.js';

const LONGEST = 2000;
const TYPING_EVERY = 8_000;

export function showComposer(area) {
	const error = el('p', { id: 'composer-error', class: 'error', role: 'alert' });
	const typing = el('p', { id: 'typing', 'aria-live': 'polite' });
	const slow = el('p', { id: 'slow-mode' });
	const face = el('span', { class: 'composer-face' });
	const count = el('span', { class: 'count', 'aria-hidden': 'true' });
	const send = el('button', { type: 'submit', class: 'send', title: 'Send', 'aria-label': 'Send' }, icon('send'));
	const files = attached(document.getElementById('chat'));
	const reply = el('div', { class: 'reply-bar', hidden: true });
	const pollButton = el('button', { type: 'button', class: 'tool', id: 'ask-poll', title: 'Create a poll', 'aria-label': 'Create a poll', onclick: askPoll }, icon('poll'));
	const commands = picker(choose);
	const text = el('textarea', {
		id: 'composer-text', rows: '1', spellcheck: 'false', autocomplete: 'off', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
		'aria-controls': 'command-picker', 'aria-describedby': 'composer-error', oninput: written, onkeydown: pressed, onpaste: pasted,
	});
	const line = el('div', { class: 'composer-line' }, files.button, pollButton, files.input, face, text, count, send);
	const form = el('form', { id: 'composer', novalidate: true, 'aria-label': 'Message', onsubmit: submitted }, commands.element, reply, files.list, line);
	let options = null;
	let last = '';
	const drafts = new Map();
	let draftOf = null;
	let lastTyping = 0;
	area.append(error, form, slow, typing);
	commands.attach(text);

	watch(['person', 'place', 'connection', 'guilds', 'rights'], () => {
		const one = person();
		const place = channel();
		const ready = state.connection === 'open' && one && place;
		face.replaceChildren(...(one ? [avatar(one.user.id, nameOf(one), 'small')] : []));
		text.placeholder = !ready ? 'Not connected to the simulator' : state.rights.speaks === false ? `${nameOf(one)} may not send messages in ${spokenName(place)}` : `Message ${spokenName(place)} as ${nameOf(one)}`;
		slow.textContent = ready && place.rate_limit_per_user > 0 && !may('BYPASS_SLOWMODE') ? `Slow mode: one message every ${place.rate_limit_per_user} seconds` : '';
		text.setAttribute('aria-label', text.placeholder);
		send.disabled = !ready;
		form.dataset.ready = Boolean(ready);
	});
	watch(['place'], keepDraft);
	watch(['commands', 'guilds', 'rights'], () => commands.show(text.value));
	watch(['composer', 'messages'], showReply);
	watch(['complaint'], () => complain(state.complaint));
	watch(['typing', 'place', 'guilds'], () => typing.replaceChildren(...typingNames()));

	function written() {
		changed();
		const now = Date.now();
		if (text.value && !text.value.startsWith('/') && now - lastTyping > TYPING_EVERY && !send.disabled) {
			lastTyping = now;
			act('type', { person: state.personId, channel: state.channelId }).catch((refused) => complain(refused.message));
		}
	}

	function pasted(event) {
		if (event.clipboardData.files.length > 0) {
			event.preventDefault();
			files.add(event.clipboardData.files);
		}
	}

	function showReply() {
		const message = (state.messages.get(state.channelId) ?? []).find(({ id }) => id === state.replyTo);
		reply.hidden = !message;
		reply.replaceChildren(...(message ? [
			el('span', {}, 'Replying to ', el('b', {}, nameOfAuthor(message))),
			el('button', { type: 'button', class: 'tool', 'aria-label': 'Reply to nobody', onclick: () => replyTo(null) }, icon('close')),
		] : []));
	}

	function changed() {
		error.textContent = '';
		text.style.height = 'auto';
		// nothing is measured in a pane that another one covers
		text.style.height = text.scrollHeight > 0 ? `${text.scrollHeight}px` : 'auto';
		const left = LONGEST - text.value.length;
		count.textContent = left <= 200 ? String(left) : '';
		count.classList.toggle('over', left < 0);
		commands.show(text.value);
	}

	/** What was begun in a channel waits there. */
	function keepDraft() {
		if (draftOf === state.channelId) {
			return;
		}
		const focused = area.contains(document.activeElement);
		drafts.set(draftOf, options ? '' : text.value);
		draftOf = state.channelId;
		leaveOptions('');
		write(drafts.get(draftOf) ?? '');
		if (focused) {
			text.focus();
		}
	}

	function write(value) {
		text.value = value;
		changed();
	}

	function pressed(event) {
		if (event.isComposing) {
			return;
		}
		if (commands.pressed(event)) {
			event.preventDefault();
		}
		else if (event.key === 'Enter' && !event.shiftKey) {
			event.preventDefault();
			form.requestSubmit();
		}
		else if (event.key === 'ArrowUp' && text.value === '') {
			event.preventDefault();
			last.startsWith('/') ? write(last) : editLast();
		}
		else if (event.key === 'Escape' && state.replyTo) {
			replyTo(null);
		}
	}

	/** What the acting person said last here is rewritten. */
	function editLast() {
		const mine = (state.messages.get(state.channelId) ?? []).filter(({ author, type }) => author.id === state.personId && [0, 19].includes(type));
		edit(mine.sort((one, other) => compareIds(one.id, other.id)).at(-1)?.id ?? null);
	}

	/** Takes a command from the picker: runs it when nothing is left to say, else asks for its options. */
	function choose(command, runAtOnce) {
		if (command.options.length === 0) {
			write(`/${command.path}`);
			commands.hide();
			text.focus();
			if (runAtOnce) {
				form.requestSubmit();
			}
			return;
		}
		commands.hide();
		error.textContent = '';
		options = optionsForm(command, { leave: () => leaveOptions(`/${command.path}`), submit: () => form.requestSubmit(), complain });
		line.classList.add('with-options');
		text.hidden = true;
		text.after(options.element);
		options.focus();
	}

	function leaveOptions(value) {
		if (!options) {
			return;
		}
		options.element.remove();
		options = null;
		line.classList.remove('with-options');
		text.hidden = false;
		write(value);
		commands.hide();
		text.focus();
	}

	function complain(message) {
		error.textContent = message;
	}

	async function submitted(event) {
		event.preventDefault();
		if (send.disabled || !options && !text.value.trim() && files.isEmpty()) {
			return;
		}
		complain('');
		const chosen = options;
		const where = { person: state.personId, channel: state.channelId };
		try {
			send.disabled = true;
			const written = chosen ? await chosen.line(commandLine) : text.value.trim();
			if (chosen && !written) {
				return;
			}
			await (isCommand(written, chosen) ? act('run', { ...where, command: written })
				: act('say', { ...where, content: written, reply_to: state.replyTo ?? undefined, files: await files.take() }));
			last = written;
			wroteSomething();
			lastTyping = 0;
			replyTo(null);
			if (chosen && chosen === options) {
				leaveOptions('');
			}
			else if (text.value.trim() === written) {
				write('');
			}
		}
		catch (refused) {
			complain(refused.message);
		}
		finally {
			send.disabled = state.connection !== 'open';
		}
	}
}

const isCommand = (written, chosen) => chosen !== null || /^\/\p{L}|^\/[\w-]/u.test(written);

const nameOfAuthor = ({ author }) => nameOfId(author.id) ?? author.username;

function typingNames() {
	const names = [...state.typing.get(state.channelId)?.keys() ?? []].filter((id) => id !== state.personId).map(nameOfId).filter(Boolean);
	return names.length === 0 ? [] : [
		el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
		el('span', {}, el('b', {}, names.join(', ')), names.length === 1 ? ' is typing…' : ' are typing…'),
	];
}

function nameOfId(id) {
	const one = state.guilds.flatMap(({ members }) => members).find(({ user }) => user.id === id);
	return one && nameOf(one);
}
