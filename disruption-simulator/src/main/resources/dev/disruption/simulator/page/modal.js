/** A modal: what the bot asks for in a dialog. See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */

import { avatar } from './avatar.js';
import { el, icon } from './dom.js';
import { act, upload } from './feed.js';
import { markdown } from './markdown.js';
import { bytes } from './media.js';
import { isSelect, selectBox } from './select.js';
import { state, watch } from './store.js';

const LABEL = 18;
const ROW = 1;
const TEXT = 4;

export function showModals() {
	let open = null;
	watch(['modal'], () => {
		if (state.modal && state.modal !== open) {
			open = state.modal;
			show(open, () => {
				open = null;
				state.modal = null;
			});
		}
	});
}

function show({ interaction, channelId, data }, closed) {
	const error = el('p', { class: 'error', role: 'alert' });
	const fields = [];
	const body = (data.components ?? []).flatMap((one) => part(one, fields));
	const submit = el('button', { type: 'submit', class: 'button primary' }, 'Submit');
	const form = el('form', { novalidate: true, onsubmit: send }, el('div', { class: 'modal-body' }, ...body, error),
		el('footer', {}, el('button', { type: 'button', class: 'button plain', onclick: () => dialog.close() }, 'Cancel'), submit));
	const dialog = el('dialog', { class: 'modal', 'aria-labelledby': 'modal-title', data: { modal: data.custom_id }, onclose: () => {
		dialog.remove();
		closed();
		// the browser gives the focus back, but not always the caret with it
		document.activeElement?.blur();
		document.getElementById('composer-text').focus();
	} },
	el('header', {}, avatar(state.bot.id, state.bot.username, 'small'), el('h2', { id: 'modal-title' }, data.title),
		el('button', { type: 'button', class: 'tool', 'aria-label': 'Close', onclick: () => dialog.close() }, icon('close'))), form);
	document.body.append(dialog);
	dialog.showModal();
	fields[0]?.focus();

	async function send(event) {
		event.preventDefault();
		error.textContent = '';
		submit.disabled = true;
		try {
			const values = {};
			for (const field of fields) {
				values[field.customId] = await field.value(channelId);
			}
			await act('submit', { interaction, values });
			dialog.close();
		}
		catch (refused) {
			error.textContent = refused.message;
		}
		finally {
			submit.disabled = false;
		}
	}
}

function part(component, fields) {
	if (component.type === LABEL) {
		const { label, description, component: input } = component;
		return [labelled(input, label, description, fields)];
	}
	if (component.type === ROW) {
		return component.components.map((input) => labelled(input, input.label, null, fields));
	}
	return [component.type === 10 ? el('div', { class: 'content' }, ...markdown(component.content)) : el('p', { class: 'note' }, `A component of type ${component.type}, which this page does not know.`)];
}

function labelled(component, label, description, fields) {
	const required = component.required ?? true;
	const made = input(component, label, required);
	fields.push({ ...made, customId: component.custom_id });
	const title = el('span', { class: 'field-label' }, label, required && component.type !== 23 && el('span', { class: 'star', title: 'required', 'aria-label': 'required' }, ' *'));
	const help = description && el('small', {}, description);
	const tag = component.type === TEXT ? 'label' : 'div';
	return el(tag, { class: 'field', data: { field: component.custom_id } }, title, help, made.element);
}

function input(component, label, required) {
	if (isSelect(component.type)) {
		const box = selectBox({ ...component, min_values: component.min_values ?? (required ? 1 : 0) }, null, label);
		return { element: box.element, focus: box.focus, value: box.values };
	}
	switch (component.type) {
		case TEXT: return textInput(component, required);
		case 19: return fileUpload(component, label);
		case 21: return choices(component, 'radio');
		case 22: return choices(component, 'checkbox');
		case 23: return checkbox(component, label);
		default: return { element: el('p', { class: 'note' }, `An input of type ${component.type}, which this page does not know.`), focus() {}, value: () => null };
	}
}

function textInput({ style, value, placeholder, min_length: least, max_length: most = 4000, custom_id: customId }, required) {
	const shared = { placeholder, minlength: least, maxlength: most, required, data: { customId }, autocomplete: 'off' };
	const box = style === 2 ? el('textarea', { ...shared, rows: 4 }) : el('input', { ...shared, type: 'text' });
	box.value = value ?? '';
	return { element: box, focus: () => box.focus(), value: () => box.value };
}

function choices({ options = [], custom_id: customId }, type) {
	const boxes = options.map((option) => {
		const box = el('input', { type, name: customId, value: option.value, checked: option.default, data: { value: option.value } });
		return { box, line: el('label', { class: 'choice' }, box, el('span', {}, option.label, option.description && el('small', {}, option.description))) };
	});
	const checked = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
	return {
		element: el('div', { class: 'choices', role: type === 'radio' ? 'radiogroup' : 'group', data: { customId } }, ...boxes.map(({ line }) => line)),
		focus: () => boxes[0]?.box.focus(),
		value: () => (type === 'radio' ? checked()[0] ?? '' : checked()),
	};
}

function checkbox({ default: on, custom_id: customId }, label) {
	const box = el('input', { type: 'checkbox', checked: on, 'aria-label': label, data: { customId } });
	return { element: box, focus: () => box.focus(), value: () => box.checked };
}

function fileUpload({ custom_id: customId, max_values: most = 1, file_types: types }, label) {
	const list = el('ul', { class: 'chosen-files' });
	const accepted = types?.map((type) => (type.startsWith('.') ? type : `${type}/*`)).join(',');
	const box = el('input', { type: 'file', multiple: most > 1, accept: accepted, 'aria-label': label, data: { customId }, onchange: () => {
		list.replaceChildren(...[...box.files].map(({ name, size }) => el('li', {}, `${name}, ${bytes(size)}`)));
	} });
	return {
		element: el('div', {}, box, list),
		focus: () => box.focus(),
		value: async (channelId) => {
			const uploaded = [];
			for (const file of [...box.files].slice(0, most)) {
				uploaded.push((await upload(channelId, file)).id);
			}
			return uploaded;
		},
	};
}
