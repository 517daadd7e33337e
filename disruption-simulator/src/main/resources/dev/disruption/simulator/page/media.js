/** Pictures, sounds and files. Only this server's own files are loaded; those of other hosts are named, with a link. */

import { el, icon } from './dom.js';

/** The address of a file as this page may load it, or null if it lies on another host. */
export function ownAddress(address, message) {
	const name = /^attachment:\/\/(.+)$/.exec(address ?? '')?.[1];
	const wanted = name ? (message?.attachments ?? []).find(({ filename }) => filename === name)?.url : address;
	try {
		const url = new URL(wanted, location.href);
		return ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname) && url.port === location.port ? url.pathname + url.search : null;
	}
	catch {
		return null;
	}
}

export function picture(address, { message, description, spoiler, kind = 'picture' } = {}) {
	const own = ownAddress(address, message);
	const shown = own
		? el('img', { src: own, alt: description ?? '', class: kind, loading: 'lazy' })
		: foreign(address, description);
	return spoiler ? covered(shown) : shown;
}

/** A file of another host, which this page doesn't load. */
function foreign(address, description) {
	const safe = /^https?:\/\//.test(address ?? '');
	return el('span', { class: 'foreign', title: 'Files of other hosts are not loaded' }, icon('picture'),
		safe ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, description || address) : description || String(address));
}

/** Something that is seen only after a click. */
export function covered(content) {
	const cover = el('button', { type: 'button', class: 'cover', 'aria-label': 'Spoiler, hidden', onclick: () => box.classList.add('revealed') }, 'Spoiler');
	const box = el('div', { class: 'covered' }, content, cover);
	return box;
}

export function fileCard({ filename, size, url, spoiler, message }) {
	const own = ownAddress(url, message);
	const card = el('div', { class: 'file', data: { file: filename } }, icon('file'),
		el('div', {}, own ? el('a', { href: own, download: filename }, filename) : el('span', {}, filename), size !== undefined && el('small', {}, bytes(size))));
	return spoiler ? covered(card) : card;
}

/** Everything that came with a message; pictures and sounds are shown as such. */
export function attachments(message) {
	const files = (message.attachments ?? []).map((one) => attachment(one, message));
	return files.length > 0 && el('div', { class: 'attachments' }, ...files);
}

function attachment({ filename, size, url, content_type: type = '', description }, message) {
	const spoiler = filename.startsWith('SPOILER_');
	const own = ownAddress(url, message);
	if (type.startsWith('image/')) {
		return picture(url, { message, description: description ?? filename, spoiler, kind: 'attachment' });
	}
	if (own && type.startsWith('audio/')) {
		return el('audio', { src: own, controls: true, preload: 'metadata', 'aria-label': description ?? filename });
	}
	if (own && type.startsWith('video/')) {
		return el('video', { src: own, controls: true, preload: 'metadata', class: 'attachment', 'aria-label': description ?? filename });
	}
	return fileCard({ filename, size, url, spoiler, message });
}

export function bytes(size) {
	const units = ['bytes', 'KB', 'MB'];
	let amount = size;
	let unit = 0;
	while (amount >= 1024 && unit < units.length - 1) {
		amount /= 1024;
		unit++;
	}
	return `${Math.round(amount * 10) / 10} ${units[unit]}`;
}
