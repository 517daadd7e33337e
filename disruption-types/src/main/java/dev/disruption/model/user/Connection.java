package dev.disruption.model.user;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.model.guild.Integration;

/**
 * An account elsewhere that a user has connected.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user#connection-object-connection-structure">Connection Structure</a>
 */
public record Connection(
		String id,
		String name,
		Service type,
		boolean revoked,
		List<Integration> integrations,
		boolean verified,
		boolean friendSync,
		boolean showActivity,
		boolean twoWayLink,
		Visibility visibility) {

	/** <a href="https://docs.discord.com/developers/resources/user#connection-object-visibility-types">Visibility Types</a> */
	public enum Visibility implements Coded {

		@Code(0) NONE,
		@Code(1) EVERYONE,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/user#connection-object-services">Services</a> */
	public enum Service {

		@JsonProperty("amazon-music") AMAZON_MUSIC,
		BATTLENET,
		BUNGIE,
		BLUESKY,
		CRUNCHYROLL,
		DOMAIN,
		EBAY,
		@JsonProperty("epicgames") EPIC_GAMES,
		FACEBOOK,
		GITHUB,
		INSTAGRAM,
		@JsonProperty("leagueoflegends") LEAGUE_OF_LEGENDS,
		MASTODON,
		PAYPAL,
		PLAYSTATION,
		REDDIT,
		@JsonProperty("riotgames") RIOT_GAMES,
		ROBLOX,
		SPOTIFY,
		SKYPE,
		STEAM,
		TIKTOK,
		TWITCH,
		TWITTER,
		XBOX,
		YOUTUBE,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
