package dev.disruption.simulator.scenario;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.imageio.ImageIO;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScenarioTests {

	private static final String CLUB = """
			guilds:
			  - name: Chess Club
			    owner: judit
			    roles:
			      - {name: Masters, color: "#E67E22", permissions: "8"}
			    people:
			      - {name: judit, display: Judit P., nick: Champion, roles: Masters, status: dnd, doing: Thinking}
			      - {name: bobby, avatar: false}
			    channels:
			      - category: Boards
			        channels:
			          - name: games
			            topic: Every move
			            history:
			              - {by: judit, ago: 2 days, text: e4}
			              - {by: bobby, ago: 1 hour, replies-to: judit, text: "c5, @judit", reactions: {"👍": [judit]}}
			              - {by: judit, text: "", embeds: [{title: Score, color: 255}]}
			      - {name: Hall, type: voice}
			""";

	@Test
	void describesGuildsWithPeopleRolesChannelsAndHistory() {
		try (Simulator discord = Simulator.builder().scenario(Scenario.read(CLUB, "club.yaml")).start()) {
			assertThat(discord.world().guilds()).extracting(Guild::name).containsExactly("Chess Club");
			Guild club = discord.world().guild();
			assertThat(club.channels()).extracting(Channel::name).containsExactlyInAnyOrder("Boards", "games", "Hall");
			Member judit = club.member(discord.world().person("judit").id());
			assertThat(judit.nick()).isEqualTo("Champion");
			assertThat(judit.roles()).containsExactly(discord.world().role("Masters").id());
			assertThat(judit.person().displayName()).isEqualTo("Judit P.");
			assertThat(judit.person().avatar()).hasSize(32);
			assertThat(discord.world().person("bobby").avatar()).isNull();
			assertThat(discord.world().role("Masters").permissions()).isEqualTo(8);
			assertThat(discord.world().presences().all().path(judit.person().id()).path("status").asString()).isEqualTo("dnd");
			assertThat(club.owner()).isEqualTo(judit.person());
			assertThat(club.member(discord.world().bot().id())).isNotNull();
		}
	}

	@Test
	void theHistoryIsOfThePast() {
		try (Simulator discord = Simulator.builder().scenario(Scenario.read(CLUB, "club.yaml")).start()) {
			Channel games = discord.world().channel("games");
			List<ObjectNode> history = discord.world().messages().in(games);
			assertThat(history).extracting(message -> message.path("content").asString())
				.containsExactly("e4", "c5, " + discord.world().person("judit").mention(), "");
			Instant first = Instant.parse(history.get(0).path("timestamp").asString());
			assertThat(Duration.between(first, discord.world().clock().instant())).isGreaterThanOrEqualTo(Duration.ofDays(2));
			assertThat(history.get(1).path("message_reference").path("message_id")).isEqualTo(history.get(0).path("id"));
			assertThat(history.get(1).path("reactions").path(0).path("emoji").path("name").asString()).isEqualTo("👍");
			assertThat(history.get(2).path("embeds").path(0).path("title").asString()).isEqualTo("Score");
		}
	}

	@Test
	void theLivelyOneExtendsTheLab() {
		try (Simulator discord = Simulator.builder().scenario(Scenario.lively()).start()) {
			assertThat(discord.world().guild().name()).isEqualTo("Disruption Lab");
			assertThat(discord.world().guilds()).hasSizeGreaterThanOrEqualTo(3);
			assertThat(discord.world().guilds()).allSatisfy(guild -> assertThat(guild.members()).hasSizeGreaterThan(4));
			List<ObjectNode> messages = discord.world().messages().in(discord.world().channel("general"));
			assertThat(messages).hasSizeGreaterThan(5).anySatisfy(message -> assertThat(message.path("embeds")).isNotEmpty())
				.anySatisfy(message -> assertThat(message.path("reactions")).isNotEmpty());
			assertThat(discord.violations()).isEmpty();
		}
	}

	@Test
	void isReadFromAFile(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("club.yaml"), CLUB);
		assertThat(Scenario.named(file.toString()).extendsLab()).isFalse();
		assertThat(Scenario.named("lab").extendsLab()).isTrue();
		assertThatIllegalArgumentException().isThrownBy(() -> Scenario.named("nowhere.yaml"))
			.withMessageContaining("The scenario nowhere.yaml cannot be read; take the path of a YAML file, lab or lively");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"guilds: []                                                   | x: A scenario has at least one guild",
			"'guilds: [{name: Ab, owner: me, people: [{name: me}], chanels: []}]' | x, guilds 1: 'chanels' is none of [channels, name, owner",
			"'guilds: [{name: Ab, owner: me}]'                            | x, guilds 1: There is no person 'me'",
			"'guilds: [{name: Ab, owner: me, people: [{name: me, roles: Kings}]}]' | x, guilds 1, people 1: There is no role 'Kings' in Ab",
			"'guilds: [{name: Ab, owner: me, people: [{name: me}], channels: [{name: a, type: b}]}]' | x, guilds 1, channels 1: type is one of",
			"'guilds: [{name: Ab, owner: me, people: [{name: me}], channels: [{name: a, history: [{by: me, ago: soon}]}]}]' "
					+ "| x, guilds 1, channels 1, history 1: ago is written as",
			"'guilds: [{name: Ab, owner: me, people: [{name: me, status: gone}]}]' | x, guilds 1, people 1: A status is one of",
			"'a: ['                                                       | x is no YAML" })
	void saysWhereWhatIsWrong(String yaml, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> {
			try (Simulator discord = Simulator.builder().scenario(Scenario.read(yaml, "x")).start()) {
				throw new AssertionError("Nobody noticed anything in " + discord);
			}
		}).withMessageStartingWith(message);
	}

	@Test
	void refusesWhatDiscordRefuses() {
		String tooLong = CLUB.replace("name: Masters", "name: " + "x".repeat(101));
		assertThatIllegalArgumentException().isThrownBy(() -> Simulator.builder().scenario(Scenario.read(tooLong, "club.yaml")).start())
			.withMessageStartingWith("club.yaml, guilds 1, roles 1: ").withMessageContaining("50035");
	}

	@Test
	void peopleWithAnAvatarHaveAPicture() throws Exception {
		try (Simulator discord = Simulator.builder().scenario(Scenario.read(CLUB, "club.yaml")).start()) {
			ObjectNode judit = discord.world().person("judit").document();
			String address = discord.pageUrl() + "avatars/" + Json.textOf(judit, "id") + "/" + Json.textOf(judit, "avatar") + ".png";
			BufferedImage picture = ImageIO.read(URI.create(address).toURL());
			assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isGreaterThanOrEqualTo(64);
		}
	}

}
