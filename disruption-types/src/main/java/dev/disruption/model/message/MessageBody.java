package dev.disruption.model.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.model.component.Component;
import dev.disruption.model.component.ComponentTree;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What every request that sends or changes a message can say.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class MessageBody<B extends MessageBody<B>> extends Body<B> implements Checked {

	/** characters of a text */
	public static final int MAX_CONTENT = 2000;

	/** embeds of a message */
	public static final int MAX_EMBEDS = 10;

	/** files that are sent in one request */
	public static final int MAX_FILES = 10;

	/** The text, at most 2000 characters. */
	public B content(@Limit(max = MessageBody.MAX_CONTENT) @Nullable String content) { return set("content", content); }

	/** At most 10 embeds with 6000 characters together. */
	public B embeds(@Limit(max = MessageBody.MAX_EMBEDS) @Nullable List<Embed> embeds) { return set("embeds", embeds); }

	public B allowedMentions(@Nullable AllowedMentions allowedMentions) { return set("allowed_mentions", allowedMentions); }

	public B components(@Nullable List<? extends Component> components) { return set("components", components); }

	/** The files that are sent, and in an edit those that stay; what is not named is removed. */
	public B attachments(@Nullable List<AttachmentRequest> attachments) { return set("attachments", attachments); }

	/**
	 * At most 10 files. In an edit they take the place of the attachments that {@link #attachments} doesn't keep.
	 *
	 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading Files</a>
	 */
	public B files(@Limit(max = MessageBody.MAX_FILES) @Nullable List<Upload> files) { return set("files", files); }

	public B flags(@Nullable Flags<Message.Flag> flags) { return set("flags", flags); }

	@Override
	public Map<String, @Nullable Object> json() {
		Map<String, @Nullable Object> json = super.json();
		List<AttachmentRequest> attachments = new ArrayList<>(values("attachments", AttachmentRequest.class));
		List<Upload> files = values("files", Upload.class);
		for (int i = 0; i < files.size(); i++) {
			Snowflake number = Snowflake.of(i);
			if (attachments.stream().noneMatch(attachment -> attachment.id().equals(number))) {
				attachments.add(AttachmentRequest.sent(i, files.get(i)));
			}
		}
		if (!files.isEmpty()) {
			json.put("attachments", attachments);
		}
		return json;
	}

	/** Whether this makes a message of its own, which has no flags and no components but those that are said here. */
	protected boolean creates() {
		return false;
	}

	@Override
	public void check(Violations violations) {
		List<Embed> embeds = values("embeds", Embed.class);
		int total = embeds.stream().mapToInt(Embed::length).sum();
		violations.at("embeds").require(embeds.size() < 2 || total <= Embed.MAX_TOTAL,
				total + " characters in all embeds, at most " + Embed.MAX_TOTAL);
		components().check(violations.at("components"));
		checkFiles(violations);
		if (componentsV2()) {
			for (String field : List.of("content", "embeds", "sticker_ids", "poll", "shared_client_theme")) {
				violations.at(field).require(isEmpty(fields().get(field)), "a message with IS_COMPONENTS_V2 has components only");
			}
		}
		if (creates()) {
			checkNew(violations);
		}
	}

	/** Adds what is wrong with a message that this creates, as far as it would be right in an edit. */
	public void checkNew(Violations violations) {
		components().checkNew(componentsV2(), violations.at("components"));
	}

	private void checkFiles(Violations violations) {
		List<Upload> files = values("files", Upload.class);
		for (int i = 0; i < files.size(); i++) {
			String description = files.get(i).description();
			int length = (description != null) ? description.codePointCount(0, description.length()) : 0;
			violations.at("files").at(i).at("description").require(length <= AttachmentRequest.MAX_DESCRIPTION,
					length + " characters, at most " + AttachmentRequest.MAX_DESCRIPTION);
		}
	}

	private ComponentTree components() {
		return new ComponentTree(values("components", Component.class));
	}

	private <T> List<T> values(String field, Class<T> type) {
		return (fields().get(field) instanceof List<?> values) ? values.stream().filter(type::isInstance).map(type::cast).toList() : List.of();
	}

	private boolean componentsV2() {
		return fields().get("flags") instanceof Flags<?> flags && flags.named().contains(Message.Flag.IS_COMPONENTS_V2);
	}

	private static boolean isEmpty(@Nullable Object value) {
		return value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty());
	}

}
