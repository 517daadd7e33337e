/** Files that wait to be sent with the next message: chosen, dropped onto the chat, or pasted. */

import { el, icon } from './dom.js';
import { upload } from './feed.js';
import { bytes } from './media.js';
import { complain, state } from './store.js';

const MOST = 10;

export function attached(dropZone) {
	let files = [];
	const list = el('ul', { class: 'chosen-files', 'aria-label': 'Files to send', hidden: true });
	const input = el('input', { type: 'file', multiple: true, hidden: true, id: 'file-input', 'aria-label': 'Files to send', onchange: () => {
		add(input.files);
		input.value = '';
	} });
	const button = el('button', { type: 'button', class: 'tool', id: 'attach', title: 'Attach a file', 'aria-label': 'Attach a file', onclick: () => input.click() }, icon('plus'));
	const over = el('div', { class: 'drop-hint', 'aria-hidden': 'true' }, 'Drop the file to send it');
	dropZone.append(over);
	dropZone.addEventListener('dragenter', (event) => mark(event, true));
	dropZone.addEventListener('dragover', (event) => mark(event, true));
	dropZone.addEventListener('dragleave', (event) => event.relatedTarget && dropZone.contains(event.relatedTarget) || mark(event, false));
	dropZone.addEventListener('drop', (event) => {
		mark(event, false);
		add(event.dataTransfer.files);
	});
	return { button, input, list, add, take, isEmpty: () => files.length === 0 };

	function mark(event, on) {
		if (event.dataTransfer?.types.includes('Files')) {
			event.preventDefault();
			dropZone.classList.toggle('dropping', on);
		}
	}

	function add(chosen) {
		files = [...files, ...chosen];
		if (files.length > MOST) {
			complain(`A message has at most ${MOST} files.`);
			files = files.slice(0, MOST);
		}
		draw();
	}

	function draw() {
		list.hidden = files.length === 0;
		list.replaceChildren(...files.map((file) => el('li', { data: { chosenFile: file.name } }, icon('clip'), `${file.name}, ${bytes(file.size)}`,
			el('button', { type: 'button', class: 'tool', 'aria-label': `Remove ${file.name}`, onclick: () => {
				files = files.filter((one) => one !== file);
				draw();
			} }, icon('close')))));
	}

	/** Uploads them all and returns their ids; they stay in the list if one is refused. */
	async function take() {
		const ids = [];
		for (const file of files) {
			ids.push((await upload(state.channelId, file)).id);
		}
		files = [];
		draw();
		return ids;
	}
}
