package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * What a guild shows to new members.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public record NewMemberWelcome(
		Snowflake guildId,
		boolean enabled,
		@Nullable WelcomeMessage welcomeMessage,
		List<Action> newMemberActions,
		List<ResourceChannel> resourceChannels) {

	/** The greeting of new members. */
	public record WelcomeMessage(List<Snowflake> authorIds, String message) {
	}

	/** What a new member should do first. */
	public record Action(
			Snowflake channelId,
			ActionType actionType,
			String title,
			String description,
			@Nullable Emoji emoji,
			@Nullable String icon) {
	}

	/** A channel to read. */
	public record ResourceChannel(
			Snowflake channelId,
			String title,
			String description,
			@Nullable Emoji emoji,
			@Nullable String icon) {
	}

	/** What is to do in a channel. */
	public enum ActionType implements Coded {

		@Code(0) VIEW,
		@Code(1) TALK,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
