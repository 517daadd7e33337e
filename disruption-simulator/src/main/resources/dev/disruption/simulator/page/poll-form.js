/** The dialog in which a person writes a poll. */

import { el } from './dom.js';
import { act } from './feed.js';
import { state } from './store.js';

export function askPoll() {
	const question = el('input', { type: 'text', maxlength: '300', id: 'poll-question', required: true, autocomplete: 'off' });
	const answers = el('textarea', { rows: 4, id: 'poll-answers', placeholder: 'One answer in each line' });
	const error = el('p', { class: 'error', role: 'alert' });
	const dialog = el('dialog', { class: 'modal', 'aria-labelledby': 'poll-title', onclose: () => dialog.remove() },
		el('header', {}, el('h2', { id: 'poll-title' }, 'Create a poll')),
		el('form', { novalidate: true, onsubmit: send },
			el('div', { class: 'modal-body' }, el('label', { class: 'field' }, el('span', { class: 'field-label' }, 'Question'), question), el('label', { class: 'field' }, el('span', { class: 'field-label' }, 'Answers'), answers), error),
			el('footer', {}, el('button', { type: 'button', class: 'button plain', onclick: () => dialog.close() }, 'Cancel'), el('button', { type: 'submit', class: 'button primary' }, 'Post'))));
	document.body.append(dialog);
	dialog.showModal();
	question.focus();

	async function send(event) {
		event.preventDefault();
		try {
			await act('poll', { person: state.personId, channel: state.channelId, question: question.value.trim(), answers: answers.value.split('\n').map((line) => line.trim()).filter(Boolean) });
			dialog.close();
		}
		catch (refused) {
			error.textContent = refused.message;
		}
	}
}
