/** The page's only state, and the only place that changes it: frames of the feed come in, views are told what changed. */

import { remember, remembered } from './settings.js';

const LOG_KEPT = 500;
const REGISTRATIONS_KEPT = 50;
const AUTOCOMPLETE_RESULT = 8;
const MODAL = 9;
const CHOICES_KEPT = 20;
const THREADS = [10, 11, 12];

export const state = {
	connection: 'connecting',
	bot: null,
	guilds: [],
	conversations: [],
	messages: new Map(),
	commands: [],
	sessions: [],
	faults: {},
	kindsOfFaults: { effects: {}, occasions: [], calls: {}, limits: {}, routes: [], catalogue: [] },
	presences: {},
	log: [],
	typing: new Map(),
	unread: new Set(),
	pending: new Map(),
	working: new Map(),
	choices: new Map(),
	modal: null,
	replyTo: null,
	editing: null,
	complaint: '',
	wrote: 0,
	soon: null,
	crowd: {},
	registrations: [],
	drift: null,
	rights: { hidden: [] },
	guildId: null,
	channelId: null,
	personId: null,
};

const views = [];
let changed = new Set();

/** Calls `view` after a change of one of the topics, once per batch of changes. */
export function watch(topics, view) {
	views.push({ topics: new Set(topics), view });
}

function touch(...topics) {
	if (changed.size === 0) {
		queueMicrotask(() => {
			const batch = changed;
			changed = new Set();
			views.filter(({ topics }) => [...topics].some((topic) => batch.has(topic))).forEach(({ view }) => view());
		});
	}
	topics.forEach((topic) => changed.add(topic));
}

const FRAMES = {
	snapshot(frame) {
		Object.assign(state, {
			bot: frame.bot, guilds: frame.guilds, conversations: frame.conversations, commands: frame.commands,
			sessions: frame.sessions, faults: frame.faults, log: frame.log, pending: new Map(), working: new Map(), typing: new Map(),
			kindsOfFaults: frame.kinds_of_faults, presences: frame.presences, registrations: [], crowd: frame.crowd, drift: frame.drift,
			messages: new Map(Object.entries(frame.messages)),
		});
		chooseWhatIsShown();
		touch('bot', 'guilds', 'messages', 'commands', 'sessions', 'faults', 'kinds-of-faults', 'crowd', 'log', 'place', 'person', 'typing');
	},
	guilds(frame) {
		state.guilds = frame.guilds;
		state.conversations = frame.conversations;
		state.presences = frame.presences;
		chooseWhatIsShown();
		if (state.soon && channel(state.soon)) {
			openChannel(state.soon);
		}
		touch('guilds', 'person', 'place', 'messages');
	},
	message({ message }) {
		const list = state.messages.get(message.channel_id) ?? [];
		const at = list.findIndex(({ id }) => id === message.id);
		if (at >= 0) {
			list[at] = message;
		}
		else {
			list.push(message);
			list.sort((one, other) => compareIds(one.id, other.id));
			markUnread(message);
		}
		state.messages.set(message.channel_id, list);
		state.typing.get(message.channel_id)?.delete(message.author.id);
		touch('messages', 'typing');
	},
	message_delete({ channel_id, id }) {
		state.messages.set(channel_id, (state.messages.get(channel_id) ?? []).filter((message) => message.id !== id));
		touch('messages');
	},
	interaction({ interaction }) {
		const { id } = interaction;
		if (interaction.state === 'sent') {
			onMessage(interaction) ? startWorking(interaction) : state.pending.set(id, interaction);
		}
		else if (interaction.state === 'answered') {
			state.pending.delete(id);
			endWorking(id, null);
			answered(interaction);
		}
		else {
			endWorking(id, 'failed');
			if (state.pending.has(id)) {
				state.pending.set(id, { ...state.pending.get(id), state: interaction.state });
			}
		}
		touch('messages');
	},
	typing({ channel_id, user_id }) {
		const people = state.typing.get(channel_id) ?? new Map();
		clearTimeout(people.get(user_id));
		people.set(user_id, setTimeout(() => {
			people.delete(user_id);
			touch('typing');
		}, 10_000));
		state.typing.set(channel_id, people);
		touch('typing');
	},
	commands({ commands }) {
		state.registrations.unshift({ at: new Date(), changes: difference(state.commands, commands) });
		state.registrations.splice(REGISTRATIONS_KEPT);
		state.commands = commands;
		state.rights = { ...state.rights, commands: undefined };
		touch('commands');
	},
	drift({ drift }) {
		state.drift = drift;
		touch('commands');
	},
	sessions({ sessions }) {
		state.sessions = sessions;
		touch('sessions');
	},
	faults({ faults }) {
		state.faults = faults;
		touch('faults');
	},
	log({ entry }) {
		state.log.push(entry);
		state.log.splice(0, state.log.length - LOG_KEPT);
		touch('log');
	},
};

