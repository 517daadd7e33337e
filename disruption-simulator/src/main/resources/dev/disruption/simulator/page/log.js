/** One entry of the traffic log; its JSON is written out when somebody opens it. */

import { el, icon } from './dom.js';
import { act } from './feed.js';
import { complain, state } from './store.js';
import { precise } from './time.js';

const ARROWS = { in: ['↑', 'from the bot'], out: ['↓', 'to the bot'], none: ['·', ''] };

/** How many rules the bot broke, as a badge; nothing if it broke none. */
export function violationBadge() {
	const count = state.log.filter(({ kind }) => kind === 'violation').length;
	return count ? [el('span', { class: 'badge', 'aria-label': `${count} violations` }, String(count))] : [];
}

export function logRow(entry) {
	const [arrow, meaning] = ARROWS[entry.direction ?? 'none'];
	const body = el('div', { class: 'entry-body' });
	const details = el('details', { ontoggle: () => details.open && body.childElementCount === 0 && body.append(json(entry.data), ...replay(entry)) },
		el('summary', {},
			el('time', { datetime: entry.at }, precise(new Date(entry.at))),
			el('span', { class: 'arrow', title: meaning, 'aria-label': meaning }, arrow),
			el('span', { class: `kind ${entry.kind}` }, entry.label),
			el('span', { class: 'title' }, entry.title),
			entry.status && el('span', { class: `status ${tone(entry)}` }, String(entry.status))),
		body);
	return el('li', { data: { log: entry.kind, title: entry.title } }, details);
}

/** An event that the bot was told of can be told it once more; an interaction is begun anew. */
function replay({ direction, data }) {
	if (direction !== 'out' || !data.t || ['READY', 'RESUMED'].includes(data.t)) {
		return [];
	}
	const said = el('span', { class: 'muted', role: 'status' });
	const button = el('button', { type: 'button', class: 'fault-button replay', data: { replay: data.t }, onclick: async () => {
		try {
			await act('replay', { event: data.t, data: data.d });
			said.textContent = 'Sent again.';
		}
		catch (refused) {
			said.textContent = refused.message;
			complain(refused.message);
		}
	} }, icon('replay'), 'Replay this event');
	return [el('div', { class: 'replay-line' }, button, said)];
}

function tone({ status, kind }) {
	return kind === 'rest' && Number(status) >= 400 ? 'bad' : 'good';
}

export function json(data) {
	const text = JSON.stringify(data, null, 2);
	const copy = el('button', { type: 'button', class: 'copy', title: 'Copy the JSON', 'aria-label': 'Copy the JSON', onclick: () => navigator.clipboard.writeText(text) }, icon('copy'));
	return el('div', { class: 'json' }, copy, el('pre', { tabindex: '0' }, ...coloured(text)));
}

function coloured(text) {
	const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b/g;
	const nodes = [];
	let end = 0;
	for (const match of text.matchAll(tokens)) {
		const kind = match[2] ? 'key' : match[1] ? 'string' : match[3] ? 'word' : 'number';
		nodes.push(text.slice(end, match.index), el('span', { class: `json-${kind}` }, match[1] ?? match[0]), match[2] ?? '');
		end = match.index + match[0].length;
	}
	return [...nodes, text.slice(end)];
}
