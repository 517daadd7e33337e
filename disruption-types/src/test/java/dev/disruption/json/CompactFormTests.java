package dev.disruption.json;

import java.util.List;
import java.util.Random;

import dev.disruption.event.GuildMemberEvent.GuildMemberUpdate;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.color.Color;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Role;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.soundboard.SoundboardSound;
import dev.disruption.model.stageinstance.StageInstance;
import dev.disruption.model.sticker.Sticker;
import dev.disruption.model.user.User;
import dev.disruption.model.voice.VoiceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CompactFormTests {

	private final JsonMapper mapper = DiscordJson.mapper();

	private final CompactWriter writer = new CompactWriter();

	@ParameterizedTest
	@ValueSource(classes = { Guild.class, Channel.class, Role.class, Emoji.class, Sticker.class, GuildMember.class, User.class,
			VoiceState.class, Presence.class, StageInstance.class, GuildScheduledEvent.class, SoundboardSound.class })
	void makesRecordsEqualToThoseThatWerePacked(Class<?> type) {
		Random random = new Random(9);
		for (int round = 0; round < 80; round++) {
			JsonNode json = new Samples(round % 4, round).of(type);
			thin(json, random, round % 3 * 0.4);
			Object received = this.mapper.treeToValue(json, type);
			assertThat(roundTrip(type, received)).as(json.toString()).isEqualTo(received);
		}
	}

	/** Takes away some of the members of all objects, or makes them null. */
	private static void thin(JsonNode json, Random random, double share) {
		if (json instanceof ObjectNode object) {
			for (String name : List.copyOf(object.propertyNames())) {
				if (random.nextDouble() < share) {
					if (random.nextBoolean()) {
						object.remove(name);
					}
					else {
						object.putNull(name);
					}
				}
			}
		}
		json.forEach(child -> thin(child, random, share));
	}

	private <T> T roundTrip(Class<T> type, Object received) {
		CompactForm<T> form = CompactForm.of(type);
		form.pack(type.cast(received), this.writer.clear());
		return form.unpack(this.writer.toBytes(), 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "grüße", "日本語", "🔥", "half \\ud83d of a pair", "a_0123456789abcdef0123456789abcdef",
			"0123456789abcdef0123456789abcdef", "0123456789ABCDEF0123456789abcdef", "g123456789abcdef0123456789abcdef",
			"b_0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef0" })
	void keepsEveryText(String name) {
		User user = this.mapper.readValue("{\"id\":\"1\",\"username\":\"" + name + "\"}", User.class);
		assertThat(roundTrip(User.class, user)).isEqualTo(user);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2015-01-01T00:00:00Z", "2026-11-21T18:00:00.123Z", "2026-11-21T18:00:00.123456Z",
			"2026-11-21T18:00:00.123456789Z",
			"1969-12-31T23:59:59.999Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "2014-12-31T23:59:59.999999Z" })
	void keepsEveryInstant(String joined) {
		GuildMember member = this.mapper.readValue("{\"joined_at\":\"" + joined + "\"}", GuildMember.class);
		assertThat(member.joinedAt()).isNotNull();
		assertThat(roundTrip(GuildMember.class, member)).isEqualTo(member);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1, -1, 127, 128, Long.MAX_VALUE, Long.MIN_VALUE })
	void keepsEveryNumber(long number) {
		Role role = this.mapper.readValue(
				"{\"id\":\"" + Long.toUnsignedString(number) + "\",\"position\":" + (int) number + ",\"color\":" + (int) number
						+ ",\"permissions\":\"" + Long.toUnsignedString(number) + "\"}",
				Role.class);
		assertThat(role.permissions().bits()).isEqualTo(number);
		assertThat(roundTrip(Role.class, role)).isEqualTo(role);
	}

	@Test
	void takesAFewBytes() {
		User user = this.mapper.readValue("""
				{"id":"80351110224678912","username":"nelly","discriminator":"0","avatar":"8342729096ea3675442027381ff50dfe","bot":true}
				""", User.class);
		CompactForm.of(User.class, "id").pack(user, this.writer.clear());
		assertThat(this.writer.toBytes()).hasSize(3 + 6 + 2 + 17);
	}

	@Test
	void leavesOutWhatIsGivenLater() {
		User user = this.mapper.readValue("{\"id\":\"7\",\"username\":\"nelly\",\"bot\":true}", User.class);
		CompactForm<User> form = CompactForm.of(User.class, "id", "bot");
		form.pack(user, this.writer.clear());
		byte[] packed = this.writer.toBytes();
		assertThat(form.unpack(packed, 0, new Snowflake(7), true)).isEqualTo(user);
		assertThat(form.unpack(packed, 0, null, null).bot()).isFalse();
	}

	@Test
	void packsAgainWithAnotherValue() {
		CompactForm<Role> form = CompactForm.of(Role.class);
		Role role = this.mapper.readValue("{\"id\":\"7\",\"name\":\"crew\",\"color\":5,\"position\":2}", Role.class);
		form.pack(role, this.writer.clear());
		form.repack(this.writer.toBytes(), 0, "color", Color.of(6), this.writer.clear());
		byte[] packed = this.writer.toBytes();
		form.repack(packed, 0, "position", null, this.writer.clear());
		Role changed = form.unpack(this.writer.toBytes(), 0);
		assertThat(changed).isEqualTo(this.mapper.readValue("{\"id\":\"7\",\"name\":\"crew\",\"color\":6}", Role.class));
	}

	@Test
	void tellsFormsApart() {
		String whole = CompactForm.of(User.class).fingerprint();
		assertThat(CompactForm.of(User.class).fingerprint()).isEqualTo(whole);
		assertThat(CompactForm.of(User.class, "id").fingerprint()).isNotEqualTo(whole);
		assertThat(CompactForm.of(Role.class).fingerprint()).isNotEqualTo(whole).contains("permissions:flags");
	}

	@Test
	void refusesWhatHasNoCompactForm() {
		assertThatIllegalArgumentException().isThrownBy(() -> CompactForm.of(Message.class)).withMessageContaining("has no compact form");
		assertThatIllegalArgumentException().isThrownBy(() -> CompactForm.of(User.class, "nick")).withMessageContaining("'nick'");
	}

	@Test
	void remembersBesideWhatWasReceived() {
		GuildMemberUpdate update = this.mapper.readValue("{\"nick\":\"new\",\"guild_id\":\"1\",\"previous\":{\"nick\":\"forged\"}}",
				GuildMemberUpdate.class);
		GuildMember previous = this.mapper.readValue("{\"nick\":\"old\"}", GuildMember.class);
		assertThat(update.previous()).as("what JSON says").isNull();
		GuildMemberUpdate remembering = Memory.with(update, previous);
		assertThat(remembering.previous()).isSameAs(previous);
		assertThat(remembering.member()).isSameAs(update.member());
		assertThat(Memory.with(previous, "nothing to remember with")).isSameAs(previous);
		assertThat(Memory.has(GuildMemberUpdate.class)).isTrue();
		assertThat(Memory.has(GuildMember.class)).isFalse();
	}

}
