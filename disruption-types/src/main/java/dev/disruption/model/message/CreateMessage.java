package dev.disruption.model.message;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.poll.PollCreateRequest;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/message#create-message-jsonform-params">Create Message</a> */
public final class CreateMessage extends MessageBody<CreateMessage> {

	/** At most 25 characters; by default one is chosen for each message, so that a repeated request sends it once. */
	public CreateMessage nonce(@Limit(max = 25) @Nullable String nonce) { return set("nonce", nonce); }

	public CreateMessage tts(boolean tts) { return set("tts", tts); }

	public CreateMessage messageReference(@Nullable MessageReference reference) { return set("message_reference", reference); }

	/** At most 3 stickers. */
	public CreateMessage stickerIds(@Limit(max = 3) @Nullable List<Snowflake> stickerIds) { return set("sticker_ids", stickerIds); }

	public CreateMessage poll(@Nullable PollCreateRequest poll) { return set("poll", poll); }

	public CreateMessage sharedClientTheme(@Nullable SharedClientTheme theme) { return set("shared_client_theme", theme); }

	/** Whether a message with the same nonce, sent in the past few minutes, is returned instead of sending another. */
	public CreateMessage enforceNonce(boolean enforceNonce) { return set("enforce_nonce", enforceNonce); }

	@Override
	protected boolean creates() {
		return true;
	}

}
