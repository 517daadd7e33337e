package dev.disruption.simulator.page;

import java.nio.file.Path;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.scenario.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.Keys;

/** Takes the manual's pictures of the page, into the directory that {@code -Ddisruption.screenshots} names. */
@Tag("browser")
@EnabledIfSystemProperty(named = "disruption.screenshots", matches = ".+",
		disabledReason = "Pictures are taken by -Ddisruption.screenshots=DIRECTORY")
class ScreenshotTests {

	@Test
	void takesThePicturesOfTheManual() throws InterruptedException {
		Browser.assumeInstalled();
		Path directory = Path.of(System.getProperty("disruption.screenshots")).toAbsolutePath();
		try (Simulator discord = Simulator.builder().scenario(Scenario.lively()).start();
				ChattyBot bot = ChattyBot.connect(discord);
				Browser page = Browser.open()) {
			page.go(discord.pageUrl());
			page.click("[data-channel=general]");
			page.find(".message .embed", "Orbit");
			page.type("#composer-text", "/we");
			page.find("#command-picker [data-command=weather]");
			page.screenshot(directory.resolve("simulator.png"));
			page.click("[data-channel=bots]");
			components(page, directory);
			developer(page, directory, bot);
		}
	}

	private static void components(Browser page, Path directory) {
		page.type("#composer-text", Keys.chord(Keys.CONTROL, "a"), "/panel", Keys.ENTER);
		page.find(".container .section img.thumbnail");
		page.type("#composer-text", "/menus", Keys.ENTER);
		page.find(".select", "A colour");
		page.run("document.querySelector('.container').closest('.message').scrollIntoView({ block: 'start' })");
		page.screenshot(directory.resolve("simulator-components.png"));
		page.type("#composer-text", "/form", Keys.ENTER);
		page.type(".modal [data-custom-id=title]", "Pizza");
		page.click(".modal [data-value=l]");
		page.screenshot(directory.resolve("simulator-modal.png"));
		page.click(".modal .plain");
		page.awaitGone("dialog");
	}

	private static void developer(Browser page, Path directory, ChattyBot bot) {
		page.click("#theme-toggle");
		page.click("#developer-toggle");
		page.type("#composer-text", "!ping", Keys.ENTER);
		page.find(".message[data-author=" + bot.name() + "] .content", "Pong!");
		page.find("#log [data-title='POST /channels/{channel.id}/messages']");
		page.run("const all = [...document.querySelectorAll('#log [data-title=MESSAGE_CREATE] details')];"
				+ "all.at(-2).open = true; all.at(-2).scrollIntoView()");
		page.find(".replay-line");
		page.screenshot(directory.resolve("simulator-developer.png"));
	}

}
