/** The list of slash commands above the composer; the text box keeps the focus and steers it. */

import { avatar } from './avatar.js';
import { matching } from './commands.js';
import { el } from './dom.js';
import { state } from './store.js';

/** `choose(command, runAtOnce)` is told of a choice; Enter on a command that needs no option wants to run it at once. */
export function picker(choose) {
	const list = el('div', { id: 'command-list', role: 'listbox', 'aria-label': 'Slash commands' });
	const element = el('div', { id: 'command-picker', hidden: true }, el('div', { class: 'picker-title' }), list);
	let input = null;
	let shown = [];
	let at = 0;
	let dismissed = null;
	return { element, attach, show, hide, pressed };

	function attach(box) {
		input = box;
		input.setAttribute('aria-controls', list.id);
		input.addEventListener('blur', () => setTimeout(() => element.contains(document.activeElement) || hide()));
		input.addEventListener('focus', () => show(input.value));
	}

	function show(text) {
		const wanted = text.startsWith('/') && !text.includes('\n') && document.activeElement === input && text !== dismissed;
		if (!wanted) {
			hide();
			return;
		}
		dismissed = null;
		const typed = text.slice(1);
		const before = shown[at]?.path;
		shown = matching(typed);
		at = Math.max(0, shown.findIndex(({ path }) => path === before));
		if (shown.some(({ path }) => path === typed.trim())) {
			at = shown.findIndex(({ path }) => path === typed.trim());
		}
		element.firstChild.textContent = shown.length > 0 ? `${state.bot.username}’s commands` : nothingFound(typed);
		list.replaceChildren(...shown.map(entry));
		element.hidden = false;
		input.setAttribute('aria-expanded', 'true');
		mark();
	}

	function hide() {
		element.hidden = true;
		shown = [];
		input.setAttribute('aria-expanded', 'false');
		input.removeAttribute('aria-activedescendant');
	}

	/** Whether the key was for the list. */
	function pressed(event) {
		if (element.hidden) {
			return false;
		}
		if (event.key === 'Escape') {
			dismissed = input.value;
			hide();
			return true;
		}
		if (shown.length === 0) {
			return false;
		}
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step) {
			at = (at + step + shown.length) % shown.length;
			mark();
			return true;
		}
		if (event.key === 'Tab' && !event.shiftKey) {
			choose(shown[at], false);
			return true;
		}
		if (event.key === 'Enter' && !event.shiftKey && !hasArguments(shown[at])) {
			choose(shown[at], true);
			return true;
		}
		return false;
	}

	function hasArguments({ path }) {
		return input.value.trim().startsWith(`/${path} `);
	}

	function entry(command, index) {
		return el('div', {
			id: `command-${index}`, role: 'option', class: 'command', data: { command: command.path },
			onmousedown: (event) => event.preventDefault(), onclick: () => choose(command, false), onmousemove: () => {
				at = index;
				mark();
			},
		}, avatar(state.bot.id, state.bot.username, 'small'),
		el('div', {},
			el('div', { class: 'command-name' }, `/${command.path}`,
				...command.options.map(({ name, required }) => el('span', { class: required ? 'option-name required' : 'option-name' }, name))),
			el('div', { class: 'command-description' }, command.description)));
	}

	function mark() {
		[...list.children].forEach((one, index) => one.setAttribute('aria-selected', String(index === at)));
		if (shown.length > 0) {
			input.setAttribute('aria-activedescendant', `command-${at}`);
			list.children[at].scrollIntoView({ block: 'nearest' });
		}
	}
}

function nothingFound(typed) {
	return state.commands.length === 0 ? 'The bot has registered no slash commands yet.' : `No command of the bot begins with “/${typed}”.`;
}
