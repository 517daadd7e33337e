/** Who is in the open server, by hoisted role. */

import { avatar } from './avatar.js';
import { coloured, el, reconcile } from './dom.js';
import { colourOf, guild, nameOf, role, state, watch } from './store.js';

export function showMembers(pane) {
	const list = el('div', { class: 'member-list' });
	pane.append(list);
	watch(['guilds', 'sessions', 'bot'], () => reconcile(list, rows(), ({ key }) => key, ({ signature }) => signature, ({ render }) => render()));
}

function rows() {
	const groups = new Map();
	for (const one of guild()?.members ?? []) {
		const group = groupOf(one);
		groups.set(group, [...(groups.get(group) ?? []), one]);
	}
	const position = (name) => guild().roles.find((each) => each.name === name)?.position ?? (name === 'Apps' ? -2 : -1);
	return [...groups].sort(([one], [other]) => position(other) - position(one)).flatMap(([name, members]) => {
		const title = `${name} — ${members.length}`;
		return [{ key: `group-${name}`, signature: title, render: () => el('h2', {}, title) }, ...members.sort(byName).map(memberRow)];
	});
}

function groupOf(one) {
	const hoisted = one.roles.map(role).filter((each) => each?.hoist).sort((a, b) => b.position - a.position)[0];
	return hoisted?.name ?? (one.user.bot ? 'Apps' : 'Members');
}

const byName = (one, other) => nameOf(one).localeCompare(nameOf(other));

function memberRow(one) {
	const { user } = one;
	const offline = user.id === state.bot?.id && !state.sessions.some(({ connected }) => connected);
	const owner = guild().owner_id === user.id;
	return {
		key: user.id,
		signature: `${nameOf(one)} ${offline} ${owner} ${colourOf(one)}`,
		render: () => el('div', { class: offline ? 'member offline' : 'member', data: { member: user.username, online: !offline } },
			avatar(user.id, nameOf(one), 'small'),
			coloured(el('span', { class: 'member-name' }, nameOf(one)), colourOf(one)),
			owner && el('span', { class: 'owner', title: 'Owner of the server' }, 'owner'),
			user.bot && el('span', { class: 'app-badge' }, 'APP'),
			offline && el('span', { class: 'offline-mark' }, 'offline')),
	};
}
