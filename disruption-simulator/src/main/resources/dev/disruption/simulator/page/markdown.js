/** Discord's message formatting as DOM nodes. See https://docs.discord.com/developers/reference#message-formatting */

import { el } from './dom.js';
import { channel, member, nameOf, role } from './store.js';
import { styledTime } from './time.js';

/** The nodes for a message's text; `known` are users that the message itself brought along. */
export function markdown(text, known = []) {
	return blocks(text ?? '', known);
}

const BLOCKS = [
	[/^```(?:([\w+#-]{1,20})\n)?\n?([\s\S]+?)\n?```\n?/, ([, language, code]) => codeBlock(language, code)],
	[/^(#{1,3}) +([^\n]+)\n?/, ([, marks, text], known) => el(`h${marks.length + 2}`, {}, ...inline(text, known))],
	[/^-# +([^\n]+)\n?/, ([, text], known) => el('small', { class: 'subtext' }, ...inline(text, known))],
	[/^>>> ([\s\S]+)/, ([, quoted], known) => el('blockquote', {}, ...blocks(quoted, known))],
	[/^(?:> [^\n]*(?:\n|$))+/, ([lines], known) => el('blockquote', {}, ...inline(lines.replace(/^> /gm, '').replace(/\n$/, ''), known))],
	[/^(?: *[-*] [^\n]+(?:\n|$))(?: *(?:[-*]|\d+\.) [^\n]+(?:\n|$))*/, ([lines], known) => list(lines, known)],
	[/^(?: *\d+\. [^\n]+(?:\n|$))(?: *(?:[-*]|\d+\.) [^\n]+(?:\n|$))*/, ([lines], known) => list(lines, known)],
];

const ONLY_EMOJI = /^(?:\s|\p{Extended_Pictographic}|\p{Emoji_Component}(?<!\d)|\u200d|\ufe0f){1,40}$/u;

/** Whether a message is nothing but a few emoji, which are then drawn larger. */
export const isOnlyEmoji = (content) => ONLY_EMOJI.test(content) && /\p{Extended_Pictographic}/u.test(content);

function blocks(text, known) {
	const nodes = [];
	let paragraph = '';
	let rest = text;
	const flush = () => {
		nodes.push(...inline(paragraph, known));
		paragraph = '';
	};
	while (rest) {
		const block = firstMatch(BLOCKS, rest);
		if (block) {
			flush();
			nodes.push(block.build(block.match, known));
			rest = rest.slice(block.match[0].length);
			continue;
		}
		const fence = rest.indexOf('```', 1);
		const line = rest.indexOf('\n') + 1 || rest.length;
		const end = fence > 0 && fence < line ? fence : line;
		paragraph += rest.slice(0, end);
		rest = rest.slice(end);
	}
	flush();
	return nodes;
}

const INLINE = [
	[/^\\([^\p{L}\p{N}\s])/u, ([, escaped]) => text(escaped)],
	[/^(`{1,2})([\s\S]*?[^`])\1(?!`)/, ([, , code]) => el('code', {}, code.trim() || code)],
	[/^\|\|([\s\S]+?)\|\|/, ([, inner], known) => spoiler(inner, known)],
	[/^\*\*\*([\s\S]+?)\*\*\*/, ([, inner], known) => el('strong', {}, el('em', {}, ...inline(inner, known)))],
	[/^\*\*([\s\S]+?)\*\*(?!\*)/, ([, inner], known) => el('strong', {}, ...inline(inner, known))],
	[/^__([\s\S]+?)__(?!_)/, ([, inner], known) => el('u', {}, ...inline(inner, known))],
	[/^~~([\s\S]+?)~~/, ([, inner], known) => el('s', {}, ...inline(inner, known))],
	[/^\*(?=\S)([^*]*?\S)\*(?!\*)/, ([, inner], known) => el('em', {}, ...inline(inner, known))],
	[/^_(?=\S)([^_]*?\S)_(?![\p{L}\p{N}_])/u, ([, inner], known) => el('em', {}, ...inline(inner, known))],
	[/^<@!?(\d+)>/, ([, id], known) => mention(`@${userName(id, known)}`, { user: id })],
	[/^<@&(\d+)>/, ([, id]) => mention(`@${role(id)?.name ?? 'unknown-role'}`, { role: id })],
	[/^<#(\d+)>/, ([, id]) => mention(`#${channel(id)?.name ?? 'unknown'}`, { channelMention: id })],
	[/^<\/([^:>]+):(\d+)>/, ([, name]) => mention(`/${name}`, { command: name })],
	[/^<id:(customize|browse|guide|linked-roles)>/, ([, place]) => mention(place === 'browse' ? 'Browse Channels' : place === 'customize' ? 'Channels & Roles' : place === 'guide' ? 'Server Guide' : 'Linked Roles', { place })],
	[/^<a?(:\w+:)\d+>/, ([, name]) => el('span', { class: 'emoji-name' }, name)],
	[/^<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/, ([, seconds, style]) => styledTime(Number(seconds), style)],
	[/^@(everyone|here)\b/, ([all]) => mention(all, {})],
	[/^\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/, ([, label, address], known) => link(address, inline(label, known))],
	[/^<(https?:\/\/[^\s>]+)>/, ([, address]) => link(address, [address])],
	[/^https?:\/\/[^\s<]*[^\s<.,:;"')\]]/, ([address]) => link(address, [address])],
];

const PLAIN = /^(?:[\p{L}\p{N}]+(?<!https?)|[\s\S])/u;

function inline(source, known) {
	const nodes = [];
	let plain = '';
	let rest = source;
	while (rest) {
		const part = firstMatch(INLINE, rest);
		if (part) {
			nodes.push(plain, part.build(part.match, known));
			plain = '';
		}
		else {
			plain += rest.match(PLAIN)[0];
		}
		rest = rest.slice(part ? part.match[0].length : rest.match(PLAIN)[0].length);
	}
	nodes.push(plain);
	return nodes.filter((node) => node !== '');
}

function firstMatch(rules, rest) {
	for (const [pattern, build] of rules) {
		const match = rest.match(pattern);
		if (match) {
			return { match, build };
		}
	}
	return null;
}

const text = (content) => document.createTextNode(content);

function codeBlock(language, code) {
	return el('pre', { class: 'code-block', data: language ? { language } : {} }, el('code', {}, code));
}

/** A list; lines that are indented further are a list within the line above. */
function list(lines, known) {
	const items = lines.trimEnd().split('\n').map((line) => /^( *)([-*]|\d+\.) (.*)$/.exec(line)).map(([, indent, sign, text]) => ({ depth: indent.length, ordered: /\d/.test(sign), start: parseInt(sign, 10), text }));
	return level(items, known);
}

function level(items, known) {
	const [{ depth, ordered, start }] = items;
	const entries = [];
	for (const item of items) {
		item.depth > depth ? entries.at(-1).nested.push(item) : entries.push({ ...item, nested: [] });
	}
	return el(ordered ? 'ol' : 'ul', { start: ordered && start !== 1 ? start : null },
		...entries.map(({ text, nested }) => el('li', {}, ...inline(text, known), nested.length > 0 && level(nested, known))));
}

function spoiler(inner, known) {
	const content = el('span', { class: 'spoiler-content', 'aria-hidden': 'true' }, ...inline(inner, known));
	const cover = el('span', {
		class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': 'Spoiler, hidden', 'aria-expanded': 'false',
		onclick: reveal, onkeydown: (event) => (event.key === 'Enter' || event.key === ' ') && reveal(event),
	}, content);
	return cover;

	function reveal(event) {
		event.preventDefault();
		cover.classList.add('revealed');
		['role', 'tabindex', 'aria-label', 'aria-expanded'].forEach((name) => cover.removeAttribute(name));
		content.removeAttribute('aria-hidden');
	}
}

function userName(id, known) {
	const one = member(id) ?? known.filter((user) => user.id === id).map((user) => ({ user }))[0];
	return one ? nameOf(one) : 'unknown-user';
}

function mention(name, data) {
	return el('span', { class: 'mention', data: { mention: Object.keys(data)[0] ?? 'everyone', ...data } }, name);
}

function link(address, label) {
	return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, ...label);
}
