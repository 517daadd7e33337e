/** Builds elements. Content always becomes a text node: nothing on this page is parsed as HTML. */

export function el(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined || value === null || value === false) {
			continue;
		}
		if (name.startsWith('on')) {
			element.addEventListener(name.slice(2), value);
		}
		else if (name === 'data') {
			Object.assign(element.dataset, value);
		}
		else {
			element.setAttribute(name, value === true ? '' : String(value));
		}
	}
	element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
	return element;
}

/** Gives an element the colour of a role, a number as Discord writes it; none leaves it as it is. */
export function coloured(element, colour) {
	if (colour) {
		element.style.setProperty('--role', `#${colour.toString(16).padStart(6, '0')}`);
		element.classList.add('coloured');
	}
	return element;
}

/**
 * Makes the children of `parent` show `items` in order, and keeps every node whose signature is unchanged,
 * so that focus, selection and opened details survive an update.
 */
export function reconcile(parent, items, key, signature, render) {
	const shown = new Map([...parent.children].map((node) => [node.shownKey, node]));
	let previous = null;
	for (const item of items) {
		const itemKey = key(item);
		const itemSignature = signature(item);
		let node = shown.get(itemKey);
		shown.delete(itemKey);
		if (!node || node.shownSignature !== itemSignature) {
			const fresh = render(item);
			fresh.shownKey = itemKey;
			fresh.shownSignature = itemSignature;
			node?.replaceWith(fresh);
			node = fresh;
		}
		const expected = previous ? previous.nextSibling : parent.firstChild;
		if (expected !== node) {
			parent.insertBefore(node, expected);
		}
		previous = node;
	}
	shown.forEach((node) => node.remove());
}

/** Keeps a scrolled list at its end while it grows or is resized, unless somebody scrolled up; returns what to call after a change. */
export function followEnd(scroller) {
	let atEnd = true;
	let top = 0;
	scroller.addEventListener('scroll', () => {
		const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
		// what grows at the end does not take somebody away from it, only scrolling up does
		atEnd = near || atEnd && scroller.scrollTop >= top;
		top = scroller.scrollTop;
	});
	const follow = (always = false) => {
		atEnd ||= always;
		if (atEnd) {
			scroller.scrollTop = scroller.scrollHeight;
		}
	};
	const sizes = new ResizeObserver(() => follow());
	[scroller, ...scroller.children].forEach((one) => sizes.observe(one));
	return follow;
}

const SHAPES = {
	hash: 'M9 3 7 21M17 3l-2 18M4 8.5h17M3 15.5h17',
	at: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM16 8v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1',
	speaker: 'M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a9 9 0 0 1 0 12',
	megaphone: 'M4 10v4h3l9 5V5L7 10zM19 9v6',
	chevron: 'm6 9 6 6 6-6',
	people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18.5 14.5c1.8.9 2.8 2.8 3 5.5',
	sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.300 17.300 19 19M19 5l-1.7 1.7M6.7 17.300 5 19',
	moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
	terminal: 'M3 5h18v14H3zM7 9.5l3 2.5-3 2.5M12.5 15H17',
	send: 'M4 12 3 4l18 8-18 8 1-8zM4 12h8',
	close: 'M6 6l12 12M18 6 6 18',
	eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
	plus: 'M12 5v14M5 12h14',
	menu: 'M4 7h16M4 12h16M4 17h16',
	bolt: 'M13 2.5 5 13.5h6l-1 8 8-11h-6z',
	copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
	warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.200v.3',
	command: 'M15.5 4.5 8.5 19.5',
	picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
	file: 'M6 3h8l5 5v13H6zM14 3v5h5',
	external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
	reply: 'M10 7V3L3 10l7 7v-4c5 0 8 1.500 11 5-.5-6-4-11-11-11z',
	edit: 'M4 20h4L20 8l-4-4L4 16zM14 6l4 4',
	trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
	smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.500 14.500c1.500 2.500 5.500 2.500 7 0M9 9.500h.01M15 9.500h.01',
	more: 'M5 12h.01M12 12h.01M19 12h.01',
	thread: 'M5 4h14v11H9l-4 4zM9 8h6M9 11h4',
	apps: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
	forum: 'M4 5h12v8H9l-3 3v-3H4zM18 9h2v9h-2v3l-3-3h-4',
	poll: 'M5 20V10M12 20V4M19 20v-7',
	pin: 'M9 3h6l-1 6 4 4H6l4-4zM12 13v8',
	replay: 'M4 12a8 8 0 1 0 3-6.200M4 4v4h4',
	leave: 'M10 4H4v16h6M9 12h11M16 8l4 4-4 4',
	call: 'M5 4h4l2 5-2.500 1.500a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2z',
	mute: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4M4 4l16 16',
	deaf: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14h4v6H4zM16 14h4v6h-4zM4 4l16 16',
	clip: 'M20 11l-8.500 8.500a5 5 0 0 1-7-7L13 4a3.500 3.500 0 0 1 5 5l-8.500 8.500a1.800 1.800 0 0 1-2.500-2.500L14 8',
};

export function icon(name) {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('class', 'icon');
	svg.setAttribute('aria-hidden', 'true');
	const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	path.setAttribute('d', SHAPES[name]);
	svg.append(path);
	return svg;
}
