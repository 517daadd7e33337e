package dev.disruption.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up data of events, in the size and order of members that Discord sends. */
final class Payloads {

	private static final String USER = """
			{"username":"ada_lovelace","public_flags":64,"primary_guild":null,"id":"80351110224678%03d","global_name":"Ada Lovelace",\
			"discriminator":"0","collectibles":null,"avatar_decoration_data":null,"avatar":"8342729096ea3675442027381ff50dfe"}""";

	private static final String MEMBER = """
			{"roles":["197038439483310086","197038439483310087"],"premium_since":null,"pending":false,"nick":"Countess","mute":false,\
			"joined_at":"2015-04-26T06:26:56.936000+00:00","flags":0,"deaf":false,"communication_disabled_until":null,"banner":null,\
			"avatar":null%s}""";

	private Payloads() {
	}

	static byte[] messageCreate() {
		return bytes("""
				{"type":0,"tts":false,"timestamp":"2026-11-21T12:00:00.123000+00:00","pinned":false,"nonce":"1310000000000000000","mentions":[],\
				"mention_roles":[],"mention_everyone":false,"member":%s,"id":"1310000000000000001","flags":0,"embeds":[],"edited_timestamp":null,\
				"content":"The engine might compose elaborate and scientific pieces of music of any degree of complexity or extent, I said to nobody.",\
				"components":[],"channel_type":0,"channel_id":"290926798999357250","author":%s,"attachments":[],"guild_id":"290926798626357999"}"""
			.formatted(MEMBER.formatted(""), USER.formatted(1)));
	}

	static byte[] typingStart() {
		return bytes("""
				{"user_id":"80351110224678001","timestamp":1700000000,"member":%s,"channel_id":"290926798999357250",\
				"guild_id":"290926798626357999"}"""
			.formatted(MEMBER.formatted(",\"user\":" + USER.formatted(1))));
	}

	static byte[] presenceUpdate() {
		return bytes("""
				{"user":{"id":"80351110224678912"},"status":"online","guild_id":"290926798626357999","client_status":{"desktop":"online"},\
				"activities":[{"type":0,"timestamps":{"start":1700000000000},"state":"in a match","name":"Chess","id":"ec0b28a579ecb4bd",\
				"details":"Ranked","created_at":1700000000123,"assets":{"small_text":"Gold","small_image":"gold","large_text":"Board",\
				"large_image":"board"},\
				"application_id":"379286085710381999"}]}""");
	}

	static byte[] interactionCreate() {
		return bytes("""
				{"version":1,"type":2,"token":"aW50ZXJhY3Rpb246MTMxMDAwMDAwMDAwMDAwMDAwMTphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg","member":%s,\
				"locale":"en-US",\
				"id":"1310000000000000001","guild_locale":"en-US","guild_id":"290926798626357999","guild":{"locale":"en-US",\
				"id":"290926798626357999",\
				"features":["COMMUNITY","NEWS"]},"entitlements":[],"data":{"type":1,"resolved":{"users":{"80351110224678002":%s}},\
				"options":[{"value":\
				"80351110224678002","type":6,"name":"user"}],"name":"userinfo","id":"1310000000000000077"},"context":0,\
				"channel_id":"290926798999357250",\
				"channel":{"type":0,"topic":null,"position":3,"permissions":"2248473465835073","parent_id":"290926798999357251","nsfw":false,\
				"name":"general",\
				"last_message_id":"1310000000000000000","id":"290926798999357250","guild_id":"290926798626357999","flags":0},\
				"authorizing_integration_owners":{"0":"290926798626357999"},"attachment_size_limit":10485760,"application_id":"775799577604522000",\
				"app_permissions":"2248473465835073"}"""
			.formatted(MEMBER.formatted(",\"user\":" + USER.formatted(1) + ",\"permissions\":\"2248473465835073\""), USER.formatted(2)));
	}

	static byte[] guildCreate(int members) {
		String everybody = IntStream.range(0, members)
			.mapToObj(i -> MEMBER.formatted(",\"user\":" + USER.formatted(i % 1000)))
			.collect(Collectors.joining(","));
		String channels = IntStream.range(0, 40).mapToObj(i -> """
				{"type":0,"topic":"Things","position":%d,"permission_overwrites":[{"type":0,"id":"290926798626357999","deny":"0","allow":"1024"}],\
				"parent_id":null,"nsfw":false,"name":"channel-%d","id":"2909267989993572%02d",\
				"flags":0}""".formatted(i, i, i)).collect(Collectors.joining(","));
		String roles = IntStream.range(0, 25).mapToObj(i -> """
				{"unicode_emoji":null,"tags":{},"position":%d,"permissions":"2248473465835073","name":"Role %d","mentionable":false,"managed":false,\
				"id":"1970384394833100%02d","icon":null,"hoist":false,"flags":0,"colors":{"primary_color":0,"secondary_color":null,\
				"tertiary_color":null},\
				"color":0}""".formatted(i, i, i)).collect(Collectors.joining(","));
		return bytes("{\"id\":\"290926798626357999\",\"name\":\"Lab\",\"owner_id\":\"80351110224678001\",\"member_count\":" + members
				+ ",\"roles\":[" + roles
				+ "],\"channels\":[" + channels + "],\"members\":[" + everybody + "]}");
	}

	private static byte[] bytes(String json) {
		return json.getBytes(StandardCharsets.UTF_8);
	}

}
