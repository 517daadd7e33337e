package dev.disruption.model.channel;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.MessageBody;
import dev.disruption.model.message.SharedClientTheme;
import dev.disruption.model.poll.PollCreateRequest;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel-forum-and-media-thread-message-params-object">Forum and Media Thread Message Params</a>. */
public final class ForumThreadMessage extends MessageBody<ForumThreadMessage> {

	/** At most 3 stickers. */
	public ForumThreadMessage stickerIds(@Limit(max = 3) @Nullable List<Snowflake> stickerIds) { return set("sticker_ids", stickerIds); }

	public ForumThreadMessage poll(@Nullable PollCreateRequest poll) { return set("poll", poll); }

	public ForumThreadMessage sharedClientTheme(@Nullable SharedClientTheme sharedClientTheme) { return set("shared_client_theme", sharedClientTheme); }

	@Override
	protected boolean creates() {
		return true;
	}

}
