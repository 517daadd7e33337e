package dev.disruption.model.message;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.model.component.Component;
import org.jspecify.annotations.Nullable;

/**
 * What every request that sends or changes a message can say.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class MessageBody<B extends MessageBody<B>> extends Body<B> {

	/** The text, at most 2000 characters. */
	public B content(@Nullable String content) { return set("content", content); }

	/** At most 10 embeds with 6000 characters together. */
	public B embeds(@Nullable List<Embed> embeds) { return set("embeds", embeds); }

	public B allowedMentions(@Nullable AllowedMentions allowedMentions) { return set("allowed_mentions", allowedMentions); }

	public B components(@Nullable List<? extends Component> components) { return set("components", components); }

	/** The files that are sent, and in an edit those that stay; what is not named is removed. */
	public B attachments(@Nullable List<AttachmentRequest> attachments) { return set("attachments", attachments); }

	public B flags(@Nullable Flags<Message.Flag> flags) { return set("flags", flags); }

}
