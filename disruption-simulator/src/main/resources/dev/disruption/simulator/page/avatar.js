/** Faces: the person's picture if there is one, else initials and a colour that follows from the id. */

import { el } from './dom.js';
import { state } from './store.js';

const COLOURS = ['#5b4be0', '#b4236a', '#0f7b6c', '#b0500f', '#1f6fb2', '#7a3fa0', '#4d7420', '#a83232'];

export function avatar(id, name, size = 'medium', picture = pictureOf(id)) {
	if (picture) {
		return el('img', { class: `avatar ${size}`, src: `/avatars/${id}/${picture}.png`, alt: '', 'aria-hidden': 'true' });
	}
	const face = el('span', { class: `avatar ${size}`, 'aria-hidden': 'true', data: { initials: initials(name) } });
	face.style.backgroundColor = COLOURS[[...id].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 65_521, 0) % COLOURS.length];
	return face;
}

function pictureOf(id) {
	return state.guilds.flatMap(({ members }) => members).find(({ user }) => user.id === id)?.user.avatar ?? null;
}

export function initials(name) {
	const words = name.trim().split(/[\s_.-]+/).filter(Boolean);
	const letters = words.length > 1 ? [...words[0]][0] + [...words[1]][0] : [...(words[0] ?? '?')].slice(0, 1).join('');
	return letters.toUpperCase();
}
