package dev.disruption.model.message;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;

/**
 * Who is notified by the mentions of a message.
 *
 * @param parse kinds of mentions that notify whoever they name; an empty list, unlike a missing one, notifies nobody
 * @param roles roles to notify, at most 100
 * @param users users to notify, at most 100
 * @param repliedUser whether the author of the message that is answered is notified
 * @see <a href="https://docs.discord.com/developers/resources/message#allowed-mentions-object">Allowed Mentions Object</a>
 */
@Written
public record AllowedMentions(
		@JsonInclude List<Type> parse,
		@Limit(max = AllowedMentions.MAX_IDS) List<Snowflake> roles,
		@Limit(max = AllowedMentions.MAX_IDS) List<Snowflake> users,
		boolean repliedUser) implements Checked {

	/** roles, and users, that can be named */
	public static final int MAX_IDS = 100;

	/** Nobody is notified, whatever the text mentions. */
	public static AllowedMentions none() {
		return new AllowedMentionsBuilder().unchecked();
	}

	/** Everybody is notified whom the text mentions, if the bot may. */
	public static AllowedMentions all() {
		return new AllowedMentionsBuilder().parse(List.of(Type.values())).repliedUser(true).unchecked();
	}

	/** Only these users are notified, if the text mentions them. */
	public static AllowedMentions users(Snowflake... userIds) {
		return new AllowedMentionsBuilder().users(List.of(userIds)).unchecked();
	}

	/** Only the members of these roles are notified, if the text mentions the roles. */
	public static AllowedMentions roles(Snowflake... roleIds) {
		return new AllowedMentionsBuilder().roles(List.of(roleIds)).unchecked();
	}

	public static AllowedMentionsBuilder builder() { return new AllowedMentionsBuilder(); }

	@Override
	public void check(Violations violations) {
		violations.at("users").require(this.users.isEmpty() || !this.parse.contains(Type.USERS), "are there, so parse can't contain USERS");
		violations.at("roles").require(this.roles.isEmpty() || !this.parse.contains(Type.ROLES), "are there, so parse can't contain ROLES");
	}

	/** <a href="https://docs.discord.com/developers/resources/message#allowed-mentions-object-allowed-mention-types">Allowed Mention Types</a> */
	public enum Type {

		ROLES,
		USERS,
		EVERYONE

	}

}
