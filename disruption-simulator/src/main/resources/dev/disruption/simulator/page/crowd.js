/** How much people do all by themselves. */

import { el } from './dom.js';
import { act } from './feed.js';
import { state, watch } from './store.js';

const KINDS = [['messages', 'Messages'], ['reactions', 'Reactions'], ['joins', 'New people']];

export function crowdPanel() {
	const said = el('p', { class: 'fault-said', role: 'status' });
	const inputs = KINDS.map(([kind, label]) => [kind, el('input', { type: 'number', min: '0', step: 'any', id: `crowd-${kind}`, 'aria-label': `${label} per second` }), label]);
	watch(['crowd'], () => inputs.forEach(([kind, input]) => (input.value = state.crowd[kind] ?? 0)));
	return el('form', { class: 'crowd', 'aria-label': 'Traffic', onsubmit: start }, el('h2', {}, 'Traffic per second'), said,
		el('div', { class: 'fault-line' }, ...inputs.map(([, input, label]) => el('label', {}, input, label)), el('button', { type: 'submit', class: 'fault-button' }, 'Set')));

	async function start(event) {
		event.preventDefault();
		try {
			await act('crowd', Object.fromEntries(inputs.map(([kind, input]) => [kind, Number(input.value)])));
			said.textContent = inputs.some(([, input]) => Number(input.value) > 0) ? 'People are busy.' : 'All is quiet.';
			said.classList.remove('error');
		}
		catch (refused) {
			said.textContent = refused.message;
			said.classList.add('error');
		}
	}
}
