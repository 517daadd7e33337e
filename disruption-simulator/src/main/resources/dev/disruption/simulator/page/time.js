/** Instants as people read them, in the browser's own language and time zone. */

import { el } from './dom.js';

const format = (options) => new Intl.DateTimeFormat(undefined, options);
const CLOCK = format({ hour: 'numeric', minute: '2-digit' });
const DAY = format({ dateStyle: 'long' });
const SHORT_DAY = format({ dateStyle: 'short' });
const FULL = format({ dateStyle: 'full', timeStyle: 'short' });
const PRECISE = format({ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23' });

const STYLES = {
	t: CLOCK,
	T: format({ timeStyle: 'medium' }),
	d: SHORT_DAY,
	D: DAY,
	f: format({ dateStyle: 'long', timeStyle: 'short' }),
	F: FULL,
	s: format({ dateStyle: 'short', timeStyle: 'short' }),
	S: format({ dateStyle: 'short', timeStyle: 'medium' }),
};

const UNITS = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

export const clock = (date) => CLOCK.format(date);
export const day = (date) => DAY.format(date);
export const precise = (date) => PRECISE.format(date);

export function sameDay(one, other) {
	return one.toDateString() === other.toDateString();
}

/** "Today at 15:04", "Yesterday at 15:04" or the date. */
export function spoken(date, now = new Date()) {
	const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
	if (sameDay(date, now)) {
		return `Today at ${clock(date)}`;
	}
	return sameDay(date, yesterday) ? `Yesterday at ${clock(date)}` : `${SHORT_DAY.format(date)}, ${clock(date)}`;
}

export function timeElement(iso, label, attributes = {}) {
	return el('time', { datetime: iso, title: FULL.format(new Date(iso)), ...attributes }, label);
}

/** A `<t:SECONDS:STYLE>` of message formatting. */
export function styledTime(seconds, style = 'f') {
	const date = new Date(seconds * 1000);
	if (Number.isNaN(date.getTime())) {
		return el('span', {}, 'Invalid date');
	}
	const shown = style === 'R' ? relative(seconds) : STYLES[style].format(date);
	return timeElement(date.toISOString(), shown, { class: 'stamp' });
}

function relative(seconds) {
	const away = seconds - Math.floor(Date.now() / 1000);
	const [unit, length] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? UNITS.at(-1);
	return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.round(away / length), unit);
}
