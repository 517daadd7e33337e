/** Who is in the open server, by hoisted role. */

import { avatar } from './avatar.js';
import { contextCommands } from './commands.js';
import { coloured, el, reconcile } from './dom.js';
import { hasMenu, openMenu } from './menu.js';
import { attempt } from './message-tools.js';
import { may } from './rights.js';
import { actAs, colourOf, guild, nameOf, presence, role, state, watch } from './store.js';

const USER_COMMAND = 2;
const ACTIVITIES = ['Playing', 'Streaming', 'Listening to', 'Watching', '', 'Competing in'];

export function showMembers(pane) {
	const list = el('div', { class: 'member-list' });
	pane.append(list);
	watch(['guilds', 'sessions', 'bot', 'rights'], () => reconcile(list, rows(), ({ key }) => key, ({ signature }) => signature, ({ render }) => render()));
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
	const connected = user.id !== state.bot?.id || state.sessions.some((session) => session.connected);
	const { status, activities } = presence(user.id);
	const shown = connected ? status : 'offline';
	const offline = shown === 'offline';
	const owner = guild().owner_id === user.id;
	const doing = connected ? activity(activities) : '';
	return {
		key: user.id,
		signature: JSON.stringify([nameOf(one), shown, owner, colourOf(one), doing, state.personId, user.avatar, contextCommands(USER_COMMAND).map(({ name }) => name)]),
		render: () => {
			const row = el('button', {
				type: 'button', class: offline ? 'member offline' : 'member', 'aria-haspopup': 'menu', data: { member: user.username, online: !offline, status: shown }, onclick: () => open(row, one, null),
			},
			el('span', { class: `face ${shown}` }, avatar(user.id, nameOf(one), 'small', user.avatar)),
			el('span', { class: 'member-text' }, coloured(el('span', { class: 'member-name' }, nameOf(one)), colourOf(one)), doing && el('small', { class: 'doing' }, doing)),
			owner && el('span', { class: 'owner', title: 'Owner of the server' }, 'owner'),
			user.bot && el('span', { class: 'app-badge' }, 'APP'),
			offline && el('span', { class: 'offline-mark' }, 'offline'));
			hasMenu(row, (point) => open(row, one, point));
			return row;
		},
	};
}

function activity([first]) {
	return first ? [ACTIVITIES[first.type] ?? '', first.state && first.type === 4 ? first.state : first.name].join(' ').trim() : '';
}

function open(anchor, one, point) {
	const commands = contextCommands(USER_COMMAND);
	const { user } = one;
	const where = { person: state.personId, channel: state.channelId };
	openMenu(anchor, nameOf(one), [
		nameOf(one),
		!user.bot && user.id !== state.personId && { label: `Act as ${nameOf(one)}`, name: 'act-as', icon: 'people', action: () => actAs(user.id) },
		{ label: 'Mention', name: 'mention', icon: 'at', action: () => mention(user) },
		...(commands.length > 0 ? [null, 'Apps', ...commands.map(({ name }) => ({ label: name, name, icon: 'apps', action: () => attempt('run-on', { ...where, target: user.id, command: name }) }))] : []),
		null,
		...moderation(anchor, one),
		{ label: 'Copy user id', name: 'copy-id', icon: 'copy', action: () => navigator.clipboard.writeText(user.id) },
		!user.bot && user.id !== guild().owner_id && { label: 'Leave the server', name: 'leave', icon: 'leave', danger: true, action: () => attempt('leave', { person: user.id, guild: state.guildId }) },
	], point);
}

/** What the acting person may do to somebody, as far as their permissions go; the order of roles is the simulator's to judge. */
function moderation(anchor, one) {
	const about = { person: state.personId, guild: state.guildId, target: one.user.id };
	const silenced = one.communication_disabled_until && new Date(one.communication_disabled_until) > Date.now();
	const items = [
		may('MANAGE_ROLES') && { label: 'Roles…', name: 'roles', icon: 'people', action: () => openRoles(anchor, one, about) },
		may('MODERATE_MEMBERS') && { label: silenced ? 'End the timeout' : 'Time out for ten minutes', name: 'time-out', icon: 'mute', danger: !silenced, action: () => attempt('time-out', { ...about, on: !silenced }) },
		may('KICK_MEMBERS') && { label: 'Kick', name: 'kick', icon: 'leave', danger: true, action: () => attempt('kick', about) },
		may('BAN_MEMBERS') && { label: 'Ban', name: 'ban', icon: 'trash', danger: true, action: () => attempt('ban', about) },
	].filter(Boolean);
	return one.user.id === state.personId || items.length === 0 ? [] : [...items, null];
}

function openRoles(anchor, one, about) {
	const roles = guild().roles.filter(({ id, managed }) => id !== guild().id && !managed).sort((a, b) => b.position - a.position);
	openMenu(anchor, 'Roles', [`Roles of ${nameOf(one)}`, ...roles.map(({ id, name }) => {
		const has = one.roles.includes(id);
		return { label: `${has ? '✓ ' : ''}${name}`, name: `role-${name}`, action: () => attempt('role', { ...about, role: id, on: !has }) };
	})]);
}

function mention({ username }) {
	const box = document.getElementById('composer-text');
	box.value = `${box.value}@${username} `;
	box.dispatchEvent(new Event('input'));
	box.focus();
}
