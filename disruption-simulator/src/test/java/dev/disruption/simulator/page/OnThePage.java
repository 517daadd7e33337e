package dev.disruption.simulator.page;

import dev.disruption.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** A browser on the page of a simulator, and a bot on the other side, in the channel {@code bots}. */
@Tag("browser")
abstract class OnThePage {

	static Simulator discord;

	static ChattyBot bot;

	static Browser page;

	@BeforeAll
	static void start() throws InterruptedException {
		if (Browser.isInstalled()) {
			page = Browser.open();
			discord = Simulator.builder().port(0).start();
			bot = ChattyBot.connect(discord);
		}
	}

	@AfterAll
	static void stop() throws InterruptedException {
		if (bot != null) {
			bot.close();
		}
		if (discord != null) {
			discord.close();
		}
		if (page != null) {
			page.close();
		}
	}

	@BeforeEach
	void openThePage() {
		Browser.assumeInstalled();
		page.go("about:blank");
		page.go(discord.pageUrl());
		page.run("localStorage.clear()");
		page.go(discord.pageUrl());
		page.click("[data-channel=bots]");
		page.find("[data-open-channel=bots]");
	}

	static void actAs(String name) {
		page.click("#act-as");
		page.click("[data-act-as=" + name + "]");
		page.find("#act-as[data-person=" + name + "]");
	}

}
