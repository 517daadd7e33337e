package dev.disruption.interaction.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.json.Snowflake;
import dev.disruption.model.command.ApplicationCommandOption.Type;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import dev.disruption.rest.DiscordException;
import dev.disruption.rest.DiscordRest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a user named by a mention or an id, written down as Discord does for slash commands. What the message doesn't tell is asked for. */
final class MentionedEntities {

	private static final Pattern MENTION = Pattern.compile("<(?:@!?|@&|#)(\\d{1,20})>|(\\d{15,20})");

	private final DiscordRest rest;

	private final JsonMapper mapper;

	private final MessageCreate event;

	private final ObjectNode resolved;

	/** @param resolved takes the entities */
	MentionedEntities(DiscordRest rest, JsonMapper mapper, MessageCreate event, ObjectNode resolved) {
		this.rest = rest;
		this.mapper = mapper;
		this.event = event;
		this.resolved = resolved;
	}

	/** The id of what was named, which is resolved then. Errors with what the user has to be told. */
	Mono<String> resolve(Type type, String text) {
		Matcher matcher = MENTION.matcher(text.strip());
		if (!matcher.matches()) {
			return Mono.error(unknown(type, text));
		}
		String id = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(2);
		Mono<?> entity = switch (type) {
			case USER -> user(Snowflake.of(id));
			case CHANNEL -> channel(Snowflake.of(id));
			case ROLE -> role(Snowflake.of(id));
			default -> text.contains("@&") ? role(Snowflake.of(id)) : user(Snowflake.of(id));
		};
		return entity.onErrorMap(DiscordException.NotFound.class, gone -> unknown(type, text))
			.switchIfEmpty(Mono.error(() -> unknown(type, text)))
			.thenReturn(id);
	}

	private Mono<User> user(Snowflake id) {
		Mono<User> user = this.event.message().mentions().stream().filter(mentioned -> mentioned.id().equals(id)).findFirst().map(Mono::just)
			.orElseGet(() -> this.rest.users().getUser(id));
		return user.doOnNext(found -> put("users", id, found)).flatMap(found -> member(id).thenReturn(found));
	}

	private Mono<Void> member(Snowflake id) {
		Snowflake guildId = this.event.guildId();
		return (guildId == null) ? Mono.empty()
				: this.rest.guilds().getGuildMember(guildId, id)
					.doOnNext(member -> put("members", id, member))
					// somebody who is no member is a user all the same
					.onErrorComplete(DiscordException.NotFound.class)
					.then();
	}

	private Mono<?> channel(Snowflake id) {
		return this.rest.channels().getChannel(id).doOnNext(channel -> put("channels", id, channel));
	}

	private Mono<Role> role(Snowflake id) {
		Snowflake guildId = this.event.guildId();
		return (guildId == null) ? Mono.empty()
				: this.rest.guilds().getGuildRoles(guildId)
					.filter(role -> role.id().equals(id))
					.next()
					.doOnNext(role -> put("roles", id, role));
	}

	private void put(String kind, Snowflake id, Object entity) {
		this.resolved.withObjectProperty(kind).set(id.toString(), this.mapper.valueToTree(entity));
	}

	private static InvalidArgumentException unknown(Type type, String text) {
		return new InvalidArgumentException("`" + text + "` is no " + type.name().toLowerCase(Locale.ROOT)
				+ " here. Mention it, or write its id.");
	}

}
