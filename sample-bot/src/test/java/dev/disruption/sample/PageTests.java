package dev.disruption.sample;

import java.nio.file.Path;

import dev.disruption.simulator.page.Browser;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A person at the simulator's page, and the bot on the other side. */
@DiscordTest
@Tag("browser")
class PageTests {

	@Autowired private Discord discord;

	@Test
	void aPersonChatsWithTheBot() {
		Browser.assumeInstalled();
		String answer = ".message[data-author=" + this.discord.simulator().world().bot().name() + "] .content";
		try (Browser page = Browser.open()) {
			page.go(this.discord.simulator().pageUrl());
			page.click("[data-channel=bots]");
			page.find("[data-open-channel=bots]");
			page.type("#composer-text", "!ping", Keys.ENTER);
			page.find(answer, "Pong!");
			page.type("#composer-text", "/ping", Keys.ENTER);
			page.find(".message [data-used-command=ping]", "Ada used /ping");
			page.type("#composer-text", "/userinfo", Keys.TAB);
			page.type("[data-option=user]", "@Grace", Keys.ENTER);
			page.find(".embed .embed-field", "grace");
			page.type("#composer-text", "/ro");
			page.find("#command-picker [data-command=roll]", "Roll dice");
			page.screenshot(Path.of("target", "simulator.png"));
			assertThat(page.texts(answer)).filteredOn("Pong!"::equals).hasSize(2);
		}
	}

}
