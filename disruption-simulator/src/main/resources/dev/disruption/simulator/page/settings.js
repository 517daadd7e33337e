/** What the page remembers between visits: the theme, the acting person, which panes are open. */

export function remembered(name, fallback) {
	try {
		return localStorage.getItem(`disruption.${name}`) ?? fallback;
	}
	catch {
		return fallback;
	}
}

export function remember(name, value) {
	try {
		localStorage.setItem(`disruption.${name}`, value);
	}
	catch (blocked) {
		console.info(`"${name}" is not remembered: this browser blocks storage.`, blocked);
	}
}
