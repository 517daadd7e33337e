// A classic script on purpose: it runs before the first paint, so that a stored choice never flashes the other theme.
(() => {
	try {
		const chosen = localStorage.getItem('disruption.theme');
		if (chosen === 'light' || chosen === 'dark') {
			document.documentElement.dataset.theme = chosen;
		}
	}
	catch (blocked) {
		console.info('The theme follows the system: this browser blocks storage.', blocked);
	}
})();
