/** The bot's slash commands, flattened to what a person can run, and the text that runs one. */

import { guild, nameOf, state } from './store.js';

const SUBCOMMAND = 1;
const GROUP = 2;
export const KINDS = { 3: 'text', 4: 'whole number', 5: 'true or false', 6: 'person', 7: 'channel', 8: 'role', 9: 'person or role', 10: 'number', 11: 'file' };

/** Every command of the open server as `{path, description, options}`, sorted by path. */
export function runnable() {
	return state.commands.filter(({ type = 1, guild_id }) => type === 1 && (!guild_id || guild_id === state.guildId))
		.flatMap((command) => leaves(command, command.name))
		.sort((one, other) => one.path.localeCompare(other.path));
}

function leaves(command, path) {
	const nested = (command.options ?? []).filter(({ type }) => type === SUBCOMMAND || type === GROUP);
	return nested.length > 0
		? nested.flatMap((one) => leaves(one, `${path} ${one.name}`))
		: [{ path, description: command.description, options: command.options ?? [] }];
}

/** The commands that fit what has been typed after the slash: those that begin with it first. */
export function matching(typed) {
	const wanted = typed.toLowerCase().trimEnd();
	const all = runnable();
	const named = all.filter(({ path }) => `${wanted} `.startsWith(`${path} `));
	if (named.length > 0) {
		return [...named, ...all.filter((one) => !named.includes(one) && one.path.startsWith(wanted))];
	}
	return [...all.filter(({ path }) => path.startsWith(wanted)), ...all.filter(({ path }) => !path.startsWith(wanted) && path.includes(wanted))];
}

/** The text that runs a command with the given values, in the order of its options. */
export function commandLine(command, values) {
	const given = command.options.filter(({ name }) => (values[name] ?? '') !== '').map(({ name }) => `${name}:${quoted(values[name])}`);
	return [`/${command.path}`, ...given].join(' ');
}

const quoted = (value) => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** The choices of an option as `[value, label]`, or null if it is typed freely. */
export function choicesOf({ type, choices, channel_types: allowed }) {
	const people = () => (guild()?.members ?? []).map((one) => [`<@${one.user.id}>`, `@${nameOf(one)}`]);
	const roles = () => (guild()?.roles ?? []).map(({ id, name }) => [`<@&${id}>`, name.startsWith('@') ? name : `@${name}`]);
	switch (type) {
		case 5: return [['true', 'True'], ['false', 'False']];
		case 6: return people();
		case 7: return guild().channels.filter((one) => !allowed?.length || allowed.includes(one.type)).map(({ id, name }) => [`<#${id}>`, `#${name}`]);
		case 8: return roles();
		case 9: return [...people(), ...roles()];
		default: return choices?.length ? choices.map(({ name, value }) => [String(value), name]) : null;
	}
}

/** Names that somebody typed become mentions, as in Discord's own client: `@ada`, `#general`, `@Moderators`. */
export function withMentions(text) {
	return text.split(/(```[\s\S]*?```|`[^`\n]*`)/).map((part, index) => (index % 2 === 1 ? part : mentioned(part))).join('');
}

function mentioned(text) {
	return text
		.replace(/(?<![\w<])@([\w.-]+)/g, (typed, name) => personOrRole(name) ?? typed)
		.replace(/(?<![\w<&])#([\w-]+)/g, (typed, name) => {
			const place = guild()?.channels.find((one) => one.name === name);
			return place ? `<#${place.id}>` : typed;
		});
}

function personOrRole(name) {
	const same = (other) => other?.toLowerCase() === name.toLowerCase();
	const one = guild()?.members.find((each) => same(each.user.username) || same(nameOf(each)));
	const group = guild()?.roles.find((each) => same(each.name));
	return one ? `<@${one.user.id}>` : group && `<@&${group.id}>`;
}
