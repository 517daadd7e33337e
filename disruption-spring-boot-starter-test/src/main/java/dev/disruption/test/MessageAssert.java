package dev.disruption.test;

import java.util.List;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Assertions for a message, as Discord's JSON. */
public final class MessageAssert extends AbstractAssert<MessageAssert, JsonNode> {

	private static final int EPHEMERAL = 1 << 6;

	private MessageAssert(@Nullable JsonNode message) {
		super(message, MessageAssert.class);
	}

	static MessageAssert of(@Nullable JsonNode message) { return new MessageAssert(message); }

	/** Its text is this; that of a message made of components are their texts, line by line. */
	public MessageAssert hasContent(String content) {
		return demand(text().equals(content), "to say \"" + content + "\"");
	}

	public MessageAssert contains(String part) {
		return demand(text().contains(part), "to contain \"" + part + "\"");
	}

	/** Only one person sees it. */
	public MessageAssert isEphemeral() { return demand((flags() & EPHEMERAL) != 0, "to be ephemeral, but everybody sees it"); }

	/** Everybody sees it. */
	public MessageAssert isNotEphemeral() { return demand((flags() & EPHEMERAL) == 0, "to be for everybody, but it is ephemeral"); }

	public MessageAssert hasEmbed(String title) {
		List<String> titles = elements("embeds").stream().map(embed -> embed.path("title").asString("")).toList();
		return demand(titles.contains(title), "to have the embed \"" + title + "\" among " + titles);
	}

	/** One of its embeds has this field. */
	public MessageAssert hasEmbedField(String name, String value) {
		boolean found = elements("embeds").stream().flatMap(embed -> embed.path("fields").valueStream())
			.anyMatch(field -> field.path("name").asString("").equals(name) && field.path("value").asString("").equals(value));
		return demand(found, "to have the embed field \"" + name + "\" with \"" + value + "\"");
	}

	/** It has a component of this custom id, label, placeholder or emoji. */
	public MessageAssert hasComponent(String name) {
		return demand(this.actual != null && Parts.find(this.actual, name) != null, "to have the component \"" + name + "\"");
	}

	/** The component of this name can't be used. */
	public MessageAssert hasDisabledComponent(String name) {
		JsonNode component = this.actual == null ? null : Parts.find(this.actual, name);
		return demand(component != null && component.path("disabled").asBoolean(false), "to have the component \"" + name + "\", disabled");
	}

	public MessageAssert hasNoComponents() { return demand(elements("components").isEmpty(), "to have no components"); }

	public MessageAssert hasFile(String name) {
		return demand(elements("attachments").stream().anyMatch(file -> file.path("filename").asString("").equals(name)),
				"to have the file \"" + name + "\"");
	}

	/** It answers another message. */
	public MessageAssert repliesTo(String messageId) {
		return demand(this.actual != null && this.actual.path("message_reference").path("message_id").asString("").equals(messageId),
				"to reply to " + messageId);
	}

	public MessageAssert mentions(User user) {
		return demand(elements("mentions").stream().anyMatch(one -> one.path("id").asString("").equals(user.id())),
				"to mention " + user.mention());
	}

	public MessageAssert hasReaction(String emoji) {
		return demand(elements("reactions").stream().anyMatch(one -> one.path("emoji").path("name").asString("").equals(emoji)),
				"to have the reaction " + emoji);
	}

	private MessageAssert demand(boolean fulfilled, String what) {
		isNotNull();
		if (!fulfilled) {
			throw failure("Expected the message " + Transcript.shown(this.actual) + " " + what);
		}
		return this;
	}

	private String text() {
		String content = this.actual == null ? "" : this.actual.path("content").asString("");
		return content.isEmpty() && this.actual != null ? String.join("\n", Parts.texts(this.actual)) : content;
	}

	private int flags() { return this.actual == null ? 0 : this.actual.path("flags").asInt(0); }

	private List<JsonNode> elements(String field) {
		return this.actual == null ? List.of() : this.actual.path(field).valueStream().toList();
	}

}
