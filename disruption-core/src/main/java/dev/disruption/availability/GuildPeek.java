package dev.disruption.availability;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads of an event only which guilds it is about: a guild may have megabytes. */
record GuildPeek(@Nullable Snowflake id, boolean unavailable) {

	/** Of GUILD_CREATE or GUILD_DELETE. */
	static GuildPeek of(RawDispatch dispatch, JsonMapper mapper) {
		try (JsonParser parser = dispatch.data(mapper)) {
			return parser.nextToken() == JsonToken.START_OBJECT ? guild(parser, false) : new GuildPeek(null, false);
		}
	}

	/**
	 * Of READY.
	 *
	 * @throws IllegalArgumentException if it lists no guilds, which isn't the same as an empty list
	 */
	static List<Snowflake> list(RawDispatch ready, JsonMapper mapper) {
		try (JsonParser parser = ready.data(mapper)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean guilds = parser.currentName().equals("guilds");
				if (parser.nextToken() == JsonToken.START_ARRAY && guilds) {
					return list(parser);
				}
				parser.skipChildren();
			}
		}
		throw new IllegalArgumentException(ready + " has no guilds");
	}

	private static List<Snowflake> list(JsonParser parser) {
		List<Snowflake> ids = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			GuildPeek guild = parser.currentToken() == JsonToken.START_OBJECT ? guild(parser, true) : new GuildPeek(null, false);
			if (guild.id() != null) {
				ids.add(guild.id());
			}
			else {
				parser.skipChildren();
			}
		}
		return ids;
	}

	/** @param whole whether to read up to the end of the guild, even if everything is known before */
	private static GuildPeek guild(JsonParser parser, boolean whole) {
		Snowflake id = null;
		Boolean unavailable = null;
		while ((whole || id == null || unavailable == null) && parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (name.equals("id") && value.isScalarValue()) {
				id = Snowflake.of(parser.getString());
			}
			else if (name.equals("unavailable")) {
				unavailable = value == JsonToken.VALUE_TRUE;
			}
			parser.skipChildren();
		}
		return new GuildPeek(id, Boolean.TRUE.equals(unavailable));
	}

}
