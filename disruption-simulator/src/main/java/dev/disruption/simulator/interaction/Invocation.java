package dev.disruption.simulator.interaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Messages;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An interaction that a person started, and what the bot answered to it. */
public final class Invocation {

	private final List<ObjectNode> edits = new ArrayList<>();

	private final Set<String> followUpIds = new LinkedHashSet<>();

	private final World world;

	private final InteractionType type;

	private final Person person;

	private final Channel channel;

	private final ObjectNode document;

	private final long startedAt;

	private @Nullable Integer callbackType;

	private @Nullable ObjectNode callbackData;

	private @Nullable String originalId;

	private boolean waitingForOriginal;

	private boolean failed;

	Invocation(World world, InteractionType type, Person person, Channel channel, ObjectNode document) {
		this.world = world;
		this.type = type;
		this.person = person;
		this.channel = channel;
		this.document = document;
		this.startedAt = world.clock().nanos();
	}

	public String id() { return this.document.path("id").asString(""); }

	public String token() { return this.document.path("token").asString(""); }

	public InteractionType type() { return this.type; }

	public Person person() { return this.person; }

	public Channel channel() { return this.channel; }

	/** A copy of what the bot received: the {@code d} of INTERACTION_CREATE. */
	public ObjectNode document() { return this.document.deepCopy(); }

	/** Whether the bot answered, in whatever way. */
	public boolean isAcknowledged() { return this.world.atomically(() -> this.callbackType != null); }

	/** Whether three seconds passed without an answer. */
	public boolean isFailed() { return this.world.atomically(() -> this.failed); }

	/** Whether the first answer only promised a later one (types 5 and 6). */
	public boolean isDeferred() {
		return this.world.atomically(() -> this.callbackType != null && (this.callbackType == 5 || this.callbackType == 6));
	}

	/** Whether only the person sees the response. */
	public boolean isEphemeral() {
		return this.world.atomically(() -> {
			ObjectNode original = original();
			return original != null ? Messages.hasFlag(original, Messages.EPHEMERAL) : this.callbackData != null
					&& Messages.hasFlag(this.callbackData, Messages.EPHEMERAL);
		});
	}

	/** The number of the callback type of the first answer; null before. */
	public @Nullable Integer callbackType() { return this.world.atomically(() -> this.callbackType); }

	/** The data of the first answer: autocomplete choices, a modal, a message; null before, or if there was none. */
	public @Nullable ObjectNode callbackData() {
		return this.world.atomically(() -> this.callbackData == null ? null : this.callbackData.deepCopy());
	}

	/** The response message as it is now; null before there is one, while it is still deferred, and after it was deleted. */
	public @Nullable ObjectNode response() {
		return this.world.atomically(() -> {
			ObjectNode original = original();
			return original == null || this.waitingForOriginal ? null : original;
		});
	}

	/** The response message after each edit, oldest first. */
	public List<ObjectNode> edits() { return this.world.atomically(() -> this.edits.stream().map(ObjectNode::deepCopy).toList()); }

	/** The follow-up messages as they are now, without deleted ones. */
	public List<ObjectNode> followUps() {
		return this.world.atomically(() -> this.followUpIds.stream().map(id -> this.world.messages().find(this.channel.id(), id))
			.filter(message -> message != null).toList());
	}

	/**
	 * Blocks until there is a response message that is not deferred.
	 * @throws IllegalStateException if there is none within the timeout, which is real time, or the bot did not answer in its three seconds
	 */
	public ObjectNode awaitResponse(Duration timeout) {
		return this.world.journal().await("a response to " + name(), () -> {
			ObjectNode response = response();
			if (response == null && isFailed()) {
				throw new IllegalStateException("The bot did not answer " + name() + " within three seconds");
			}
			return response;
		}, timeout);
	}

	/**
	 * Blocks until the bot answered in whatever way, and returns the callback's type.
	 * @throws IllegalStateException if it did not within the timeout, which is real time
	 */
	public int awaitAcknowledgement(Duration timeout) {
		return this.world.journal().await("an answer to " + name(), this::callbackType, timeout);
	}

	/**
	 * Blocks until there are so many follow-up messages, and returns them.
	 * @throws IllegalStateException if there are fewer after the timeout, which is real time
	 */
	public List<ObjectNode> awaitFollowUps(int count, Duration timeout) {
		return this.world.journal().await(count + " follow-ups to " + name(), () -> followUps().size() >= count ? followUps() : null, timeout);
	}

	/** What the person did, for messages. */
	public String name() {
		String name = Json.textOf(this.document.path("data"), "name", Json.textOf(this.document.path("data"), "custom_id", ""));
		return (this.type == InteractionType.APPLICATION_COMMAND && Json.longOf(this.document.path("data"), "type", 1) == 1 ? "/" : "") + name;
	}

	long age() { return this.world.clock().nanos() - this.startedAt; }

	@Nullable
	String originalId() { return this.originalId; }

	/** Whether the person sees that the bot is thinking. */
	boolean isLoading() {
		ObjectNode original = original();
		return this.waitingForOriginal && original != null && Messages.hasFlag(original, Messages.LOADING);
	}

	void acknowledge(int callback, @Nullable ObjectNode data) {
		this.callbackType = callback;
		this.callbackData = data;
	}

	void original(@Nullable String messageId, boolean waiting) {
		this.originalId = messageId;
		this.waitingForOriginal = waiting;
	}

	void edited(ObjectNode message) {
		this.waitingForOriginal = false;
		this.edits.add(message.deepCopy());
	}

	void followed(String messageId) { this.followUpIds.add(messageId); }

	boolean hasFollowUp(String messageId) { return this.followUpIds.contains(messageId); }

	void fail() { this.failed = true; }

	private @Nullable ObjectNode original() {
		return this.originalId == null ? null : this.world.messages().find(this.channel.id(), this.originalId);
	}

}
