/** The bot's slash commands, flattened to what a person can run, and the text that runs one. */

import { channel, guild, isDirect, nameOf, state } from './store.js';

const SUBCOMMAND = 1;
const GROUP = 2;
export const KINDS = { 3: 'text', 4: 'whole number', 5: 'true or false', 6: 'person', 7: 'channel', 8: 'role', 9: 'person or role', 10: 'number', 11: 'file' };

/** Every command that can be run in the open channel as `{path, description, options}`, sorted by path. */
export function runnable() {
	return ofType(1)
		.flatMap((command) => leaves(command, command.name))
		.sort((one, other) => one.path.localeCompare(other.path));
}

/** The commands of a context menu here: of people (type 2) or of messages (type 3). */
export const contextCommands = (type) => ofType(type).sort((one, other) => one.name.localeCompare(other.name));

function ofType(type) {
	const direct = isDirect(channel() ?? {});
	const here = ({ id, guild_id: guildId }) => (direct ? !guildId : !guildId || guildId === state.guildId) && (state.rights.commands?.includes(id) ?? true);
	return state.commands.filter((command) => (command.type ?? 1) === type && here(command));
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

// a backslash at the end would escape the closing quote
const quoted = (value) => (/^[^\s":]+$|\\$/.test(value) ? value : `"${value.replace(/"/g, '\\"')}"`);

/** The choices of an option as `[value, label]`, or null if it is typed freely. */
export function choicesOf({ type, choices, channel_types: allowed }) {
	const people = () => (guild()?.members ?? []).map((one) => [`<@${one.user.id}>`, `@${nameOf(one)}`]);
	const roles = () => (guild()?.roles ?? []).map(({ id, name }) => [`<@&${id}>`, name.startsWith('@') ? name : `@${name}`]);
	switch (type) {
		case 5: return [['true', 'True'], ['false', 'False']];
		case 6: return people();
		case 7: return (guild()?.channels ?? []).filter((one) => !allowed?.length || allowed.includes(one.type)).map(({ id, name }) => [`<#${id}>`, `#${name}`]);
		case 8: return roles();
		case 9: return [...people(), ...roles()];
		default: return choices?.length ? choices.map(({ name, value }) => [String(value), name]) : null;
	}
}
