/** The connection to the simulator: frames in, actions out, and a new attempt when it is lost. */

import { apply, setConnection } from './store.js';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 5_000;
const ANSWER_WITHIN = 10_000;

let socket = null;
let delay = FIRST_DELAY;
let retry = null;
let lastAction = 0;
const waiting = new Map();

export function connect() {
	clearTimeout(retry);
	socket = new WebSocket(feedUrl());
	socket.addEventListener('open', () => {
		delay = FIRST_DELAY;
	});
	socket.addEventListener('message', ({ data }) => receive(JSON.parse(data)));
	socket.addEventListener('close', lost);
}

/** Asks the simulator to do something; rejects with the reason in words when it refuses. */
export function act(type, details) {
	if (socket?.readyState !== WebSocket.OPEN) {
		return Promise.reject(new Error('Not connected to the simulator. Nothing was sent.'));
	}
	const action = ++lastAction;
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => settle(action).reject(new Error('The simulator gave no answer within 10 seconds.')), ANSWER_WITHIN);
		waiting.set(action, { resolve, reject, timer });
		socket.send(JSON.stringify({ action, type, ...details }));
	});
}

/** Hands a file over to the simulator; it is sent later, by its id. */
export async function upload(channel, file) {
	const answer = await fetch(`upload?${new URLSearchParams({ channel, name: file.name })}`, {
		method: 'POST', body: file, headers: { 'Content-Type': file.type || 'application/octet-stream' },
	});
	const told = await answer.json();
	if (!answer.ok) {
		throw new Error(told.message);
	}
	return told;
}

function feedUrl() {
	const url = new URL('feed', document.baseURI);
	url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
	return url;
}

function receive(frame) {
	switch (frame.type) {
		case 'done':
			settle(frame.action).resolve(frame);
			break;
		case 'error':
			settle(frame.action).reject(new Error(frame.message));
			break;
		case 'snapshot':
			apply(frame);
			setConnection('open');
			break;
		default:
			apply(frame);
	}
}

function settle(action) {
	const promise = waiting.get(action) ?? { resolve() {}, reject() {} };
	waiting.delete(action);
	clearTimeout(promise.timer);
	return promise;
}

function lost() {
	[...waiting.keys()].forEach((action) => settle(action).reject(new Error('The connection to the simulator was lost before it answered.')));
	setConnection('lost');
	retry = setTimeout(connect, delay);
	delay = Math.min(delay * 2, LONGEST_DELAY);
}
