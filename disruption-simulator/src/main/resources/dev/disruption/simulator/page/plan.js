/** The plan of faults: what goes wrong the next time that something happens. */

import { el } from './dom.js';
import { act } from './feed.js';
import { state, watch } from './store.js';

const CALL = 'call';
const LIMITS = 'limits';

export function planPanel() {
	const on = el('select', { id: 'plan-on', 'aria-label': 'When', onchange: choose });
	const which = el('select', { id: 'plan-which', 'aria-label': 'Which time' }, el('option', { value: 'next' }, 'the next time'), el('option', { value: 'every' }, 'every time'));
	const frames = el('input', { id: 'plan-frames', type: 'number', min: '0', value: '0', 'aria-label': 'After how many frames' });
	const route = el('select', { id: 'plan-route', 'aria-label': 'Which call' });
	const times = el('input', { id: 'plan-times', type: 'number', min: '1', value: '1', 'aria-label': 'How many times' });
	const ofGateway = el('span', {}, which, ' after ', frames, ' frames: ');
	const ofCalls = el('span', { hidden: true }, route, ' ', times, ' times: ');
	const fault = el('select', { id: 'plan-fault', 'aria-label': 'What', onchange: ask });
	const fields = el('span', { class: 'plan-fields' });
	const said = el('p', { class: 'fault-said', role: 'status', id: 'plan-said' });
	const list = el('ol', { id: 'planned', 'aria-label': 'Planned faults' });
	const catalogue = el('ol', { id: 'catalogue', 'aria-label': 'Catalogue of faults' });
	watch(['faults'], () => list.replaceChildren(...planned()));
	watch(['kinds-of-faults'], () => {
		on.replaceChildren(...[...state.kindsOfFaults.occasions, CALL, LIMITS].map((name) => el('option', { value: name }, name.replaceAll('_', ' '))));
		route.replaceChildren(...state.kindsOfFaults.routes.map((name) => el('option', { value: name }, name)));
		catalogue.replaceChildren(...state.kindsOfFaults.catalogue.filter((one) => one.plan).map(known));
		choose();
	});
	return el('div', { class: 'pane-scroll' },
		el('form', { class: 'plan', onsubmit: add }, 'On ', on, ' ', ofGateway, ofCalls, fault, fields,
			el('button', { type: 'submit', class: 'fault-button' }, 'Plan it'), el('button', { type: 'button', class: 'link', onclick: forget }, 'Forget all')),
		said, el('h2', {}, 'Planned'), list, el('h2', {}, 'Everything that is known to go wrong'), catalogue);

	function known({ fault: number, what, plan }) {
		return el('li', {}, el('button', { type: 'button', class: 'fault-button', title: JSON.stringify(plan), data: { catalogue: number }, onclick: () => tell('plan', { line: { catalogue: number } }, `${number} is planned, or has happened.`) }, number), ' ', what);
	}

	function kinds() {
		return { [CALL]: state.kindsOfFaults.calls, [LIMITS]: state.kindsOfFaults.limits }[on.value] ?? state.kindsOfFaults.effects;
	}

	function choose() {
		ofGateway.hidden = on.value === CALL || on.value === LIMITS;
		ofCalls.hidden = on.value !== CALL;
		fault.replaceChildren(...Object.keys(kinds()).map((name) => el('option', { value: name }, name.replaceAll('_', ' '))));
		ask();
	}

	function planned() {
		const lines = state.faults.planned ?? [];
		return lines.length > 0 ? lines.map((line) => el('li', {}, line)) : [el('li', { class: 'empty' }, 'Nothing is planned.')];
	}

	function ask() {
		const names = kinds()[fault.value] ?? [];
		fields.replaceChildren(...names.map((name) => el('label', {}, `${name.replaceAll('_', ' ')} `, el('input', { type: 'text', name, size: 8, placeholder: 'JSON', 'aria-label': name, data: { planField: name } }))));
	}

	async function add(event) {
		event.preventDefault();
		const line = on.value === CALL ? { route: route.value, fault: fault.value, times: Number(times.value) }
			: on.value === LIMITS ? { limits: fault.value } : { on: on.value, fault: fault.value, after_frames: Number(frames.value) };
		if (which.value === 'every' && line.on && on.value !== 'now') {
			line.every = true;
		}
		fields.querySelectorAll('input').forEach((input) => input.value && (line[input.name] = valueOf(input.value)));
		await tell('plan', { line }, on.value === 'now' || on.value === LIMITS ? 'It happened.' : 'It is planned.');
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
