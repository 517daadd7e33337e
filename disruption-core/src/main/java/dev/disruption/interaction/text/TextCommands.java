package dev.disruption.interaction.text;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.disruption.action.Reply;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.interaction.InteractionDispatcher;
import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.annotation.TextCommand;
import dev.disruption.interaction.argument.OptionArgument;
import dev.disruption.interaction.command.CommandHandlers;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.command.ApplicationCommandOption.Type;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.message.Attachment;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.permission.Permissions;
import dev.disruption.model.user.User;
import dev.disruption.rest.DiscordRest;
import dev.disruption.time.MonotonicScheduler;
import dev.disruption.time.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an interaction out of a message that is a command, as Discord would have sent it for a slash command, and has it handled. */
public final class TextCommands {

	private static final int INTERACTION = 2;

	private static final String SECURITY = "org.springframework.security.";

	private final CommandHandlers handlers;

	private final InteractionDispatcher dispatcher;

	private final DiscordRest rest;

	private final Prefixes prefixes;

	private final JsonMapper mapper;

	private final Scheduler scheduler;

	private final Mono<User> self;

	/** @param scheduler the clock */
	public TextCommands(CommandHandlers handlers, InteractionDispatcher dispatcher, DiscordRest rest, Prefixes prefixes, JsonMapper mapper,
			Scheduler scheduler) {
		this.handlers = handlers;
		this.dispatcher = dispatcher;
		this.rest = rest;
		this.prefixes = prefixes;
		this.mapper = mapper;
		this.scheduler = scheduler;
		this.self = rest.users().getCurrentUser().cacheInvalidateIf(user -> false);
	}

	/** Whether there are any, so that messages have to be read. */
	public boolean isEmpty() {
		return this.handlers.of(Kind.TEXT_COMMAND).isEmpty();
	}

	/** Handles a message, if it is a command. Messages of bots and webhooks are none. */
	public Mono<Void> on(MessageCreate event) {
		long receivedAt = MonotonicScheduler.nanos(this.scheduler);
		String content = event.message().content();
		if (event.message().author().bot() || event.message().webhookId() != null || content.isBlank()) {
			return Mono.empty();
		}
		return Mono.zip(this.prefixes.prefix(event.guildId()), this.self, (prefix, bot) -> afterPrefix(content, prefix, bot))
			.filter(line -> !line.isEmpty())
			.flatMap(line -> handle(event, line, content.substring(0, content.length() - line.length()), receivedAt));
	}

	/** What stands behind the prefix, or an empty text. */
	private static String afterPrefix(String content, String prefix, User bot) {
		for (String start : new String[] { prefix, "<@" + bot.id() + ">", "<@!" + bot.id() + ">" }) {
			if (!start.isEmpty() && content.startsWith(start)) {
				return content.substring(start.length()).stripLeading();
			}
		}
		return "";
	}

	private Mono<Void> handle(MessageCreate event, String line, String prefix, long receivedAt) {
		String name = longestName(line);
		InteractionHandler handler = (name != null) ? byName().get(name) : null;
		if (name == null || handler == null) {
			return Mono.empty();
		}
		TextCommandParser parser = new TextCommandParser(handler, prefix + name);
		MessageTransport transport = new MessageTransport(this.rest, event.message());
		return interaction(event, parser, line.substring(name.length()).strip())
			.flatMap(interaction -> this.dispatcher.handle(interaction, handler, Map.of(), transport, receivedAt))
			.onErrorResume(InvalidArgumentException.class, failure -> transport
				.send(Reply.of(String.valueOf(failure.getMessage())))
				.then());
	}

	private @Nullable String longestName(String line) {
		String longest = null;
		for (String name : byName().keySet()) {
			boolean matches = line.equals(name) || line.startsWith(name) && Character.isWhitespace(line.charAt(name.length()));
			longest = (matches && (longest == null || name.length() > longest.length())) ? name : longest;
		}
		return longest;
	}

	private Map<String, InteractionHandler> byName() {
		Map<String, InteractionHandler> byName = new LinkedHashMap<>(this.handlers.of(Kind.TEXT_COMMAND));
		this.handlers.of(Kind.TEXT_COMMAND).values().forEach(handler -> {
			TextCommand annotation = AnnotatedElementUtils.findMergedAnnotation(handler.method(), TextCommand.class);
			for (String alias : (annotation != null) ? annotation.aliases() : new String[0]) {
				byName.putIfAbsent(alias, handler);
			}
		});
		return byName;
	}

