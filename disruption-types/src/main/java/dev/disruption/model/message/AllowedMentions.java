package dev.disruption.model.message;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.disruption.json.Snowflake;

/**
 * Who is notified by the mentions of a message.
 *
 * @param parse kinds of mentions that notify whoever they name; an empty list, unlike a missing one, notifies nobody
 * @param roles roles to notify, at most 100
 * @param users users to notify, at most 100
 * @param repliedUser whether the author of the message that is answered is notified
 * @see <a href="https://docs.discord.com/developers/resources/message#allowed-mentions-object">Allowed Mentions Object</a>
 */
public record AllowedMentions(@JsonInclude List<Type> parse, List<Snowflake> roles, List<Snowflake> users, boolean repliedUser) {

	/** Nobody is notified, whatever the text mentions. */
	public static AllowedMentions none() {
		return new AllowedMentions(List.of(), List.of(), List.of(), false);
	}

	/** <a href="https://docs.discord.com/developers/resources/message#allowed-mentions-object-allowed-mention-types">Allowed Mention Types</a> */
	public enum Type {

		ROLES,
		USERS,
		EVERYONE

	}

}
