/** The bar that says so when the page has no connection to the simulator. */

import { el, icon } from './dom.js';
import { connect } from './feed.js';
import { state, watch } from './store.js';

export function showConnection(bar) {
	watch(['connection'], () => {
		bar.dataset.state = state.connection;
		document.body.dataset.connection = state.connection;
		bar.replaceChildren(...(state.connection === 'lost' ? [
			icon('warning'),
			el('span', {}, 'Connection to the simulator lost. What you see may be out of date; trying again…'),
			el('button', { type: 'button', onclick: connect }, 'Try now'),
		] : []));
	});
}
