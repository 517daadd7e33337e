/** The line above the messages: the channel, and the buttons that open panes. */

import { el, icon } from './dom.js';
import { remember, remembered } from './settings.js';
import { channel, isDirect, spokenName, watch } from './store.js';

export function showHeader(header) {
	const title = el('div', { class: 'channel-title' });
	header.append(
		toggle('sidebar-toggle', 'menu', 'Channels', 'sidebar', 'auto'),
		title,
		el('div', { class: 'tools', role: 'toolbar', 'aria-label': 'View' },
			toggle('members-toggle', 'people', 'Member list', 'members', 'auto'),
			toggle('developer-toggle', 'terminal', 'Developer pane', 'developer', 'closed'),
			themeButton()));
	watch(['place', 'guilds'], () => {
		const place = channel();
		document.title = place ? `${spokenName(place)} | Disruption` : 'Disruption';
		title.replaceChildren(...(place
			? [icon(isDirect(place) ? 'at' : 'hash'), el('h2', { data: { openChannel: spokenName(place).slice(1) } }, spokenName(place).slice(1)), place.topic && el('p', { class: 'topic', title: place.topic }, place.topic)]
			: [el('h2', {}, 'No channel')]).filter(Boolean));
	});
}

/** A button that opens and closes a pane. "auto" leaves it to the width of the window until somebody decides. */
function toggle(id, shape, label, pane, byDefault) {
	const shown = () => getComputedStyle(document.getElementById(pane)).display !== 'none';
	const button = el('button', { type: 'button', id, class: 'tool', title: label, 'aria-label': label, 'aria-controls': pane }, icon(shape));
	const show = (wish) => {
		document.body.dataset[pane] = wish;
		button.setAttribute('aria-expanded', String(shown()));
	};
	button.addEventListener('click', () => {
		show(shown() ? 'closed' : 'open');
		remember(pane, document.body.dataset[pane]);
	});
	matchMedia('(max-width: 900px)').addEventListener('change', () => show(document.body.dataset[pane]));
	addEventListener('load', () => show(document.body.dataset[pane]));
	document.body.dataset[pane] = remembered(pane, byDefault);
	return button;
}

function themeButton() {
	const system = matchMedia('(prefers-color-scheme: dark)');
	const dark = () => (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
	const button = el('button', { type: 'button', id: 'theme-toggle', class: 'tool' });
	const draw = () => {
		const label = dark() ? 'Use the light theme' : 'Use the dark theme';
		button.title = label;
		button.setAttribute('aria-label', label);
		button.replaceChildren(icon(dark() ? 'sun' : 'moon'));
	};
	button.addEventListener('click', () => {
		document.documentElement.dataset.theme = dark() ? 'light' : 'dark';
		remember('theme', document.documentElement.dataset.theme);
		draw();
	});
	system.addEventListener('change', draw);
	draw();
	return button;
}
