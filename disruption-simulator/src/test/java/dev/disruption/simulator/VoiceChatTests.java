package dev.disruption.simulator;

import java.time.Duration;
import java.util.List;

import dev.disruption.simulator.fault.Occasion;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.By;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who is in which voice channel, and what bots hear of it. */
class VoiceChatTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).withoutRateLimits()
		.gateway(settings -> settings.withVoiceEndpoint("voice.example.org:443")).start();

	private final World world = this.discord.world();

	private final Guild guild = this.world.guild();

	private final Person ada = this.world.person("ada");

	private final Person grace = this.world.person("grace");

	private final Person linus = this.world.person("linus");

	private final Channel lounge = this.world.channel("Lounge");

	private final Channel office = this.world.channels().create(this.guild.id(), Json.object().put("name", "Office").put("type", 2), null);

	private Socket bot;

	@BeforeEach
	void listens() {
		this.bot = Socket.connect(this.discord.gatewayUrl());
		this.bot.ready(this.discord.token(), Intent.bits(List.of(Intent.GUILD_VOICE_STATES)));
	}

	@AfterEach
	void stops() {
		this.discord.close();
		this.time.dispose();
	}

	@Test
	void tellsBotsWhoComesMovesMutesAndGoes() {
		this.discord.voice().join(this.linus, this.lounge);
		JsonNode came = state();
		assertThat(came.path("channel_id").asString()).isEqualTo(this.lounge.id());
		assertThat(came.path("user_id").asString()).isEqualTo(this.linus.id());
		assertThat(came.at("/member/user/username").asString()).isEqualTo("linus");
		this.discord.voice().mute(this.linus, this.guild, true);
		assertThat(state().path("self_mute").booleanValue()).isTrue();
		this.discord.voice().deafen(this.linus, this.guild, true);
		assertThat(state().path("self_deaf").booleanValue()).isTrue();
		this.discord.voice().deafen(this.linus, this.guild, false);
		assertThat(state().path("self_mute").booleanValue()).as("who hears again is heard again").isFalse();
		this.discord.voice().join(this.linus, this.office);
		assertThat(state().path("channel_id").asString()).isEqualTo(this.office.id());
		this.discord.moderators().move(this.grace, this.guild, this.linus, this.lounge);
		assertThat(state().path("channel_id").asString()).isEqualTo(this.lounge.id());
		this.discord.moderators().mute(this.grace, this.guild, this.linus, true);
		assertThat(state().path("mute").booleanValue()).isTrue();
		this.discord.voice().leave(this.linus, this.guild);
		assertThat(state().path("channel_id").isNull()).isTrue();
		assertThat(this.world.voice().in(this.guild.id())).isEmpty();
	}

	@Test
	void refusesWhoMayNotConnectOrFindsNoRoom() {
		this.world.channels().overwrite(this.lounge, this.guild.id(), Json.object().put("type", 0).put("deny", Permission.CONNECT.bit()),
				new By(this.ada, null));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.discord.voice().join(this.linus, this.lounge))
			.withMessage("linus can't go to Lounge: the permission CONNECT is missing in #Lounge");
		this.world.channels().edit(this.office, Json.object().put("user_limit", 1), null);
		this.discord.voice().join(this.linus, this.office);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.discord.voice().join(this.world.person("alan"), this.office))
			.withMessageContaining("Office is full: it takes 1");
		this.discord.voice().join(this.grace, this.office);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.discord.voice().join(this.linus, this.world.channel("general")))
			.withMessageContaining("Cannot execute action on this channel type");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.discord.voice().mute(this.ada, this.guild, true))
			.withMessageContaining("they are in no voice channel");
	}

	@Test
	void takesPermissionsToMoveAndMuteOthers() {
		this.discord.voice().join(this.grace, this.lounge);
		this.discord.voice().join(this.linus, this.lounge);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.discord.moderators().move(this.linus, this.guild, this.grace, this.office)).withMessageContaining("MOVE_MEMBERS");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.discord.moderators().mute(this.linus, this.guild, this.grace, true)).withMessageContaining("MUTE_MEMBERS");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.discord.moderators().deafen(this.linus, this.guild, this.grace, true)).withMessageContaining("DEAFEN_MEMBERS");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.discord.moderators().move(this.grace, this.guild, this.ada, this.office))
			.withMessageContaining("Target user is not connected to voice");
		this.discord.moderators().move(this.grace, this.guild, this.linus, null);
		assertThat(this.world.voice().in(this.guild.id())).hasSize(1);
	}

	@Test
	void emptiesAChannelThatIsDeleted() {
		this.discord.voice().join(this.linus, this.office);
		state();
		this.world.removeChannel(this.office);
		assertThat(state().path("channel_id").isNull()).isTrue();
		assertThat(this.world.voice().in(this.guild.id())).isEmpty();
	}

	@Test
	void tellsTheBotItsVoiceServer() {
		goes();
		assertThat(state().path("user_id").asString()).isEqualTo(this.world.bot().id());
		JsonNode server = server();
		assertThat(server.path("endpoint").asString()).isEqualTo("voice.example.org:443");
		assertThat(server.path("token").asString()).isNotEmpty();
		assertThat(server.path("guild_id").asString()).isEqualTo(this.guild.id());
	}

	@Test
	void letsTheBotWaitForItsVoiceServer() {
		this.discord.faults().onNext(Occasion.VOICE_STATE_UPDATE).voiceServerLeaves(Duration.ofSeconds(5));
		goes();
		assertThat(server().path("endpoint").isNull()).isTrue();
		this.discord.settle();
		assertThat(this.bot.hasNothingMore()).isTrue();
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(server().path("endpoint").asString()).isEqualTo("voice.example.org:443");
		goes();
		assertThat(server().path("endpoint").isNull()).as("the fault is over").isFalse();
	}

	@Test
	void takesTheVoiceServerFromABotThatIsThere() {
		this.discord.faults().now().voiceServerLeaves(Duration.ofSeconds(5));
		goes();
		assertThat(server().path("endpoint").isNull()).as("there was none to take").isFalse();
		this.discord.faults().now().voiceServerLeaves(Duration.ofSeconds(5));
		assertThat(server().path("endpoint").isNull()).isTrue();
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(server().path("endpoint").asString()).isEqualTo("voice.example.org:443");
	}

	private void goes() {
		this.bot.sendText("{\"op\":4,\"d\":{\"guild_id\":\"" + this.guild.id() + "\",\"channel_id\":\"" + this.lounge.id()
				+ "\",\"self_mute\":false,\"self_deaf\":false}}");
	}

	private JsonNode state() { return next("VOICE_STATE_UPDATE"); }

	private JsonNode server() { return next("VOICE_SERVER_UPDATE"); }

	private JsonNode next(String event) {
		JsonNode payload = this.bot.next();
		while (!payload.path("t").asString("").equals(event)) {
			payload = this.bot.next();
		}
		return payload.path("d");
	}

}
