/** A select menu: a button that opens a list with a search box. Used in messages and in modals. */

import { avatar } from './avatar.js';
import { el, icon } from './dom.js';
import { emojiText } from './emoji.js';
import { guild, nameOf, roleColour } from './store.js';

const USERS = 5;
const ROLES = 6;
const MENTIONABLES = 7;
const CHANNELS = 8;

export const isSelect = (type) => type === 3 || type >= USERS && type <= CHANNELS;

/** What a select offers: its own options, or those that the server fills in. */
export function optionsOf(component) {
	const chosen = new Set((component.default_values ?? []).map(({ id }) => id));
	switch (component.type) {
		case 3: return component.options ?? [];
		case USERS: return people(chosen);
		case ROLES: return roles(chosen);
		case MENTIONABLES: return [...people(chosen), ...roles(chosen)];
		default: return channels(component, chosen);
	}
}

function people(chosen) {
	return (guild()?.members ?? []).map((one) => ({ value: one.user.id, label: nameOf(one), description: one.user.username, default: chosen.has(one.user.id), sign: () => avatar(one.user.id, nameOf(one), 'tiny') }));
}

function roles(chosen) {
	return (guild()?.roles ?? []).map((one) => ({ value: one.id, label: one.name, default: chosen.has(one.id), sign: () => roleColour(el('span', { class: 'role-dot' }), one) }));
}

function channels({ channel_types: allowed }, chosen) {
	return (guild()?.channels ?? []).filter(({ type }) => !allowed?.length || allowed.includes(type))
		.map(({ id, name, type }) => ({ value: id, label: name, default: chosen.has(id), sign: () => icon(type === 2 ? 'speaker' : 'hash') }));
}

/** `changed(values)` is told when the list is closed with another choice than before; with a single choice, a click closes it. */
export function selectBox(component, changed, label) {
	const options = optionsOf(component);
	const most = component.max_values ?? 1;
	const least = component.min_values ?? 1;
	let chosen = options.filter((option) => option.default).map(({ value }) => value);
	let before = chosen;
	const id = `select-${Math.random().toString(36).slice(2)}`;
	const shown = el('span', { class: 'select-shown' });
	const button = el('button', {
		type: 'button', class: 'select', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': id, disabled: component.disabled,
		'aria-label': label ?? component.placeholder ?? 'Make a selection', data: { customId: component.custom_id }, onclick: () => (panel.hidden ? open() : close()),
	}, shown, icon('chevron'));
	const search = el('input', { type: 'text', class: 'select-search', placeholder: 'Search', 'aria-label': 'Search the options', autocomplete: 'off', oninput: draw });
	const list = el('div', { id, role: 'listbox', class: 'select-list', 'aria-multiselectable': String(most > 1) });
	const panel = el('div', { class: 'select-panel', hidden: true }, search, list,
		most > 1 && el('p', { class: 'select-hint' }, least === most ? `Choose ${most}` : `Choose ${least} to ${most}`));
	const box = el('div', { class: 'select-box', onkeydown: pressed, onfocusout: left }, button, panel);
	show();
	return { element: box, values: () => chosen, focus: () => button.focus() };

	function show() {
		const labels = chosen.map((value) => options.find((option) => option.value === value)?.label ?? value);
		shown.textContent = labels.join(', ') || component.placeholder || 'Make a selection';
		shown.classList.toggle('placeholder', labels.length === 0);
	}

	function open() {
		before = chosen;
		panel.hidden = false;
		search.hidden = options.length < 8;
		search.value = '';
		button.setAttribute('aria-expanded', 'true');
		draw();
		(search.hidden ? list.querySelector('[aria-selected="true"]') ?? list.firstElementChild : search)?.focus();
		panel.scrollIntoView({ block: 'nearest' });
	}

	function close(back = true) {
		if (panel.hidden) {
			return;
		}
		panel.hidden = true;
		button.setAttribute('aria-expanded', 'false');
		if (back) {
			button.focus();
		}
		if (chosen.join() !== before.join()) {
			if (chosen.length < least && chosen.length > 0) {
				chosen = before;
				show();
				return;
			}
			before = chosen;
			changed?.(chosen);
		}
	}

	function left({ relatedTarget }) {
		if (!box.contains(relatedTarget)) {
			close(false);
		}
	}

	function draw() {
		const wanted = search.value.toLowerCase();
		const fitting = options.filter(({ label: text, description }) => `${text} ${description ?? ''}`.toLowerCase().includes(wanted));
		list.replaceChildren(...fitting.map(entry), ...(fitting.length === 0 ? [el('p', { class: 'empty' }, 'Nothing fits.')] : []));
	}

	function entry(option) {
		const on = chosen.includes(option.value);
		return el('div', {
			role: 'option', tabindex: '-1', class: 'select-option', 'aria-selected': String(on), data: { value: option.value }, onclick: () => choose(option.value),
		}, option.emoji ? el('span', { class: 'sign' }, emojiText(option.emoji)) : option.sign && el('span', { class: 'sign' }, option.sign()),
		el('span', { class: 'select-text' }, el('span', {}, option.label), option.description && el('small', {}, option.description)),
		most > 1 && el('span', { class: on ? 'tick on' : 'tick', 'aria-hidden': 'true' }));
	}

	function choose(value) {
		if (most === 1) {
			chosen = chosen.includes(value) && least === 0 ? [] : [value];
			show();
			close();
			return;
		}
		chosen = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value].slice(0, most);
		show();
		// the entries stay, and the focus with them
		[...list.children].forEach((one) => {
			const on = chosen.includes(one.dataset.value);
			one.setAttribute('aria-selected', String(on));
			one.querySelector('.tick')?.classList.toggle('on', on);
		});
	}

	function pressed(event) {
		if (panel.hidden) {
			if (event.key === 'ArrowDown' && !button.disabled) {
				event.preventDefault();
				open();
			}
			return;
		}
		const all = [...list.querySelectorAll('[role="option"]')];
		const at = all.indexOf(document.activeElement);
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step) {
			all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
		}
		else if (event.key === 'Escape') {
			chosen = before;
			show();
			close();
		}
		else if (event.key === 'Enter' || event.key === ' ' && at >= 0) {
			const target = at >= 0 ? all[at] : all[0];
			if (target) {
				choose(target.dataset.value);
			}
		}
		else {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
	}
}

