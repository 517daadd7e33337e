/** Buttons that make the simulator misbehave as Discord sometimes does. */

import { el } from './dom.js';
import { act } from './feed.js';
import { state, watch } from './store.js';

const CLOSE_CODES = [[4000, 'unknown error'], [4001, 'unknown opcode'], [4002, 'decode error'], [4003, 'not authenticated'], [4004, 'authentication failed'],
	[4005, 'already authenticated'], [4007, 'invalid seq'], [4008, 'rate limited'], [4009, 'session timed out'], [4010, 'invalid shard'],
	[4011, 'sharding required'], [4012, 'invalid API version'], [4013, 'invalid intents'], [4014, 'disallowed intents'], [1000, 'normal'], [1001, 'going away']];

export function faultPanel() {
	const said = el('p', { class: 'fault-said', role: 'status' });
	const codes = el('select', { id: 'close-code', 'aria-label': 'Close code' }, ...CLOSE_CODES.map(([code, name]) => el('option', { value: code }, `${code} ${name}`)));
	const resumable = el('input', { type: 'checkbox', id: 'resumable', checked: true });
	const refuse = el('input', { type: 'checkbox', data: { fault: 'refuse' }, onchange: () => cause('refuse', { on: refuse.checked }, refuse.checked ? 'New connections are refused.' : 'New connections are accepted.') });
	const silence = el('input', { type: 'checkbox', data: { fault: 'silence' }, onchange: () => cause('silence', { on: silence.checked }, silence.checked ? 'Heartbeats get no ACK.' : 'Heartbeats are acknowledged.') });
	const blackHole = el('input', { type: 'checkbox', data: { fault: 'black-hole' }, onchange: () => cause('black-hole', { on: blackHole.checked }, blackHole.checked ? 'Connections are open, but dead.' : 'Connections live again.') });
	const connected = [
		button('drop', 'Drop connection', 'Cuts the TCP connection without a close frame', () => cause('drop', {}, 'Connections dropped.')),
		button('reconnect', 'Ask to reconnect (op 7)', 'Sends op 7', () => cause('reconnect', {}, 'Op 7 sent.')),
		button('close', 'Close', 'Closes the WebSocket with the chosen code', () => cause('close', { code: Number(codes.value) }, `Closed with ${codes.value}.`)),
		button('invalid-session', 'Invalid session (op 9)', 'Sends op 9', () => cause('invalid-session', { resumable: resumable.checked }, `Op 9 sent, ${resumable.checked ? 'resumable' : 'not resumable'}.`)),
		button('heartbeat', 'Ask for a heartbeat (op 1)', 'Sends op 1', () => cause('heartbeat', {}, 'Op 1 sent.')),
	];
	const [drop, reconnect, close, invalid, heartbeat] = connected;
	watch(['sessions'], () => {
		const none = !state.sessions.some((session) => session.connected);
		connected.forEach((one) => one.toggleAttribute('disabled', none));
	});
	watch(['faults'], () => {
		refuse.checked = Boolean(state.faults.refuse);
		silence.checked = Boolean(state.faults.silence);
		blackHole.checked = Boolean(state.faults['black-hole']);
	});
	return el('div', { class: 'faults', role: 'group', 'aria-label': 'Faults' }, el('div', { class: 'fault-title' }, el('h2', {}, 'Faults'), said),
		el('div', { class: 'fault-line' }, drop, reconnect),
		el('div', { class: 'fault-line' }, codes, close),
		el('div', { class: 'fault-line' }, invalid, el('label', { class: 'check' }, resumable, 'resumable')),
		el('div', { class: 'fault-line' }, heartbeat),
		el('label', { class: 'check' }, refuse, 'Refuse new connections'),
		el('label', { class: 'check' }, silence, 'Acknowledge no heartbeats'),
		el('label', { class: 'check' }, blackHole, 'Read and send nothing'));

	async function cause(fault, details, done) {
		try {
			await act('fault', { fault, ...details });
			said.textContent = done;
			said.classList.remove('error');
		}
		catch (refused) {
			said.textContent = refused.message;
			said.classList.add('error');
		}
	}
}

function button(fault, label, title, onclick) {
	return el('button', { type: 'button', class: 'fault-button', data: { fault }, title, onclick }, label);
}
