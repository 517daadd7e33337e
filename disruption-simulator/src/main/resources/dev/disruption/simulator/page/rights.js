/** What the acting person sees and may do where they are; the simulator decides it, this page only asks. */

import { act } from './feed.js';
import { complain, setRights, state, watch } from './store.js';

export const BITS = {
	KICK_MEMBERS: 1n << 1n, BAN_MEMBERS: 1n << 2n, MANAGE_NICKNAMES: 1n << 27n, MANAGE_ROLES: 1n << 28n, MODERATE_MEMBERS: 1n << 40n,
	MUTE_MEMBERS: 1n << 22n, DEAFEN_MEMBERS: 1n << 23n, MOVE_MEMBERS: 1n << 24n, BYPASS_SLOWMODE: 1n << 52n,
};

/** Whether the acting person has a permission here. */
export const may = (permission) => (BigInt(state.rights.permissions ?? '0') & BITS[permission]) !== 0n;

/** Asks again whenever it may have changed. */
export function followRights() {
	let asked = 0;
	watch(['guilds', 'person', 'place', 'commands', 'connection'], async () => {
		if (state.connection !== 'open' || !state.personId) {
			return;
		}
		const number = ++asked;
		try {
			const { hidden, speaks, permissions, commands } = await act('rights', { person: state.personId, guild: state.guildId, channel: state.channelId });
			if (number === asked) {
				setRights({ hidden, speaks, permissions, commands });
			}
		}
		catch (refused) {
			complain(refused.message);
		}
	});
}
