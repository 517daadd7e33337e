package dev.disruption.test;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.world.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that somebody did and the bot has to answer: a command, a click, a choice, a submitted modal. */
public final class Interaction extends Exchange<Interaction> {

	private static final int DEFERRED_MESSAGE = 5;

	private static final int DEFERRED_UPDATE = 6;

	private static final int CHOICES = 8;

	private static final int MODAL = 9;

	private final Invocation invocation;

	private int followUps;

	Interaction(Stage stage, Person person, Supplier<Invocation> action) {
		super(stage, person);
		this.invocation = action.get();
	}

	/** The bot answers with this text, for everybody to see. */
	public Interaction expectReply(String text) {
		return expectReply(message -> MessageAssert.of(message).hasContent(text).isNotEphemeral());
	}

	/** The bot answers with this text, for nobody else to see. */
	public Interaction expectEphemeral(String text) {
		return expectReply(message -> MessageAssert.of(message).hasContent(text).isEphemeral());
	}

	/** The bot's answer is as demanded; the message is Discord's JSON. */
	public Interaction expectReply(Consumer<JsonNode> demand) {
		ObjectNode response = stage().await("an answer to " + this.invocation.name(), () -> {
			failIfTooLate();
			return this.invocation.response();
		});
		message(response);
		stage().demand(() -> demand.accept(response));
		return this;
	}

	/** The bot promises an answer, or nothing but to change the message later. */
	public Interaction expectDeferred() {
		int type = callback();
		if (type != DEFERRED_MESSAGE && type != DEFERRED_UPDATE) {
			throw stage().failure("Expected the bot to defer its answer to " + this.invocation.name() + ", but it answered by type " + type, null);
		}
		return this;
	}

	/** The bot's next further message has this text. */
	public Interaction expectFollowUp(String text) {
		return expectFollowUp(message -> MessageAssert.of(message).hasContent(text));
	}

	/** The bot's next further message is as demanded; the message is Discord's JSON. */
	public Interaction expectFollowUp(Consumer<JsonNode> demand) {
		int number = this.followUps++;
		ObjectNode followUp = stage().await("follow-up " + (number + 1) + " to " + this.invocation.name(), () -> {
			List<ObjectNode> all = this.invocation.followUps();
			return all.size() > number ? all.get(number) : null;
		});
		message(followUp);
		stage().demand(() -> demand.accept(followUp));
		return this;
	}

	/** The bot asks for more in a modal of this title. */
	public Modal expectModal(String title) {
		int type = callback();
		ObjectNode modal = this.invocation.callbackData();
		if (type != MODAL || modal == null || !modal.path("title").asString("").equals(title)) {
			throw stage().failure("Expected the bot to open the modal \"" + title + "\" on " + this.invocation.name()
					+ (type == MODAL && modal != null ? ", but it opened \"" + modal.path("title").asString("") + "\""
							: ", but it answered by type " + type),
					null);
		}
		return new Modal(again(), this.invocation, modal);
	}

	/** The bot offers these choices for what is being typed, in this order. */
	public Interaction expectChoices(String... names) {
		int type = callback();
		ObjectNode data = this.invocation.callbackData();
		List<String> offered = data == null ? List.of()
				: data.path("choices").valueStream().map(choice -> choice.path("name").asString("")).toList();
		if (type != CHOICES || !offered.equals(List.of(names))) {
			throw stage().failure("Expected the bot to offer " + List.of(names) + ", but it offered " + offered, null);
		}
		return this;
	}

	/** The bot lets the three seconds for an answer pass: in real time, unless the simulator's time is virtual. */
	public Interaction expectNoAnswer() {
		stage().await("the three seconds for an answer to " + this.invocation.name() + " to pass", () -> {
			if (this.invocation.isAcknowledged()) {
				throw stage().failure("Expected no answer to " + this.invocation.name() + ", but the bot answered by type "
						+ this.invocation.callbackType(), null);
			}
			return this.invocation.isFailed() ? Boolean.TRUE : null;
		});
		return this;
	}

	@Override
	public Interaction as(User user) {
		Interaction other = new Interaction(stage(), user.person(), () -> this.invocation);
		other.message(message());
		return other;
	}

	/** What happened, as the simulator knows it. */
	public Invocation invocation() { return this.invocation; }

	@Override
	Interaction self() { return this; }

	private int callback() {
		return stage().await("an answer to " + this.invocation.name(), () -> {
			failIfTooLate();
			return this.invocation.callbackType();
		});
	}

	private void failIfTooLate() {
		if (this.invocation.isFailed()) {
			throw stage().failure("The bot did not answer " + this.invocation.name() + " within three seconds", null);
		}
	}

}
