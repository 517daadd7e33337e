/** The plan of faults: what goes wrong the next time that something happens. */

import { el } from './dom.js';
import { act } from './feed.js';
import { state, watch } from './store.js';

export function planPanel() {
	const on = el('select', { id: 'plan-on', 'aria-label': 'When' });
	const which = el('select', { id: 'plan-which', 'aria-label': 'Which time' }, el('option', { value: 'next' }, 'the next time'), el('option', { value: 'every' }, 'every time'));
	const frames = el('input', { id: 'plan-frames', type: 'number', min: '0', value: '0', 'aria-label': 'After how many frames' });
	const fault = el('select', { id: 'plan-fault', 'aria-label': 'What', onchange: ask });
	const fields = el('span', { class: 'plan-fields' });
	const said = el('p', { class: 'fault-said', role: 'status', id: 'plan-said' });
	const list = el('ol', { id: 'planned', 'aria-label': 'Planned faults' });
	watch(['faults'], () => list.replaceChildren(...planned()));
	watch(['kinds-of-faults'], () => {
		on.replaceChildren(...state.kindsOfFaults.occasions.map((name) => el('option', { value: name }, name.replaceAll('_', ' '))));
		fault.replaceChildren(...Object.keys(state.kindsOfFaults.effects).map((name) => el('option', { value: name }, name.replaceAll('_', ' '))));
		ask();
	});
	return el('div', { class: 'pane-scroll' },
		el('form', { class: 'plan', onsubmit: add }, 'On ', on, which, ' after ', frames, ' frames: ', fault, fields,
			el('button', { type: 'submit', class: 'fault-button' }, 'Plan it'), el('button', { type: 'button', class: 'link', onclick: forget }, 'Forget all')),
		said, el('h2', {}, 'Planned'), list);

	function planned() {
		const lines = state.faults.planned ?? [];
		return lines.length > 0 ? lines.map((line) => el('li', {}, line)) : [el('li', { class: 'empty' }, 'Nothing is planned.')];
	}

	function ask() {
		const names = state.kindsOfFaults.effects[fault.value] ?? [];
		fields.replaceChildren(...names.map((name) => el('label', {}, `${name.replaceAll('_', ' ')} `, el('input', { type: 'text', name, size: 8, placeholder: 'JSON', 'aria-label': name, data: { planField: name } }))));
	}

	async function add(event) {
		event.preventDefault();
		const line = { on: on.value, fault: fault.value, after_frames: Number(frames.value) };
		if (which.value === 'every' && on.value !== 'now') {
			line.every = true;
		}
		fields.querySelectorAll('input').forEach((input) => input.value && (line[input.name] = valueOf(input.value)));
		await tell('plan', { line }, on.value === 'now' ? 'It happened.' : 'It is planned.');
	}

	async function forget() {
		await tell('forget-plan', {}, 'Nothing is planned any more.');
	}

	async function tell(type, details, done) {
		try {
			await act(type, details);
			said.textContent = done;
			said.classList.remove('error');
		}
		catch (refused) {
			said.textContent = refused.message;
			said.classList.add('error');
		}
	}
}

/** JSON, or else a text as it stands. */
function valueOf(text) {
	try {
		return JSON.parse(text);
	}
	catch {
		return text;
	}
}
