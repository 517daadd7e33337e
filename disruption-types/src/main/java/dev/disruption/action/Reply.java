package dev.disruption.action;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.model.component.Component;
import dev.disruption.model.component.ComponentTree;
import dev.disruption.model.message.AllowedMentions;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.Message;
import dev.disruption.model.message.MessageBody;
import dev.disruption.model.message.MessageReference;
import org.jspecify.annotations.Nullable;

/**
 * An answer, to a message or to an interaction.
 *
 * @param target the message that is answered; {@code null} for the answer to an interaction
 * @param content the text
 * @param embeds at most 10
 * @param files at most 10
 * @param components at most 5 rows
 * @param allowedMentions who is notified; {@code null} leaves that to Discord's defaults
 * @param onlyForUser whether only the user who caused the interaction sees the answer
 * @param isUpdate whether it changes the message whose component was used, instead of being one of its own
 */
public record Reply(@Nullable Target target, @Nullable String content, List<Embed> embeds, List<Upload> files,
		List<Component> components, @Nullable AllowedMentions allowedMentions, boolean onlyForUser, boolean isUpdate) implements Action {

	/** An answer to the interaction that is being handled. */
	@CheckReturnValue
	public static Reply of(String content) {
		return new Reply(null, content, List.of(), List.of(), List.of(), null, false, false);
	}

	/** An answer to the interaction that is being handled. */
	@CheckReturnValue
	public static Reply of(Embed embed) {
		return new Reply(null, null, List.of(embed), List.of(), List.of(), null, false, false);
	}

	/** An answer of components alone, to the interaction that is being handled: texts, containers, galleries. */
	@CheckReturnValue
	public static Reply of(Component first, Component... more) {
		List<Component> components = new ArrayList<>(List.of(first));
		components.addAll(List.of(more));
		return new Reply(null, null, List.of(), List.of(), List.copyOf(components), null, false, false);
	}

	/** A change of the message whose component is being handled. */
	@CheckReturnValue
	public static Reply update(String content) {
		return of(content).asUpdate();
	}

	/** An answer to a message. */
	@CheckReturnValue
	public static Reply to(Message message, String content) {
		return new Reply(new Target(message.channelId(), message.id()), content, List.of(), List.of(), List.of(), null, false, false);
	}

	/** The same answer with one more embed. */
	@CheckReturnValue
	public Reply embed(Embed embed) {
		List<Embed> more = new ArrayList<>(this.embeds);
		more.add(embed);
		return new Reply(this.target, this.content, List.copyOf(more), this.files, this.components, this.allowedMentions, this.onlyForUser,
				this.isUpdate);
	}

	/** The same answer with one more file. */
	@CheckReturnValue
	public Reply file(Upload file) {
		List<Upload> more = new ArrayList<>(this.files);
		more.add(file);
		return new Reply(this.target, this.content, this.embeds, List.copyOf(more), this.components, this.allowedMentions, this.onlyForUser,
				this.isUpdate);
	}

	/** The same answer with other components. */
	@CheckReturnValue
	public Reply components(Component... components) {
		return new Reply(this.target, this.content, this.embeds, this.files, List.of(components), this.allowedMentions, this.onlyForUser,
				this.isUpdate);
	}

	/** The same answer that notifies only whom {@code allowed} names. */
	@CheckReturnValue
	public Reply allowedMentions(AllowedMentions allowed) {
		return new Reply(this.target, this.content, this.embeds, this.files, this.components, allowed, this.onlyForUser, this.isUpdate);
	}

	/** The same answer, seen only by the user who caused the interaction. An answer to a message can't be ephemeral. */
	@CheckReturnValue
	public Reply ephemeral() {
		if (this.target != null) {
			throw new IllegalStateException("Only the answer to an interaction can be ephemeral: this one answers message "
					+ this.target.messageId());
		}
		return new Reply(null, this.content, this.embeds, this.files, this.components, this.allowedMentions, true, this.isUpdate);
	}

	/** The same as a change of the message whose component is being handled, or from which the modal was opened. */
	@CheckReturnValue
	public Reply asUpdate() {
		return new Reply(this.target, this.content, this.embeds, this.files, this.components, this.allowedMentions, this.onlyForUser, true);
	}

	/** The same answer as a change of one that was given: who sees that can't be changed any more. */
	@CheckReturnValue
	public Reply asEdit() {
		return new Reply(this.target, this.content, this.embeds, this.files, this.components, this.allowedMentions, false, this.isUpdate);
	}

	/** Writes the answer into the body of a request. */
	public <B extends MessageBody<B>> B writeTo(B body) {
		if (this.content != null) {
			body.content(this.content);
		}
		if (!this.embeds.isEmpty()) {
			body.embeds(this.embeds);
		}
		if (!this.files.isEmpty()) {
			body.files(this.files);
		}
		if (!this.components.isEmpty()) {
			body.components(this.components);
		}
		if (this.allowedMentions != null) {
			body.allowedMentions(this.allowedMentions);
		}
		Flags<Message.Flag> flags = flags();
		if (!flags.isEmpty()) {
			body.flags(flags);
		}
		return body;
	}

	private Flags<Message.Flag> flags() {
		Flags<Message.Flag> flags = Flags.none(Message.Flag.class);
		if (this.onlyForUser) {
			flags = flags.with(Message.Flag.EPHEMERAL);
		}
		return new ComponentTree(this.components).needsComponentsV2() ? flags.with(Message.Flag.IS_COMPONENTS_V2) : flags;
	}

	/**
	 * A message to answer.
	 *
	 * @param channelId the channel to answer in
	 * @param messageId the message
	 */
	public record Target(Snowflake channelId, Snowflake messageId) {

		/** The answer as a message of its own that refers to this one; it is sent even if this one is gone. */
		public CreateMessage message(Reply reply) {
			return reply.writeTo(new CreateMessage()).messageReference(MessageReference.replyIfExists(this.messageId));
		}

	}

}
