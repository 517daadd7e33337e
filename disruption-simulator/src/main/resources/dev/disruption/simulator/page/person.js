/** "Act as": who of the simulated people is at this keyboard. */

import { avatar } from './avatar.js';
import { el, icon, reconcile } from './dom.js';
import { act } from './feed.js';
import { voicePanel } from './voice.js';
import { actAs, complain, nameOf, people, person, presence, state, watch } from './store.js';

const STATUSES = [['online', 'Online'], ['idle', 'Idle'], ['dnd', 'Do not disturb'], ['offline', 'Offline']];

export function showPerson(panel) {
	const button = el('button', { type: 'button', id: 'act-as', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', title: 'Choose whom to act as', onclick: () => open(popover.hidden) });
	const list = el('div', { class: 'people', role: 'radiogroup', 'aria-label': 'Act as' });
	const popover = el('div', { id: 'people', role: 'dialog', 'aria-label': 'Act as', hidden: true }, el('h2', {}, 'Act as'), list, joinForm(() => open(false)), statusForm());
	panel.append(popover, voicePanel(), button);

	function open(wish) {
		popover.hidden = !wish;
		button.setAttribute('aria-expanded', String(wish));
		(wish ? list.querySelector('[aria-checked="true"]') : button)?.focus();
	}

	panel.addEventListener('keydown', (event) => event.key === 'Escape' && !popover.hidden && open(false));
	document.addEventListener('click', (event) => {
		if (!popover.hidden && !event.composedPath().includes(panel)) {
			popover.hidden = true;
			button.setAttribute('aria-expanded', 'false');
		}
	});
	list.addEventListener('keydown', moveByArrows);

	watch(['person', 'guilds'], () => {
		const one = person();
		button.replaceChildren(...(one ? [
			avatar(one.user.id, nameOf(one), 'small'),
			el('span', { class: 'who' }, el('small', {}, 'Acting as'), ' ', el('b', {}, nameOf(one))),
			icon('chevron'),
		] : ['Nobody is here yet']));
		button.dataset.person = one?.user.username ?? '';
		reconcile(list, people(), ({ user }) => user.id, (each) => `${nameOf(each)} ${each === one}`, (each) => choice(each, each === one, () => open(false)));
	});
}

function choice(one, chosen, done) {
	return el('button', {
		type: 'button', role: 'radio', 'aria-checked': String(chosen), tabindex: chosen ? '0' : '-1', class: 'person', data: { actAs: one.user.username },
		onclick: () => {
			actAs(one.user.id);
			done();
		},
	}, avatar(one.user.id, nameOf(one), 'small', one.user.avatar), el('span', {}, nameOf(one)), el('small', {}, one.user.username));
}

function moveByArrows(event) {
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (step) {
		const all = [...event.currentTarget.children];
		all[(all.indexOf(document.activeElement) + step + all.length) % all.length]?.focus();
		event.preventDefault();
	}
}

function joinForm(done) {
	const name = el('input', { id: 'join-name', name: 'name', maxlength: '32', placeholder: 'A new name', 'aria-label': 'Name of a new person', autocomplete: 'off' });
	const error = el('p', { class: 'error', role: 'alert' });
	const join = async (event) => {
		event.preventDefault();
		try {
			const { person: id } = await act('join', { name: name.value.trim(), guild: state.guildId });
			actAs(id);
			name.value = '';
			error.textContent = '';
			done();
		}
		catch (refused) {
			error.textContent = refused.message;
		}
	};
	return el('form', { id: 'join', onsubmit: join }, name, el('button', { type: 'submit', title: 'Join the server as a new person', 'aria-label': 'Join as a new person' }, icon('plus')), error);
}

/** The status of the acting person, and a line of what they do. */
function statusForm() {
	const status = el('select', { id: 'status', 'aria-label': 'Status', onchange: tell }, ...STATUSES.map(([value, label]) => el('option', { value }, label)));
	const text = el('input', { id: 'status-text', maxlength: '128', placeholder: 'Custom status', 'aria-label': 'Custom status', autocomplete: 'off' });
	watch(['person', 'guilds'], () => {
		const { status: now, activities } = presence(state.personId);
		status.value = now;
		if (document.activeElement !== text) {
			text.value = activities.find(({ type }) => type === 4)?.state ?? '';
		}
	});
	return el('form', { id: 'status-form', onsubmit: tell }, status, text);

	async function tell(event) {
		event.preventDefault();
		try {
			await act('presence', { person: state.personId, status: status.value, text: text.value.trim() });
		}
		catch (refused) {
			complain(refused.message);
		}
	}
}
