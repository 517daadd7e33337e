/** The list under an option that completes itself: the bot is asked while somebody types. */

import { el } from './dom.js';
import { act } from './feed.js';
import { state, whenCompleted } from './store.js';

const PAUSE = 180;

/** Makes a text input ask the bot for choices; `typed()` returns what all the options hold so far. */
export function completing(box, command, option, typed) {
	const list = el('div', { class: 'completions', role: 'listbox', id: `completions-${option.name}`, 'aria-label': `Choices for ${option.name}`, hidden: true });
	let timer = null;
	let asked = 0;
	let choices = [];
	let at = -1;
	Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }).forEach(([name, value]) => box.setAttribute(name, value));
	box.addEventListener('input', () => {
		delete box.dataset.value;
		ask();
	});
	box.addEventListener('focus', ask);
	box.addEventListener('blur', () => setTimeout(hide));
	box.addEventListener('keydown', pressed);
	return list;

	function ask() {
		clearTimeout(timer);
		timer = setTimeout(request, PAUSE);
	}

	async function request() {
		const number = ++asked;
		try {
			const { interaction } = await act('complete', { person: state.personId, channel: state.channelId, command: command.path, typed: typed(), focused: option.name });
			whenCompleted(interaction, (offered) => number === asked && show(offered));
		}
		catch (refused) {
			say(refused.message);
		}
	}

	function show(offered) {
		choices = offered;
		at = -1;
		if (choices.length === 0) {
			say('No options match your search.');
			return;
		}
		list.replaceChildren(...choices.map(({ name, value }, index) => el('div', {
			role: 'option', id: `${list.id}-${index}`, class: 'completion', 'aria-selected': 'false', data: { choice: name, value },
			onmousedown: (event) => event.preventDefault(), onclick: () => choose(index),
		}, name)));
		open();
	}

	function say(text) {
		list.replaceChildren(el('p', { class: 'empty' }, text));
		open();
	}

	function open() {
		if (document.activeElement === box) {
			list.hidden = false;
			box.setAttribute('aria-expanded', 'true');
		}
	}

	function hide() {
		list.hidden = true;
		box.setAttribute('aria-expanded', 'false');
		box.removeAttribute('aria-activedescendant');
	}

	function choose(index) {
		box.value = choices[index].name;
		box.dataset.value = String(choices[index].value);
		hide();
	}

	function pressed(event) {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (list.hidden || choices.length === 0) {
			return;
		}
		if (step) {
			at = (at + step + choices.length) % choices.length;
			[...list.children].forEach((one, index) => one.setAttribute('aria-selected', String(index === at)));
			box.setAttribute('aria-activedescendant', `${list.id}-${at}`);
			list.children[at].scrollIntoView({ block: 'nearest' });
		}
		else if (event.key === 'Enter' && at >= 0 || event.key === 'Tab' && !event.shiftKey && !box.dataset.value && box.value !== '') {
			choose(Math.max(at, 0));
		}
		else if (event.key === 'Escape') {
			hide();
		}
		else {
			return;
		}
		if (event.key !== 'Tab') {
			event.preventDefault();
		}
		event.stopPropagation();
	}
}