export function apply(frame) {
	const change = FRAMES[frame.type];
	if (!change) {
		throw new Error(`The simulator sent a frame of type "${frame.type}" that this page does not know: reload the page.`);
	}
	change(frame);
}

export function setConnection(connection) {
	state.connection = connection;
	touch('connection');
}

/** Says something to the acting person, at the composer. */
export function complain(message) {
	state.complaint = message;
	touch('complaint');
}

/** What the acting person sees and may do where they are. */
export function setRights(rights) {
	if (JSON.stringify(rights) === JSON.stringify(state.rights)) {
		return;
	}
	state.rights = rights;
	touch('rights');
	if (isHidden(channel())) {
		openChannel(firstTextChannel()?.id ?? null);
	}
}

/** Whether the acting person doesn't see a channel, or the channel of a thread. */
export const isHidden = (place) => state.rights.hidden.includes(THREADS.includes(place?.type) ? place.parent_id : place?.id);

/** The acting person wrote something, and wants to see what comes of it. */
export function wroteSomething() {
	state.wrote++;
	touch('messages');
}

/** The message that the next one answers; null for none. */
export function replyTo(id) {
	state.replyTo = id;
	touch('composer');
}

/** The message that is being rewritten; null for none. */
export function edit(id) {
	state.editing = id;
	touch('messages');
}

/** Calls back with the choices for a completion, now or when they arrive. */
export function whenCompleted(interaction, callback) {
	const known = state.choices.get(interaction);
	state.choices.delete(interaction);
	known instanceof Array ? callback(known) : state.choices.set(interaction, callback);
}

const onMessage = ({ kind, message_id: message }) => message && kind !== 2;

function startWorking(interaction) {
	if (interaction.user_id === state.personId) {
		state.working.set(interaction.message_id, interaction);
	}
}

function endWorking(id, how) {
	const [message, interaction] = [...state.working].find(([, one]) => one.id === id) ?? [];
	if (message) {
		how ? state.working.set(message, { ...interaction, state: how }) : state.working.delete(message);
	}
}

function answered({ id, answer, data, user_id: user, channel_id: channelId }) {
	if (answer === AUTOCOMPLETE_RESULT) {
		const waiting = state.choices.get(id);
		state.choices.delete(id);
		waiting ? waiting(data.choices ?? []) : state.choices.set(id, data.choices ?? []);
		[...state.choices.keys()].slice(0, -CHOICES_KEPT).forEach((old) => state.choices.delete(old));
	}
	else if (answer === MODAL && user === state.personId) {
		state.modal = { interaction: id, channelId, data };
		touch('modal');
	}
}

/** What a registration changed, in words. */
function difference(before, after) {
	const key = ({ guild_id: place = 'global', type = 1, name }) => `${place} ${type} ${name}`;
	const written = new Map(after.map((one) => [key(one), one]));
	const known = new Map(before.map((one) => [key(one), one]));
	const changed = (one, old) => Object.keys({ ...one, ...old }).filter((field) => !['id', 'version'].includes(field) && JSON.stringify(one[field]) !== JSON.stringify(old[field]));
	return [
		...after.filter((one) => !known.has(key(one))).map(({ name }) => ({ what: 'added', name, fields: [] })),
		...before.filter((one) => !written.has(key(one))).map(({ name }) => ({ what: 'removed', name, fields: [] })),
		...after.filter((one) => known.has(key(one))).map((one) => ({ what: 'changed', name: one.name, fields: changed(one, known.get(key(one))) })).filter(({ fields }) => fields.length > 0),
	];
}

