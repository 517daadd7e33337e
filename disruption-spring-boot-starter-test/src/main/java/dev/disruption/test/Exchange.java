package dev.disruption.test;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.world.Person;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot does, and what somebody does about it. Expectations wait up to 10 seconds, and fail with the conversation so far. Whatever
 * is
 * said of "the message" is about the one that was expected last.
 *
 * @param <S> the kind of exchange
 */
public abstract sealed class Exchange<S extends Exchange<S>> permits Conversation, Interaction {

	private final Stage stage;

	private final @Nullable Person person;

	private final long began;

	private @Nullable ObjectNode message;

	Exchange(Stage stage, @Nullable Person person) {
		this.stage = stage;
		this.person = person;
		this.began = stage.seen();
	}

	/** The message as it is now, as Discord's JSON. @throws IllegalStateException if none was expected before */
	public ObjectNode message() {
		ObjectNode now = this.stage.simulator().world().messages().find(this.stage.channel().id(), messageId());
		return now != null ? now : current();
	}

	/** The same message in the hands of somebody else: {@code offer.as(discord.user("grace")).clicks("Yes")}. */
	public abstract S as(User user);

	/** Clicks a button of the message. @param button its custom id, label or emoji */
	public Interaction clicks(String button) {
		JsonNode component = component(button);
		return new Interaction(again(), person(), () -> this.stage.simulator().people().click(person(), this.stage.channel(), messageId(),
				component.path("custom_id").asString("")));
	}

	/**
	 * Chooses from a menu of the message.
	 *
	 * @param menu its custom id or placeholder
	 * @param choices labels or values of options, names of people and channels, or ids
	 */
	public Interaction selects(String menu, String... choices) {
		JsonNode component = component(menu);
		List<String> values = Arrays.stream(choices).map(choice -> value(component, choice)).toList();
		return new Interaction(again(), person(), () -> this.stage.simulator().people().select(person(), this.stage.channel(), messageId(),
				component.path("custom_id").asString(""), values));
	}

	/** Reacts to the message. @param emoji a character, or {@code name:id} */
	public S reacts(String emoji) {
		this.stage.simulator().people().react(person(), this.stage.channel(), messageId(), emoji);
		return self();
	}

	/** The message has an embed of this title. */
	public S expectEmbed(String title) {
		return check(shown -> MessageAssert.of(shown).hasEmbed(title));
	}

	/** The message is as demanded: {@code check(message -> assertThat(message).hasButton("Yes"))}. */
	public S check(Consumer<JsonNode> demand) {
		ObjectNode shown = message();
		this.stage.demand(() -> demand.accept(shown));
		return self();
	}

	/** The message has a component of this custom id, label or placeholder. */
	public S expectComponent(String name) {
		return check(shown -> MessageAssert.of(shown).hasComponent(name));
	}

	/** The bot changes the message to this text. */
	public S expectEdit(String text) {
		String id = messageId();
		this.message = this.stage.await("the message to be edited to \"" + text + "\"", () -> {
			ObjectNode now = this.stage.simulator().world().messages().find(this.stage.channel().id(), id);
			return now != null && now.path("edited_timestamp").isString() && now.path("content").asString("").equals(text) ? now : null;
		});
		return self();
	}

	/** The bot reacts to something said here with this emoji. */
	public S expectReaction(String emoji) {
		this.stage.any(this.began, "a reaction " + emoji + " of the bot", entry -> entry.kind() == Kind.REACTION_ADDED
				&& entry.name().equals(emoji)
				&& isHere(entry) && entry.document().path("user_id").asString("").equals(botId()));
		return self();
	}

	/** The message is deleted. */
	public S expectDeleted() {
		String id = messageId();
		this.stage.any(this.began, "the message to be deleted",
				entry -> entry.kind() == Kind.MESSAGE_DELETED && entry.document().path("id").asString("").equals(id));
		return self();
	}

	/** The bot calls an operation of the API. @param route method and documented path: {@code PUT /guilds/{guild.id}/bans/{user.id}} */
	public S expectCall(String route) {
		call(route, entry -> true, "");
		return self();
	}

	/** The bot calls an operation of the API, and gives this reason for the audit log. */
	public S expectCall(String route, String reason) {
		call(route, entry -> entry.document().path("reason").asString("").equals(reason), " with the reason \"" + reason + "\"");
		return self();
	}

	/**
	 * All listeners of the application have been called for an event of this type that came since the exchange began.
	 *
	 * @throws IllegalStateException if the test doesn't run in a context of {@link DiscordTest}
	 */
	public S expectHandled(Class<?> event) {
		if (!this.stage.handled().isTold()) {
			throw new IllegalStateException("Whether an event was handled is known only in tests with @DiscordTest");
		}
		this.stage.awaitHandled(event, Patience.TIMEOUT);
		return self();
	}

	abstract S self();

	Stage stage() { return this.stage; }

	Stage again() { return new Stage(this.stage.simulator(), this.stage.handled(), this.stage.channel()); }

	Person person() {
		if (this.person == null) {
			throw new IllegalStateException("Say who does it: discord.user(\"ada\").in(\"" + this.stage.channel().name() + "\")");
		}
		return this.person;
	}

	void message(JsonNode expected) { this.message = (ObjectNode) expected; }

	String botId() { return this.stage.simulator().world().bot().id(); }

	boolean isHere(Entry entry) { return entry.document().path("channel_id").asString("").equals(this.stage.channel().id()); }

	boolean isMessageOfBot(Entry entry) {
		return entry.kind() == Kind.MESSAGE_CREATED && isHere(entry) && entry.document().path("author").path("id").asString("").equals(botId());
	}

	private void call(String route, Predicate<Entry> demand, String with) {
		if (!this.stage.simulator().routes().contains(route)) {
			throw new IllegalArgumentException("There is no route '" + route + "'; it is a method and a documented path, such as "
					+ "POST /channels/{channel.id}/messages");
		}
		this.stage.any(this.began, "a call of " + route + with,
				entry -> entry.kind() == Kind.REST && entry.name().equals(route) && demand.test(entry));
	}

	private ObjectNode component(String name) {
		ObjectNode shown = message();
		ObjectNode component = Parts.find(shown, name);
		if (component == null) {
			throw this.stage.failure("The message has no component \"" + name + "\", only "
					+ Parts.interactive(shown).stream().map(Parts::name).toList(), null);
		}
		return component;
	}

	private String value(JsonNode component, String choice) {
		for (JsonNode option : component.path("options")) {
			if (choice.equals(option.path("label").asString(""))) {
				return option.path("value").asString("");
			}
		}
		return choice;
	}

	private String messageId() { return current().path("id").asString(""); }

	private ObjectNode current() {
		if (this.message == null) {
			throw new IllegalStateException("Expect a message of the bot first: expectReply(...)");
		}
		return this.message;
	}

}
