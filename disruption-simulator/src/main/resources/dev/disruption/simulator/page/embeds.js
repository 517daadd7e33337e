/** An embed of a message. See https://docs.discord.com/developers/resources/message#embed-object */

import { el } from './dom.js';
import { markdown } from './markdown.js';
import { picture } from './media.js';
import { spoken, timeElement } from './time.js';

export function embed(source, known, message) {
	const card = el('article', { class: source.thumbnail?.url ? 'embed with-thumbnail' : 'embed', data: { embed: source.type ?? 'rich' } },
		source.author && el('div', { class: 'embed-author' }, linked(source.author.url, source.author.name)),
		source.title && el('div', { class: 'embed-title' }, linked(source.url, ...markdown(source.title, known))),
		source.description && el('div', { class: 'embed-description' }, ...markdown(source.description, known)),
		source.fields?.length > 0 && el('div', { class: 'embed-fields' }, ...source.fields.map((field) => fieldOf(field, known))),
		source.image?.url && el('div', { class: 'embed-picture' }, picture(source.image.url, { message, kind: 'embed-image' })),
		source.thumbnail?.url && el('div', { class: 'embed-thumbnail' }, picture(source.thumbnail.url, { message, kind: 'thumbnail' })),
		footer(source));
	if (source.color) {
		card.style.borderInlineStartColor = `#${source.color.toString(16).padStart(6, '0')}`;
	}
	return card;
}

function fieldOf({ name, value, inline }, known) {
	return el('div', { class: inline ? 'embed-field inline' : 'embed-field' }, el('b', {}, ...markdown(name, known)), el('div', {}, ...markdown(value, known)));
}

function footer({ footer: text, timestamp }) {
	if (!text && !timestamp) {
		return null;
	}
	return el('footer', { class: 'embed-footer' }, text?.text, text && timestamp && ' • ', timestamp && timeElement(timestamp, spoken(new Date(timestamp))));
}

function linked(address, ...label) {
	return /^https?:\/\//.test(address ?? '')
		? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, ...label)
		: el('span', {}, ...label);
}