	private Mono<Interaction> interaction(MessageCreate event, TextCommandParser parser, String line) {
		ObjectNode data = this.mapper.createObjectNode().put("id", "0").put("type", 1).put("name", parser.handler().path());
		ObjectNode resolved = data.putObject("resolved");
		ArrayNode options = data.putArray("options");
		MentionedEntities entities = new MentionedEntities(this.rest, this.mapper, event, resolved);
		return Mono.fromSupplier(() -> parser.parse(line))
			.flatMapMany(values -> Flux.fromIterable(values.entrySet()))
			.concatMap(value -> option(value.getKey(), value.getValue(), entities))
			.doOnNext(options::add)
			.then(Mono.fromRunnable(() -> attachments(event, parser, options, resolved)))
			.then(permissions(event, parser.handler()))
			.map(permissions -> this.mapper.treeToValue(interaction(event, data, permissions), Interaction.class));
	}

	private Mono<ObjectNode> option(OptionArgument option, String text, MentionedEntities entities) {
		Type type = option.resolver().optionType();
		ObjectNode json = this.mapper.createObjectNode().put("name", option.name());
		json.set("type", this.mapper.valueToTree(type));
		return switch (type) {
			case USER, CHANNEL, ROLE, MENTIONABLE -> entities.resolve(type, text).map(id -> json.put("value", id));
			default -> Mono.just(json.put("value", text));
		};
	}

	/** Attachments have no place in the text: the options that are such take them in their order. */
	private void attachments(MessageCreate event, TextCommandParser parser, ArrayNode options, ObjectNode resolved) {
		int next = 0;
		for (Object argument : parser.handler().arguments()) {
			if (argument instanceof OptionArgument option && TextCommandParser.isAttachment(option)) {
				if (next < event.message().attachments().size()) {
					Attachment attachment = event.message().attachments().get(next++);
					options.addObject().put("name", option.name()).put("type", 11).put("value", attachment.id().toString());
					resolved.withObjectProperty("attachments").set(attachment.id().toString(), this.mapper.valueToTree(attachment));
				}
				else if (option.parameter().isRequired()) {
					throw parser.usage("`" + option.name() + "` is missing: attach a file.");
				}
			}
		}
	}

	private ObjectNode interaction(MessageCreate event, ObjectNode data, UserAndBot permissions) {
		ObjectNode json = this.mapper.createObjectNode();
		json.put("id", event.message().id().toString()).put("application_id", "0").put("token", "").put("version", 1).put("type", INTERACTION);
		json.put("channel_id", event.message().channelId().toString()).put("app_permissions", "0");
		json.set("data", data);
		json.set("user", this.mapper.valueToTree(event.message().author()));
		json.set("app_permissions", this.mapper.valueToTree(permissions.bot));
		GuildMember member = event.member();
		if (event.guildId() != null && member != null) {
			ObjectNode written = this.mapper.valueToTree(member);
			written.set("user", this.mapper.valueToTree(event.message().author()));
			written.set("permissions", this.mapper.valueToTree(permissions.user));
			json.put("guild_id", event.guildId().toString()).set("member", written);
		}
		return json;
	}

	/** What both may do in the channel; it is asked for only if the command says that it matters. */
	private Mono<UserAndBot> permissions(MessageCreate event, InteractionHandler handler) {
		Snowflake guildId = event.guildId();
		GuildMember member = event.member();
		if (!needsPermissions(handler) || guildId == null || member == null) {
			return Mono.just(new UserAndBot(Permissions.NONE, Permissions.NONE));
		}
		Instant now = WallClock.now(this.scheduler);
		return Mono.zip(this.rest.guilds().getGuild(guildId), this.rest.channels().getChannel(event.message().channelId()),
				this.rest.guilds().getGuildMember(guildId, event.message().author().id()),
				this.self.flatMap(bot -> this.rest.guilds().getGuildMember(guildId, bot.id())))
			.map(all -> new UserAndBot(Permissions.in(all.getT2(), all.getT1(), all.getT3(), now),
					Permissions.in(all.getT2(), all.getT1(), all.getT4(), now)));
	}

	/** By an annotation of ours or of Spring Security, or as a parameter. */
	private static boolean needsPermissions(InteractionHandler handler) {
		boolean annotated = Stream.of(handler.method(), handler.method().getDeclaringClass())
			.flatMap(element -> MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY).stream())
			.map(annotation -> annotation.getType().getName())
			.anyMatch(name -> name.equals(RequirePermissions.class.getName()) || name.startsWith(SECURITY));
		return annotated || List.of(handler.method().getParameterTypes()).contains(Flags.class);
	}

	private record UserAndBot(Flags<Permission> user, Flags<Permission> bot) {
	}

}
