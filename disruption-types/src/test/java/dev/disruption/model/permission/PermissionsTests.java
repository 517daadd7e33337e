package dev.disruption.model.permission;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Flags;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.disruption.model.permission.Permission.ADMINISTRATOR;
import static dev.disruption.model.permission.Permission.ATTACH_FILES;
import static dev.disruption.model.permission.Permission.CONNECT;
import static dev.disruption.model.permission.Permission.KICK_MEMBERS;
import static dev.disruption.model.permission.Permission.MANAGE_CHANNELS;
import static dev.disruption.model.permission.Permission.MENTION_EVERYONE;
import static dev.disruption.model.permission.Permission.READ_MESSAGE_HISTORY;
import static dev.disruption.model.permission.Permission.SEND_MESSAGES;
import static dev.disruption.model.permission.Permission.SEND_MESSAGES_IN_THREADS;
import static dev.disruption.model.permission.Permission.SPEAK;
import static dev.disruption.model.permission.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Guild 1, whose owner is 99; the member is 50 and has the roles 10 and 11, but not 12. */
class PermissionsTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	private static final GuildMember MEMBER = member("'roles':['10','11']");

	/** A role or an overwrite, as an object in JSON. */
	private static String allow(long id, Permission... permissions) {
		return "{'id':'" + id + "','permissions':'" + bits(permissions) + "','allow':'" + bits(permissions) + "'}";
	}

	private static String deny(long id, Permission... permissions) {
		return "{'id':'" + id + "','deny':'" + bits(permissions) + "'}";
	}

	private static String denyAndAllow(long id, Permission denied, Permission allowed) {
		return "{'id':'" + id + "','deny':'" + bits(denied) + "','allow':'" + bits(allowed) + "'}";
	}

	private static long bits(Permission... permissions) {
		return Stream.of(permissions).mapToLong(permission -> Flags.of(permission).bits()).sum();
	}

	private static Guild guild(String... roles) {
		return read(Guild.class, "{'id':'1','owner_id':'99','roles':[" + String.join(",", roles) + "]}");
	}

	private static GuildMember member(String fields) {
		return read(GuildMember.class, "{'user':{'id':'50'}," + fields + "}");
	}

	private static Channel channel(int type, String... overwrites) {
		return read(Channel.class, "{'id':'7','type':" + type + ",'permission_overwrites':[" + String.join(",", overwrites) + "]}");
	}

	private static <T> T read(Class<T> type, String json) {
		return DiscordJson.mapper().readValue(json.replace('\'', '"'), type);
	}

	static Stream<Arguments> bases() {
		return Stream.of(arguments(List.of(allow(1, VIEW_CHANNEL)), List.of(VIEW_CHANNEL)),
				arguments(List.of(allow(1, VIEW_CHANNEL), allow(10, SEND_MESSAGES), allow(11, KICK_MEMBERS), allow(12, SPEAK)),
						List.of(VIEW_CHANNEL, SEND_MESSAGES, KICK_MEMBERS)),
				arguments(List.of(allow(1), allow(12, ADMINISTRATOR)), List.of()),
				arguments(List.of(allow(1), allow(11, ADMINISTRATOR)), List.of(Permission.values())),
				arguments(List.of(allow(1, ADMINISTRATOR)), List.of(Permission.values())));
	}

	@ParameterizedTest
	@MethodSource("bases")
	void addsTheRolesOfTheMemberToThatOfEveryone(List<String> roles, List<Permission> expected) {
		assertThat(guild(roles.toArray(String[]::new)).permissionsOf(MEMBER).named()).containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void letsTheOwnerDoEverything() {
		GuildMember owner = read(GuildMember.class, "{'user':{'id':'99'}}");
		Channel channel = channel(0, deny(1, VIEW_CHANNEL), deny(99, VIEW_CHANNEL));
		assertThat(Permissions.in(channel, guild(allow(1)), owner, NOW)).isEqualTo(Permissions.ALL);
	}

	/** The documentation's order: everyone, then roles together, then the member; what is denied before what is allowed. */
	static Stream<Arguments> overwrites() {
		return Stream.of(arguments(List.of(), true), arguments(List.of(deny(1, SEND_MESSAGES)), false),
				arguments(List.of(deny(1, SEND_MESSAGES), allow(10, SEND_MESSAGES)), true),
				arguments(List.of(allow(10, SEND_MESSAGES), deny(1, SEND_MESSAGES)), true),
				arguments(List.of(deny(10, SEND_MESSAGES), allow(11, SEND_MESSAGES)), true),
				arguments(List.of(allow(11, SEND_MESSAGES), deny(10, SEND_MESSAGES)), true),
				arguments(List.of(allow(1, SEND_MESSAGES), deny(10, SEND_MESSAGES)), false),
				arguments(List.of(deny(12, SEND_MESSAGES)), true),
				arguments(List.of(allow(10, SEND_MESSAGES), deny(50, SEND_MESSAGES)), false),
				arguments(List.of(deny(50, SEND_MESSAGES), allow(10, SEND_MESSAGES)), false),
				arguments(List.of(deny(1, SEND_MESSAGES), deny(10, SEND_MESSAGES), allow(50, SEND_MESSAGES)), true),
				arguments(List.of(denyAndAllow(50, SEND_MESSAGES, SEND_MESSAGES)), true),
				arguments(List.of(denyAndAllow(1, SEND_MESSAGES, SEND_MESSAGES)), true), arguments(List.of(deny(51, SEND_MESSAGES)), true));
	}

	@ParameterizedTest
	@MethodSource("overwrites")
	void appliesOverwritesInTheDocumentedOrder(List<String> overwrites, boolean sends) {
		Channel channel = channel(0, overwrites.toArray(String[]::new));
		Flags<Permission> permissions = Permissions.in(channel, guild(allow(1, VIEW_CHANNEL, SEND_MESSAGES)), MEMBER, NOW);
		assertThat(permissions.contains(SEND_MESSAGES)).isEqualTo(sends);
		assertThat(permissions.contains(VIEW_CHANNEL)).isTrue();
	}

	@Test
	void sparesAdministratorsFromOverwrites() {
		Channel channel = channel(0, deny(1, VIEW_CHANNEL), deny(50, Permission.values()));
		assertThat(Permissions.in(channel, guild(allow(10, ADMINISTRATOR)), MEMBER, NOW)).isEqualTo(Permissions.ALL);
	}

	@Test
	void leavesNothingToWhoCanNotSeeTheChannel() {
		Guild guild = guild(allow(1, VIEW_CHANNEL, SEND_MESSAGES, KICK_MEMBERS));
		assertThat(Permissions.in(channel(0, deny(1, VIEW_CHANNEL)), guild, MEMBER, NOW)).isEqualTo(Permissions.NONE);
	}

	@Test
	void leavesNothingThatNeedsSendingToWhoCanNotSend() {
		Guild guild = guild(allow(1, VIEW_CHANNEL, READ_MESSAGE_HISTORY, ATTACH_FILES, MENTION_EVERYONE));
		assertThat(Permissions.in(channel(0), guild, MEMBER, NOW).named()).containsExactly(VIEW_CHANNEL, READ_MESSAGE_HISTORY);
	}

	@Test
	void leavesNothingThatNeedsConnectingToWhoCanNotConnect() {
		Guild guild = guild(allow(1, VIEW_CHANNEL, SPEAK, MANAGE_CHANNELS));
		assertThat(Permissions.in(channel(2), guild, MEMBER, NOW).named()).containsExactly(VIEW_CHANNEL);
		assertThat(Permissions.in(channel(2, allow(1, CONNECT)), guild, MEMBER, NOW).named())
			.containsExactly(MANAGE_CHANNELS, VIEW_CHANNEL, CONNECT, SPEAK);
		assertThat(Permissions.in(channel(0), guild, MEMBER, NOW).contains(MANAGE_CHANNELS)).isTrue();
	}

	@Test
	void letsWhoIsTimedOutSeeAndReadUntilItIsOver() {
		Guild guild = guild(allow(1, VIEW_CHANNEL, READ_MESSAGE_HISTORY, SEND_MESSAGES));
		GuildMember timedOut = member("'communication_disabled_until':'2026-03-02T10:00:01+00:00'");
		assertThat(Permissions.in(channel(0), guild, timedOut, NOW).named()).containsExactly(VIEW_CHANNEL, READ_MESSAGE_HISTORY);
		assertThat(Permissions.in(channel(0), guild, timedOut, NOW.plusSeconds(1)).contains(SEND_MESSAGES)).isTrue();
		assertThat(Permissions.in(channel(0), guild(allow(1, ADMINISTRATOR)), timedOut, NOW)).isEqualTo(Permissions.ALL);
	}

	@Test
	void letsWhoMaySendInThreadsSendInThreadsAndNobodyElse() {
		Guild inThreads = guild(allow(1, VIEW_CHANNEL, SEND_MESSAGES_IN_THREADS, ATTACH_FILES));
		assertThat(Permissions.inThread(channel(0), inThreads, MEMBER, NOW).named())
			.containsExactly(VIEW_CHANNEL, SEND_MESSAGES, ATTACH_FILES, SEND_MESSAGES_IN_THREADS);
		Guild outside = guild(allow(1, VIEW_CHANNEL, SEND_MESSAGES, ATTACH_FILES));
		assertThat(Permissions.inThread(channel(0), outside, MEMBER, NOW).named()).containsExactly(VIEW_CHANNEL);
	}

	@Test
	void keepsBitsThatHaveNoName() {
		Guild guild = read(Guild.class, "{'id':'1','roles':[{'id':'1','permissions':'4611686018427388928'}]}");
		assertThat(Permissions.in(channel(0), guild, MEMBER, NOW).bits()).isEqualTo((1L << 62) + (1L << 10));
	}

	@Test
	void asksForTheUserOfAMember() {
		GuildMember partial = read(GuildMember.class, "{'nick':'n'}");
		assertThatIllegalArgumentException().isThrownBy(() -> guild().permissionsOf(partial)).withMessageContaining("without its user");
	}

}
