/** What opens at an element and closes again: context menus, boards and cards. */

import { el, icon } from './dom.js';

let closeOpen = () => {};

/** Puts an element beside its anchor; Escape, a click elsewhere or a scroll closes it. Returns what closes it. */
export function dropDown(anchor, element, point = null) {
	closeOpen();
	element.classList.add('drop-down');
	const from = document.activeElement;
	document.body.append(element);
	place(element, point ?? anchor.getBoundingClientRect());
	const outside = (event) => !event.composedPath().includes(element) && close(false);
	const pressed = (event) => {
		if (event.key === 'Escape') {
			event.stopPropagation();
			event.preventDefault();
			close(true);
		}
	};
	// the click that opens it is still on its way
	const listening = setTimeout(() => document.addEventListener('pointerdown', outside, true));
	element.addEventListener('keydown', pressed);
	closeOpen = close;
	return close;

	function close(back = true) {
		clearTimeout(listening);
		document.removeEventListener('pointerdown', outside, true);
		element.remove();
		closeOpen = () => {};
		if (back) {
			(from?.isConnected && from !== document.body ? from : anchor)?.focus?.();
		}
	}
}

function place(element, { left, right = left, top, bottom = top }) {
	const { width, height } = element.getBoundingClientRect();
	const below = bottom + height + 8 <= innerHeight;
	element.style.left = `${Math.max(8, Math.min(right - width > 8 && left + width > innerWidth - 8 ? right - width : left, innerWidth - width - 8))}px`;
	element.style.top = `${below ? bottom + 4 : Math.max(8, top - height - 4)}px`;
}

/** A menu of `{label, icon, danger, action}`; null makes a line between groups, a text alone a heading. */
export function openMenu(anchor, label, items, point = null) {
	const list = el('div', { class: 'menu', role: 'menu', 'aria-label': label, onkeydown: moved }, ...items.filter((item) => item !== undefined && item !== false).map(entry));
	const close = dropDown(anchor, list, point);
	list.querySelector('[role="menuitem"]')?.focus();

	function entry(item) {
		if (item === null) {
			return el('hr');
		}
		if (typeof item === 'string') {
			return el('div', { class: 'menu-heading', role: 'presentation' }, item);
		}
		return el('button', {
			type: 'button', role: 'menuitem', tabindex: '-1', class: item.danger ? 'danger' : '', data: { menu: item.name ?? item.label }, onclick: () => {
				close();
				item.action();
			},
		}, el('span', {}, item.label), item.icon && icon(item.icon));
	}

	function moved(event) {
		const all = [...list.querySelectorAll('[role="menuitem"]')];
		const at = all.indexOf(document.activeElement);
		const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
		if (to !== undefined) {
			event.preventDefault();
			all[(to + all.length) % all.length].focus();
		}
		else if (event.key === 'Tab') {
			event.preventDefault();
			close();
		}
	}
}

/** Opens a menu on a right click, and on the key for it. */
export function hasMenu(element, open) {
	element.addEventListener('contextmenu', (event) => {
		if (event.target.closest('a, input, textarea') || !getSelection().isCollapsed) {
			return;
		}
		event.preventDefault();
		const byKey = event.clientX === 0 && event.clientY === 0;
		open(byKey ? null : { left: event.clientX, top: event.clientY });
	});
}