export function openChannel(id) {
	state.channelId = id;
	state.soon = null;
	state.replyTo = null;
	state.editing = null;
	touch('composer');
	state.unread.delete(id);
	remember('channel', id);
	touch('place', 'messages', 'typing');
}

/** Opens a channel as soon as this page has heard of it. */
export function openSoon(id) {
	channel(id) ? openChannel(id) : state.soon = id;
}

/** A conversation with the bot that was just opened. */
export function addConversation(place) {
	state.conversations = [...state.conversations.filter(({ id }) => id !== place.id), place];
	openChannel(place.id);
}

export function openGuild(id) {
	state.guildId = id;
	choosePerson();
	openChannel(firstTextChannel()?.id ?? null);
	touch('guilds', 'person');
}

export function actAs(id) {
	state.personId = id;
	remember('person', id);
	if (!mayOpen(channel())) {
		openChannel(firstTextChannel()?.id ?? null);
	}
	touch('person', 'messages', 'place');
}

export function dismiss(channelId, id) {
	FRAMES.message_delete({ channel_id: channelId, id });
}

export function dismissPending(id) {
	state.pending.delete(id);
	touch('messages');
}

export function clearLog() {
	state.log = [];
	touch('log');
}

export const guild = () => state.guilds.find(({ id }) => id === state.guildId);
export const channel = (id = state.channelId) => [...state.guilds.flatMap(({ channels, threads = [] }) => [...channels, ...threads]), ...state.conversations].find((one) => one.id === id);
export const conversation = () => state.conversations.find(({ person: recipient }) => recipient === state.personId);
export const member = (id) => guild()?.members.find(({ user }) => user.id === id);
export const role = (id) => guild()?.roles.find((one) => one.id === id);
/** Whom one can act as: the members that are no bots. */
export const people = () => (guild()?.members ?? []).filter(({ user }) => !user.bot);
export const person = () => member(state.personId);
export const isDirect = ({ type }) => type === 1;

/** A channel's name with its sign: `#general`, or `@bot` for a conversation. */
export const spokenName = (place) => (isDirect(place) ? `@${state.bot.username}` : `#${place.name}`);

/** The name that people see: the nickname, the display name or the user name. */
export const nameOf = (one) => one.nick ?? one.user.global_name ?? one.user.username;

/** The colour of a member's highest role that has one. */
export function colourOf({ roles }) {
	return roles.map(role).filter((one) => one?.color).sort((one, other) => other.position - one.position)[0]?.color;
}

/** Gives an element the colour of a role. */
export function roleColour(element, { color }) {
	if (color) {
		element.style.setProperty('--role', `#${color.toString(16).padStart(6, '0')}`);
	}
	return element;
}

/** What a person shows of themselves: online unless they said otherwise. */
export const presence = (id) => state.presences[id] ?? { status: 'online', activities: [] };

export function compareIds(one, other) {
	return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

export function byPosition(one, other) {
	return (one.position ?? 0) - (other.position ?? 0) || compareIds(one.id, other.id);
}

function firstTextChannel() {
	const channels = guild()?.channels ?? [];
	const categories = channels.filter(({ type }) => type === 4).sort(byPosition);
	const inOrder = [null, ...categories.map(({ id }) => id)]
		.flatMap((parent) => channels.filter((one) => one.type === 0 && (one.parent_id ?? null) === parent && !isHidden(one)).sort(byPosition));
	return inOrder[0];
}

function chooseWhatIsShown() {
	if (!guild()) {
		state.guildId = state.guilds[0]?.id ?? null;
	}
	choosePerson();
	if (!mayOpen(channel())) {
		const before = channel(remembered('channel'));
		state.channelId = (mayOpen(before) ? before : firstTextChannel())?.id ?? null;
	}
}

function choosePerson() {
	const known = people().map(({ user }) => user.id);
	state.personId = [state.personId, remembered('person'), guild()?.owner_id].find((id) => known.includes(id)) ?? known[0] ?? null;
}

const mayOpen = (place) => place && (!isDirect(place) || place.person === state.personId);

function markUnread(message) {
	const forSomebodyElse = (message.flags & 64) !== 0 && message.interaction_metadata?.user.id !== state.personId;
	if (message.channel_id !== state.channelId && !forSomebodyElse) {
		state.unread.add(message.channel_id);
		touch('place');
	}
}
