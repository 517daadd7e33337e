/** The commands that the bot registered, how they differ from those that it defines, and what each registration changed. */

import { el, reconcile } from './dom.js';
import { json } from './log.js';
import { state, watch } from './store.js';
import { precise } from './time.js';

const TYPES = { 1: 'slash', 2: 'user', 3: 'message', 4: 'entry point' };

export function registeredPanel() {
	const list = el('ol', { id: 'registered', 'aria-label': 'Registered commands' });
	const drift = el('ol', { id: 'drift', 'aria-label': 'Drift' });
	const log = el('ol', { id: 'registrations', 'aria-label': 'Registrations' });
	watch(['commands', 'guilds'], draw);
	return el('div', { class: 'pane-scroll two' }, el('section', {}, el('h2', {}, 'Registered'), list), el('section', {}, el('h2', {}, 'Drift: what differs from what the bot defines'), drift, el('h2', {}, 'Registrations since this page was opened'), log));

	function draw() {
		const commands = state.commands.length > 0 ? state.commands : [{ id: 'none' }];
		reconcile(list, commands, ({ id }) => id, (one) => JSON.stringify([one, doubles(one)]), commandRow);
		const registrations = state.registrations.length > 0 ? state.registrations : [{ at: null }];
		log.replaceChildren(...registrations.map(registrationRow));
		drift.replaceChildren(...driftRows());
	}
}

/** A command that people see twice, because it is registered globally and for a server. */
function doubles({ id, name, type, guild_id: place }) {
	return state.commands.some((other) => other.id !== id && other.name === name && (other.type ?? 1) === (type ?? 1) && (!other.guild_id || !place || other.guild_id === place));
}

function commandRow(command) {
	if (command.id === 'none') {
		return el('li', { class: 'empty' }, 'The bot has registered no commands.');
	}
	const body = el('div', { class: 'entry-body' });
	const place = command.guild_id ? state.guilds.find(({ id }) => id === command.guild_id)?.name ?? 'a server' : 'everywhere';
	const details = el('details', { ontoggle: () => details.open && body.childElementCount === 0 && body.append(json(command)) },
		el('summary', {}, el('span', { class: 'kind rest' }, TYPES[command.type ?? 1]), el('span', { class: 'title' }, (command.type ?? 1) === 1 ? `/${command.name}` : command.name), el('span', { class: 'muted' }, signature(command)), el('span', { class: 'muted' }, place),
			doubles(command) && el('span', { class: 'warn', title: 'It is registered for everywhere and for a server, so people see it twice' }, 'twice')), body);
	return el('li', { data: { registered: command.name } }, details);
}

function signature({ options = [] }) {
	return options.map(({ name, required, type }) => (type <= 2 ? name : required ? `<${name}>` : `[${name}]`)).join(' ');
}

function driftRows() {
	if (state.drift === null) {
		return [el('li', { class: 'empty' }, 'Nobody knows what the bot defines: it runs elsewhere, and has not written all of its commands at once yet.')];
	}
	if (state.drift.length === 0) {
		return [el('li', { class: 'empty' }, 'None: the commands are registered as the bot defines them.')];
	}
	const words = { missing: 'not registered:', unknown: 'registered, but not defined:', changed: 'registered otherwise:' };
	return state.drift.map(({ what, name, type, fields, guild_id: place }) => el('li', {}, el('span', { class: `drift ${what}`, data: { differs: what, name } },
		`${words[what]} ${type === 1 ? '/' : ''}${name}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}${place ? ` in ${state.guilds.find(({ id }) => id === place)?.name ?? 'a server'}` : ''}`)));
}

function registrationRow({ at, changes }) {
	if (at === null) {
		return el('li', { class: 'empty' }, 'None yet. A bot that restarts should change nothing here.');
	}
	const told = changes.length === 0 ? [el('span', { class: 'muted' }, 'written again without a change')]
		: changes.map(({ what, name, fields }) => el('span', { class: `drift ${what}`, data: { drift: what, name } }, `${what} ${name}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`));
	return el('li', {}, el('time', {}, precise(at)), ...told);
}
