/** Emoji as text, and the small board from which one is chosen. */

import { el } from './dom.js';
import { dropDown } from './menu.js';

const COMMON = ['👍', '👎', '❤️', '😂', '😮', '😢', '😡', '🎉', '🔥', '👀', '✅', '❌', '🙏', '👏', '🚀', '💯', '🤔', '😍', '😎', '🥳', '😅', '🙌', '💡', '⭐', '☕', '🍕', '🐛', '🛠️', '📌', '🎲', '🤖', '👋'];

/** An emoji of the server's own has no picture here, only its name. */
export const emojiText = ({ id, name }) => (id ? `:${name ?? 'emoji'}:` : name ?? '');

/** An emoji as the API's paths spell it. */
export const emojiKey = ({ id, name }) => (id ? `${name}:${id}` : name);

/** Opens the board at an element; `chosen(emoji)` is told of the choice. */
export function chooseEmoji(anchor, chosen) {
	const choose = (emoji) => {
		close();
		chosen(emoji);
	};
	const other = el('input', { type: 'text', maxlength: '40', placeholder: 'Another emoji', 'aria-label': 'Another emoji', autocomplete: 'off' });
	const board = el('div', { class: 'emoji-board', role: 'dialog', 'aria-label': 'Choose an emoji', onkeydown: moved },
		el('div', { class: 'emoji-grid' }, ...COMMON.map((emoji) => el('button', { type: 'button', class: 'emoji-choice', data: { emoji }, 'aria-label': emoji, onclick: () => choose(emoji) }, emoji))),
		el('form', { class: 'emoji-other', onsubmit: (event) => {
			event.preventDefault();
			if (other.value.trim()) {
				choose(other.value.trim());
			}
		} }, other));
	const close = dropDown(anchor, board);
	board.querySelector('button').focus();

	function moved(event) {
		const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 }[event.key];
		const all = [...board.querySelectorAll('.emoji-choice')];
		const at = all.indexOf(document.activeElement);
		if (step && at >= 0) {
			event.preventDefault();
			all[(at + step + all.length) % all.length].focus();
		}
	}
}
