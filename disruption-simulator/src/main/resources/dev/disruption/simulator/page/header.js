/** The line above the messages: the channel, and the buttons that open panes. */

import { el, icon } from './dom.js';
import { violationBadge } from './log.js';
import { remember, remembered } from './settings.js';
import { channel, isDirect, spokenName, watch } from './store.js';

export function showHeader(header) {
	const developer = toggle('developer-toggle', 'terminal', 'Developer pane', 'developer', 'closed');
	const title = el('div', { class: 'channel-title' });
	header.append(
		toggle('sidebar-toggle', 'menu', 'Channels', 'sidebar', 'auto'),
		title,
		el('div', { class: 'tools', role: 'toolbar', 'aria-label': 'View' },
			toggle('members-toggle', 'people', 'Member list', 'members', 'auto'),
			developer,
			themeButton()));
	watch(['log'], () => developer.replaceChildren(icon('terminal'), ...violationBadge()));
	document.getElementById('sidebar').addEventListener('click', leaveSidebar);
	watch(['place', 'guilds'], () => {
		const place = channel();
		document.title = place ? `${spokenName(place)} | Disruption` : 'Disruption';
		title.replaceChildren(...(place
			? [icon(isDirect(place) ? 'at' : 'hash'), el('h2', { data: { openChannel: spokenName(place).slice(1) } }, spokenName(place).slice(1)), place.topic && el('p', { class: 'topic', title: place.topic }, place.topic)]
			: [el('h2', {}, 'No channel')]).filter(Boolean));
	});
}

/** In a small window the channels cover the messages until one is chosen. */
function leaveSidebar({ target }) {
	if (matchMedia('(max-width: 620px)').matches && target.closest('.channel')) {
		document.body.dataset.sidebar = 'auto';
	}
}

/** A button that opens and closes a pane. "auto" leaves it to the width of the window until somebody decides. */
function toggle(id, shape, label, pane, byDefault) {
	const shown = () => getComputedStyle(document.getElementById(pane)).display !== 'none';
	const button = el('button', { type: 'button', id, class: 'tool', title: label, 'aria-label': label, 'aria-controls': pane }, icon(shape));
	const mark = () => button.setAttribute('aria-expanded', String(shown()));
	button.addEventListener('click', () => {
		document.body.dataset[pane] = shown() ? 'closed' : 'open';
		remember(pane, document.body.dataset[pane]);
	});
	new ResizeObserver(mark).observe(document.getElementById(pane));
	document.body.dataset[pane] = remembered(pane, byDefault);
	mark();
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
