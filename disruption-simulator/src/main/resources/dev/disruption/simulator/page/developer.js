/** The developer's pane: what goes over the wire, the sessions, and the faults that one can cause. */

import { bucketPanel } from './buckets.js';
import { crowdPanel } from './crowd.js';
import { el, followEnd, icon, reconcile } from './dom.js';
import { faultPanel } from './faults.js';
import { logRow, violationBadge } from './log.js';
import { planPanel } from './plan.js';
import { registeredPanel } from './registered.js';
import { clearLog, state, watch } from './store.js';
import { tabs } from './tabs.js';

const FILTERS = [['all', 'All'], ['gateway', 'Gateway'], ['rest', 'REST'], ['fault', 'Faults'], ['violation', 'Violations']];
const QUIET = 'Nothing has happened yet. Start a bot against this simulator.';
const INTENTS = ['GUILDS', 'GUILD_MEMBERS', 'GUILD_MODERATION', 'GUILD_EXPRESSIONS', 'GUILD_INTEGRATIONS', 'GUILD_WEBHOOKS', 'GUILD_INVITES',
	'GUILD_VOICE_STATES', 'GUILD_PRESENCES', 'GUILD_MESSAGES', 'GUILD_MESSAGE_REACTIONS', 'GUILD_MESSAGE_TYPING', 'DIRECT_MESSAGES',
	'DIRECT_MESSAGE_REACTIONS', 'DIRECT_MESSAGE_TYPING', 'MESSAGE_CONTENT', 'GUILD_SCHEDULED_EVENTS', null, null, null,
	'AUTO_MODERATION_CONFIGURATION', 'AUTO_MODERATION_EXECUTION', null, null, 'GUILD_MESSAGE_POLLS', 'DIRECT_MESSAGE_POLLS'];

export function showDeveloper(pane) {
	const log = logPanel();
	const panels = [['traffic', 'Traffic', log], ['limits', 'Rate limits', bucketPanel()], ['commands', 'Commands', registeredPanel()], ['plan', 'Fault plan', planPanel()]];
	const { list } = tabs('developer-tab', 'Developer', panels);
	const sessions = el('div', { class: 'sessions' });
	pane.append(el('div', { class: 'developer-main' }, list, ...panels.map(([, , panel]) => panel)), el('div', { class: 'controls' }, el('h2', {}, 'Sessions'), sessions, faultPanel(), crowdPanel()));
	watch(['sessions'], () => {
		const cards = state.sessions.length > 0 ? state.sessions : [null];
		reconcile(sessions, cards, (one) => one?.id ?? 'none', (one) => JSON.stringify(one), sessionCard);
	});
}

function logPanel() {
	const list = el('ol', { id: 'log', 'aria-label': 'Gateway and REST log', tabindex: '0' });
	const search = el('input', { type: 'search', id: 'log-search', placeholder: 'Filter', 'aria-label': 'Filter the log', oninput: draw });
	const chips = FILTERS.map(([kind, label]) => el('button', { type: 'button', class: 'chip-button', data: { filter: kind }, 'aria-pressed': String(kind === 'all'), onclick: () => pick(kind) }, label));
	const beats = el('input', { type: 'checkbox', id: 'log-heartbeats', onchange: draw });
	const follow = followEnd(list);
	let filter = 'all';
	watch(['log'], draw);
	return el('div', { class: 'traffic' },
		el('div', { class: 'bar' }, el('div', { class: 'chips', role: 'group', 'aria-label': 'Kinds of entries' }, ...chips), search,
			el('label', { class: 'check' }, beats, 'Heartbeats'),
			el('button', { type: 'button', class: 'link', onclick: clearLog }, 'Clear')),
		list);

	function pick(kind) {
		filter = kind;
		chips.forEach((chip) => chip.setAttribute('aria-pressed', String(chip.dataset.filter === kind)));
		draw();
	}

	function draw() {
		chips.at(-1).replaceChildren('Violations', ...violationBadge());
		const wanted = search.value.toLowerCase();
		const entries = state.log.filter((entry) => (filter === 'all' || entry.kind === filter)
			&& (beats.checked || !entry.heartbeat) && (!wanted || entry.title.toLowerCase().includes(wanted)));
		const shown = entries.length > 0 ? entries : [{ n: 'none', reason: state.log.length === 0 ? QUIET : 'No entry fits the filter.' }];
		reconcile(list, shown, ({ n }) => n, ({ reason }) => reason, (entry) => (entry.reason ? el('li', { class: 'empty' }, entry.reason) : logRow(entry)));
		follow();
	}
}

function sessionCard(session) {
	if (!session) {
		return el('p', { class: 'empty' }, 'No bot is connected.');
	}
	const names = INTENTS.filter((name, bit) => name && (session.intents & (1 << bit)) !== 0);
	return el('div', { class: 'session', data: { session: session.id, connected: session.connected } },
		el('div', { class: 'session-line' }, el('span', { class: 'dot' }), el('b', {}, session.connected ? 'Connected' : 'Waiting to be resumed'),
			el('span', { class: 'muted' }, `shard ${session.shard?.join(' of ') ?? '0'}`), el('span', { class: 'muted' }, `seq ${session.sequence}`)),
		el('div', { class: 'session-id', title: 'Session id' }, icon('bolt'), session.id),
		el('div', { class: 'intents' }, ...names.map((name) => el('span', {}, name))));
}
