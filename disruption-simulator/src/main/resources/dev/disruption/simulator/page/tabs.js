/** Panels of which one is shown, chosen by tabs. */

import { el } from './dom.js';
import { remember, remembered } from './settings.js';

/** `panels` are `[name, label, element]`; the choice is remembered under `key`. */
export function tabs(key, label, panels) {
	const buttons = panels.map(([name, text, panel]) => {
		panel.id = `panel-${name}`;
		panel.setAttribute('role', 'tabpanel');
		panel.setAttribute('aria-labelledby', `tab-${name}`);
		return el('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': panel.id, data: { tab: name }, onclick: () => open(name) }, text);
	});
	const list = el('div', { class: 'tabs', role: 'tablist', 'aria-label': label, onkeydown: moved }, ...buttons);
	const wanted = remembered(key, panels[0][0]);
	open(panels.some(([name]) => name === wanted) ? wanted : panels[0][0]);
	return { list, buttons };

	function open(chosen) {
		panels.forEach(([name, , panel], index) => {
			panel.hidden = name !== chosen;
			buttons[index].setAttribute('aria-selected', String(name === chosen));
			buttons[index].tabIndex = name === chosen ? 0 : -1;
		});
		remember(key, chosen);
	}

	function moved(event) {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		if (step) {
			event.preventDefault();
			const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
			next.focus();
			next.click();
		}
	}
}
