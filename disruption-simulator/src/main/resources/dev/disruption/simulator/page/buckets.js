/** The rate-limit buckets as the bot was told of them, with the time until each is full again. */

import { el, reconcile } from './dom.js';
import { state, watch } from './store.js';

const KEPT = 60;

export function bucketPanel() {
	const list = el('tbody');
	const empty = el('p', { class: 'empty' }, 'No request of the bot has counted against a limit yet.');
	const panel = el('div', { class: 'pane-scroll' }, empty, el('table', { class: 'table', id: 'buckets' }, el('thead', {}, el('tr', {}, ...['Route', 'Where', 'Left', 'Resets in', 'Answered 429'].map((title) => el('th', { scope: 'col' }, title)))), list));
	watch(['log'], draw);
	// the seconds run on while nothing happens
	setInterval(() => panel.offsetParent && draw(), 1000);
	return panel;

	function draw() {
		const known = buckets();
		empty.hidden = known.length > 0;
		list.parentElement.hidden = known.length === 0;
		reconcile(list, known, ({ key }) => key, (one) => JSON.stringify(one), bucketRow);
	}
}

/** The last answer of each bucket, the latest first. */
function buckets() {
	const found = new Map();
	for (const { kind, title, at, status, data } of state.log) {
		if (kind !== 'rest' || !data.bucket) {
			continue;
		}
		const where = (data.path.match(/^\/(?:channels|guilds|webhooks)\/(\w+)/) ?? [])[1] ?? '';
		const key = `${data.bucket} ${where}`;
		const before = found.get(key);
		found.delete(key);
		found.set(key, { key, title, where, bucket: data.bucket, limit: data.limit, remaining: Number(data.remaining), resets: Math.max(0, Math.ceil((new Date(at).getTime() + 1000 * Number(data.reset_after) - Date.now()) / 1000)), refused: (before?.refused ?? 0) + (status === 429 ? 1 : 0) });
	}
	return [...found.values()].reverse().slice(0, KEPT);
}

function bucketRow({ title, where, bucket, limit, remaining, resets, refused }) {
	const most = Number(limit ?? remaining);
	const left = resets === 0 ? most : remaining;
	const gauge = el('meter', { min: 0, max: Math.max(1, most), value: left, low: Math.max(1, most) / 3, 'aria-label': 'Requests left' });
	return el('tr', { title: `Bucket ${bucket}`, data: { bucket: title } }, el('td', {}, title), el('td', {}, where), el('td', {}, gauge, ` ${left}${limit ? ` of ${limit}` : ''}`),
		el('td', {}, resets === 0 ? 'full' : `${resets} s`), el('td', { class: refused > 0 ? 'bad' : '' }, String(refused)));
}
