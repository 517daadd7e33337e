/** Voice channels: who is in them, and how the acting person comes in and goes. Nothing is heard here. */

import { avatar } from './avatar.js';
import { el, icon } from './dom.js';
import { openMenu } from './menu.js';
import { attempt } from './message-tools.js';
import { may } from './rights.js';
import { guild, member, nameOf, state, watch } from './store.js';

const VOCAL = [2, 13];

export const isVocal = ({ type }) => VOCAL.includes(type);

const where = () => ({ person: state.personId, guild: state.guildId });
const stateOf = (id) => (guild()?.voice_states ?? []).find(({ user_id: user }) => user === id);
const nameIn = (user) => nameOf(member(user) ?? { user: { username: user } });

/** The button of a voice channel's row. */
export function joinButton({ id, name }) {
	const there = stateOf(state.personId)?.channel_id === id;
	const label = there ? `Leave ${name}` : `Join ${name}`;
	return el('button', {
		type: 'button', class: 'tool voice-join', title: label, 'aria-label': label, 'aria-pressed': String(there), data: { voice: name },
		onclick: () => (there ? leave() : attempt('voice-join', { ...where(), channel: id })),
	}, icon(there ? 'leave' : 'call'));
}

/** The rows of those who are in a voice channel. */
export function speakersIn({ id }) {
	return (guild()?.voice_states ?? []).filter((one) => one.channel_id === id).map((one) => {
		const { user_id: user } = one;
		const name = nameIn(user);
		return {
			key: `voice-${user}`, open: true, signature: JSON.stringify([name, hearing(one), state.personId]),
			render: () => {
				const row = el('button', { type: 'button', class: 'speaker', 'aria-haspopup': 'menu', data: { speaker: user, hearing: hearing(one) }, onclick: () => open(row, one) },
					avatar(user, name, 'tiny'), el('span', {}, name), hearing(one) && el('small', {}, hearing(one)));
				return row;
			},
		};
	});
}

function hearing({ self_mute: selfMute, self_deaf: selfDeaf, mute, deaf, suppress }) {
	return deaf ? 'server deafened' : mute ? 'server muted' : selfDeaf ? 'deafened' : selfMute ? 'muted' : suppress ? 'listening' : '';
}

/** What the acting person does to somebody in a voice channel. */
function open(anchor, { user_id: user, channel_id: here, mute, deaf }) {
	const name = nameIn(user);
	const about = { ...where(), target: user };
	const others = (guild()?.channels ?? []).filter((one) => isVocal(one) && one.id !== here);
	openMenu(anchor, name, [
		name,
		user === state.personId && { label: 'Leave', name: 'voice-leave', icon: 'leave', action: leave },
		may('MUTE_MEMBERS') && { label: mute ? 'End server mute' : 'Server mute', name: 'voice-mute', icon: 'mute', action: () => attempt('voice-mute', { ...about, on: !mute }) },
		may('DEAFEN_MEMBERS') && { label: deaf ? 'End server deafen' : 'Server deafen', name: 'voice-deafen', icon: 'deaf', action: () => attempt('voice-deafen', { ...about, on: !deaf }) },
		...(may('MOVE_MEMBERS') ? others.map((one) => ({ label: `Move to ${one.name}`, name: `voice-move-${one.name}`, icon: 'speaker', action: () => attempt('voice-move', { ...about, to: one.id }) })) : []),
		may('MOVE_MEMBERS') && user !== state.personId && { label: 'Disconnect', name: 'voice-disconnect', icon: 'leave', danger: true, action: () => attempt('voice-move', about) },
	]);
}

const leave = () => attempt('voice-leave', where());

/** The line that says where the acting person is connected, with what they can do about it. */
export function voicePanel() {
	const panel = el('div', { id: 'voice', role: 'group', 'aria-label': 'Voice', hidden: true });
	watch(['guilds', 'person'], () => {
		const one = stateOf(state.personId);
		const channel = guild()?.channels.find(({ id }) => id === one?.channel_id);
		panel.hidden = !channel;
		panel.replaceChildren(...(channel ? [
			el('span', { class: 'who' }, el('small', {}, 'Voice connected'), ' ', el('b', {}, channel.name)),
			toggle('self-mute', 'mute', 'Mute', one.self_mute),
			toggle('self-deafen', 'deaf', 'Deafen', one.self_deaf),
			el('button', { type: 'button', class: 'tool', id: 'voice-leave', title: 'Disconnect', 'aria-label': 'Disconnect', onclick: leave }, icon('leave')),
		] : []));
	});
	return panel;
}

function toggle(action, shape, label, on) {
	return el('button', { type: 'button', class: 'tool', id: action, title: label, 'aria-label': label, 'aria-pressed': String(Boolean(on)), onclick: () => attempt(action, { ...where(), on: !on }) }, icon(shape));
}
