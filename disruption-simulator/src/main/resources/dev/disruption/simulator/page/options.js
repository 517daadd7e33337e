/** The inputs for a command's options, one for each, of the kind that the option asks for. */

import { choicesOf, KINDS } from './commands.js';
import { completing } from './completion.js';
import { el } from './dom.js';
import { upload } from './feed.js';
import { state } from './store.js';

const FILE = 11;

/** `leave` is called on Escape, `submit` on Enter, `complain` with what is wrong with an input. */
export function optionsForm(command, { leave, submit, complain }) {
	const inputs = command.options.map((option) => [option, input(option)]);
	const hint = el('p', { class: 'option-hint', id: 'option-hint' }, command.description);
	const element = el('div', { class: 'options', role: 'group', 'aria-label': `Options of /${command.path}`, data: { options: command.path }, onkeydown: pressed },
		el('div', { class: 'option-fields' },
			el('span', { class: 'chip' }, `/${command.path}`),
			...inputs.map(([option, box]) => field(option, box, hint, option.autocomplete ? completing(box, command, option, typed) : null))),
		hint);
	return { element, focus, line };

	function focus() {
		inputs[0][1].focus();
	}

	function typed() {
		return Object.fromEntries(inputs.filter(([{ type }]) => type !== FILE).map(([{ name }, box]) => [name, valueOf(box)]));
	}

	/** The command as text, or an empty text after a complaint. */
	async function line(write) {
		for (const [option, box] of inputs) {
			const wrong = !box.checkValidity();
			box.setAttribute('aria-invalid', String(wrong));
			if (wrong) {
				complain(problem(option, box));
				box.focus();
				return '';
			}
		}
		const values = typed();
		for (const [{ name }, box] of inputs.filter(([{ type }, { files }]) => type === FILE && files.length > 0)) {
			values[name] = (await upload(state.channelId, box.files[0])).id;
		}
		return write(command, values);
	}

	function pressed(event) {
		const emptyFirst = event.key === 'Backspace' && event.target === inputs[0][1] && event.target.value === '';
		if (event.key === 'Escape' || emptyFirst && event.target.tagName === 'INPUT') {
			event.preventDefault();
			leave();
		}
		else if (event.key === 'Enter' && !event.isComposing) {
			event.preventDefault();
			submit();
		}
	}
}

/** What was chosen from the bot's choices counts by its value, not by its name. */
const valueOf = (box) => box.dataset.value ?? box.value.trim();

function field(option, box, hint, completions) {
	box.addEventListener('focus', () => {
		hint.replaceChildren(el('b', {}, option.name), ` ${option.description} `, el('span', { class: 'kind' }, `${KINDS[option.type] ?? 'unknown'}${option.required ? '' : ', optional'}`));
	});
	return el('label', { class: option.required ? 'option required' : 'option', title: option.description }, el('span', {}, option.name), box, completions);
}

function input(option) {
	const shared = { data: { option: option.name }, required: option.required, 'aria-describedby': 'option-hint', name: option.name };
	const choices = choicesOf(option);
	if (choices) {
		return el('select', shared, el('option', { value: '' }, option.required ? 'Choose…' : '—'), ...choices.map(([value, label]) => el('option', { value }, label)));
	}
	if (option.type === FILE) {
		return el('input', { ...shared, type: 'file' });
	}
	if (!option.autocomplete && (option.type === 4 || option.type === 10)) {
		return el('input', { ...shared, type: 'number', step: option.type === 4 ? '1' : 'any', min: option.min_value, max: option.max_value, autocomplete: 'off' });
	}
	return el('input', { ...shared, type: 'text', minlength: option.min_length, maxlength: option.max_length ?? 6000, autocomplete: 'off', spellcheck: 'false' });
}

function problem({ name, type }, box) {
	if (box.validity.valueMissing) {
		return `Option “${name}” is required.`;
	}
	if (box.validity.badInput || box.validity.stepMismatch) {
		return `Option “${name}” is a ${KINDS[type]}.`;
	}
	return `Option “${name}”: ${box.validationMessage}`;
}
