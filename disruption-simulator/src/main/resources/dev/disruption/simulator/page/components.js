/** The components of a message. See https://docs.discord.com/developers/components/reference */

import { el, icon } from './dom.js';
import { emojiText } from './emoji.js';
import { act } from './feed.js';
import { markdown } from './markdown.js';
import { covered, fileCard, picture } from './media.js';
import { selectBox } from './select.js';
import { complain, state } from './store.js';

const V2 = 1 << 15;
const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link-button', 6: 'premium' };

const DRAWN = {
	1: row,
	2: button,
	3: select,
	5: select,
	6: select,
	7: select,
	8: select,
	9: section,
	10: textDisplay,
	11: ({ media, description, spoiler }, message) => picture(media?.url, { message, description, spoiler, kind: 'thumbnail' }),
	12: gallery,
	13: ({ file, name, size, spoiler }, message) => fileCard({ ...named(file, name, message), size, spoiler, message }),
	14: ({ divider = true, spacing = 1 }) => el('div', { class: divider ? 'separator divided' : 'separator', role: 'separator', data: { spacing } }),
	17: container,
};

/** Whether a message consists of components alone. */
export const isLayout = ({ flags = 0 }) => (flags & V2) !== 0;

export function components(message) {
	const all = message.components ?? [];
	return all.length > 0 && el('div', { class: isLayout(message) ? 'components layout' : 'components' }, ...all.map((one) => draw(one, message)), failure(message));
}

function draw(component, message) {
	const drawn = DRAWN[component.type];
	return drawn ? drawn(component, message) : el('p', { class: 'note' }, `A component of type ${component.type}, which this page does not know.`);
}

function row({ components: inner = [] }, message) {
	return el('div', { class: 'action-row' }, ...inner.map((one) => draw(one, message)));
}

function button(component, message) {
	const { style, label, emoji, url, disabled, custom_id: customId } = component;
	const content = [emoji && el('span', { class: 'button-emoji' }, emojiText(emoji)), label && el('span', {}, label), style === 5 && icon('external')];
	const name = label ?? (emoji ? emojiText(emoji) : 'Button');
	if (style === 5 && !disabled) {
		return el('a', { class: 'button link-button', href: /^(https?|discord):/.test(url ?? '') ? url : null, target: '_blank', rel: 'noopener noreferrer nofollow' }, ...content);
	}
	const working = state.working.get(message.id);
	const busy = working?.custom_id === customId && working.state === 'sent';
	return el('button', {
		type: 'button', class: `button ${STYLES[style] ?? 'secondary'}`, disabled: disabled || style === 6, 'aria-label': name, 'aria-busy': busy ? 'true' : null,
		data: { customId: customId ?? '' }, onclick: () => use('click', message, { custom_id: customId }),
	}, ...(busy ? [el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'))] : content), style === 6 && !label && 'Shop');
}

function select(component, message) {
	return selectBox(component, (values) => use('select', message, { custom_id: component.custom_id, values })).element;
}

async function use(action, message, details) {
	try {
		await act(action, { person: state.personId, channel: message.channel_id, message: message.id, ...details });
	}
	catch (refused) {
		complain(refused.message);
	}
}

function failure(message) {
	return state.working.get(message.id)?.state === 'failed' && el('p', { class: 'failure', role: 'alert', data: { interaction: 'failed' } }, icon('warning'), 'This interaction failed');
}

function section({ components: texts = [], accessory }, message) {
	return el('div', { class: 'section' }, el('div', { class: 'section-text' }, ...texts.map((one) => draw(one, message))), accessory && draw(accessory, message));
}

function textDisplay({ content }, message) {
	return el('div', { class: 'content' }, ...markdown(content, message?.mentions));
}

function gallery({ items = [] }, message) {
	return el('div', { class: 'gallery', data: { count: items.length } }, ...items.map(({ media, description, spoiler }) => picture(media?.url, { message, description, spoiler, kind: 'gallery-item' })));
}

function named({ url = '' } = {}, name, message) {
	const filename = name ?? url.split('/').pop().split('?')[0];
	return { filename, url, size: message?.attachments?.find((one) => one.filename === filename)?.size };
}

function container({ components: inner = [], accent_color: colour, spoiler }, message) {
	const box = el('div', { class: 'container' }, ...inner.map((one) => draw(one, message)));
	if (colour !== undefined && colour !== null) {
		box.style.borderInlineStartColor = `#${colour.toString(16).padStart(6, '0')}`;
		box.classList.add('accented');
	}
	return spoiler ? covered(box) : box;
}
