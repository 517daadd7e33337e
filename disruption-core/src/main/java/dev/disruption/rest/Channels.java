package dev.disruption.rest;

import java.time.Instant;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.channel.CreateChannelInvite;
import dev.disruption.model.channel.EditChannelPermissions;
import dev.disruption.model.channel.FollowAnnouncementChannel;
import dev.disruption.model.channel.FollowedChannel;
import dev.disruption.model.channel.GetThreadMember;
import dev.disruption.model.channel.GroupDMAddRecipient;
import dev.disruption.model.channel.ListJoinedPrivateArchivedThreads;
import dev.disruption.model.channel.ListPrivateArchivedThreads;
import dev.disruption.model.channel.ListPublicArchivedThreads;
import dev.disruption.model.channel.ListThreadMembers;
import dev.disruption.model.channel.ModifyChannel;
import dev.disruption.model.channel.SetVoiceChannelStatus;
import dev.disruption.model.channel.StartThreadFromMessage;
import dev.disruption.model.channel.StartThreadInForumOrMediaChannel;
import dev.disruption.model.channel.StartThreadWithoutMessage;
import dev.disruption.model.channel.ThreadList;
import dev.disruption.model.channel.ThreadMember;
import dev.disruption.model.channel.ThreadMetadata;
import dev.disruption.model.channel.ThreadSearch;
import dev.disruption.model.channel.ThreadSearchResult;
import dev.disruption.model.invite.Invite;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/channel">Channels Resource</a> */
public interface Channels {

	/**
	 * One channel or thread.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#get-channel">Get Channel</a>
	 */
	@GetExchange("/channels/{channelId}")
	Mono<Channel> getChannel(@PathVariable Snowflake channelId);

	/**
	 * Changes a channel or thread, where the body says so; needs {@code MANAGE_CHANNELS} or, for a thread, {@code MANAGE_THREADS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#modify-channel">Modify Channel</a>
	 */
	@PatchExchange("/channels/{channelId}")
	Mono<Channel> modifyChannel(@PathVariable Snowflake channelId, @RequestBody ModifyChannel channel);

	/**
	 * Sets the line below the name of a voice channel; needs {@code SET_VOICE_CHANNEL_STATUS}, and {@code MANAGE_CHANNELS} from outside.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#set-voice-channel-status">Set Voice Channel Status</a>
	 */
	@PutExchange("/channels/{channelId}/voice-status")
	Mono<Void> setVoiceChannelStatus(@PathVariable Snowflake channelId, @RequestBody SetVoiceChannelStatus status);

	/**
	 * Deletes a channel of a guild for good, or closes a private one; needs {@code MANAGE_CHANNELS} or, for a thread,
	 * {@code MANAGE_THREADS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#delete-close-channel">Delete/Close Channel</a>
	 */
	@DeleteExchange("/channels/{channelId}")
	Mono<Channel> deleteChannel(@PathVariable Snowflake channelId);

	/**
	 * Sets what a role or member may do in a channel; needs {@code MANAGE_ROLES}, and gives no permission that the bot lacks.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#edit-channel-permissions">Edit Channel Permissions</a>
	 */
	@PutExchange("/channels/{channelId}/permissions/{overwriteId}")
	Mono<Void> editChannelPermissions(@PathVariable Snowflake channelId, @PathVariable Snowflake overwriteId,
			@RequestBody EditChannelPermissions permissions);

	/**
	 * The invites to a channel; needs {@code MANAGE_CHANNELS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#get-channel-invites">Get Channel Invites</a>
	 */
	@GetExchange("/channels/{channelId}/invites")
	Flux<Invite> getChannelInvites(@PathVariable Snowflake channelId);

	/**
	 * Makes an invite to a channel, for 24 hours unless the body says otherwise; needs {@code CREATE_INSTANT_INVITE}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#create-channel-invite">Create Channel Invite</a>
	 */
	@PostExchange("/channels/{channelId}/invites")
	Mono<Invite> createChannelInvite(@PathVariable Snowflake channelId, @RequestBody CreateChannelInvite invite);

	/**
	 * Takes back what a role or member may do in a channel in particular; needs {@code MANAGE_ROLES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#delete-channel-permission">Delete Channel Permission</a>
	 */
	@DeleteExchange("/channels/{channelId}/permissions/{overwriteId}")
	Mono<Void> deleteChannelPermission(@PathVariable Snowflake channelId, @PathVariable Snowflake overwriteId);

	/**
	 * Sends what is published in an announcement channel to another channel too, where it needs {@code MANAGE_WEBHOOKS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#follow-announcement-channel">Follow Announcement Channel</a>
	 */
	@PostExchange("/channels/{channelId}/followers")
	Mono<FollowedChannel> followAnnouncementChannel(@PathVariable Snowflake channelId, @RequestBody FollowAnnouncementChannel channel);

	/**
	 * Shows for 10 seconds, or until it sends a message, that the bot is typing.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#trigger-typing-indicator">Trigger Typing Indicator</a>
	 */
	@PostExchange("/channels/{channelId}/typing")
	Mono<Void> triggerTypingIndicator(@PathVariable Snowflake channelId);

	/**
	 * Adds a user to a group, by an access token of the user; empty if the user is in it already.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#group-dm-add-recipient">Group DM Add Recipient</a>
	 */
	@PutExchange("/channels/{channelId}/recipients/{userId}")
	Mono<Channel> groupDMAddRecipient(@PathVariable Snowflake channelId, @PathVariable Snowflake userId,
			@RequestBody GroupDMAddRecipient recipient);

	/**
	 * Removes a user from a group.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#group-dm-remove-recipient">Group DM Remove Recipient</a>
	 */
	@DeleteExchange("/channels/{channelId}/recipients/{userId}")
	Mono<Void> groupDMRemoveRecipient(@PathVariable Snowflake channelId, @PathVariable Snowflake userId);

	/**
	 * Starts a thread at a message, whose id it takes over; one at most for each message.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#start-thread-from-message">Start Thread from Message</a>
	 */
	@PostExchange("/channels/{channelId}/messages/{messageId}/threads")
	Mono<Channel> startThreadFromMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId,
			@RequestBody StartThreadFromMessage thread);

	/**
	 * Starts a thread that belongs to no message, private unless the body says otherwise.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#start-thread-without-message">Start Thread without Message</a>
	 */
	@PostExchange("/channels/{channelId}/threads")
	Mono<Channel> startThreadWithoutMessage(@PathVariable Snowflake channelId, @RequestBody StartThreadWithoutMessage thread);

	/**
	 * Starts a thread with its first message; needs {@code SEND_MESSAGES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel">Start Thread in Forum or Media Channel</a>
	 */
	@PostExchange("/channels/{channelId}/threads")
	Mono<Channel> startThreadInForumOrMediaChannel(@PathVariable Snowflake channelId, @RequestBody StartThreadInForumOrMediaChannel thread);

	/**
	 * Adds the bot to a thread that is not archived.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#join-thread">Join Thread</a>
	 */
	@PutExchange("/channels/{channelId}/thread-members/@me")
	Mono<Void> joinThread(@PathVariable Snowflake channelId);

	/**
	 * Adds a member to a thread that is not archived.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#add-thread-member">Add Thread Member</a>
	 */
	@PutExchange("/channels/{channelId}/thread-members/{userId}")
	Mono<Void> addThreadMember(@PathVariable Snowflake channelId, @PathVariable Snowflake userId);

	/**
	 * Removes the bot from a thread that is not archived.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#leave-thread">Leave Thread</a>
	 */
	@DeleteExchange("/channels/{channelId}/thread-members/@me")
	Mono<Void> leaveThread(@PathVariable Snowflake channelId);

	/**
	 * Removes a member from a thread that is not archived; needs {@code MANAGE_THREADS}, or to have created the private thread.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#remove-thread-member">Remove Thread Member</a>
	 */
	@DeleteExchange("/channels/{channelId}/thread-members/{userId}")
	Mono<Void> removeThreadMember(@PathVariable Snowflake channelId, @PathVariable Snowflake userId);

	/**
	 * One member of a thread; {@link DiscordException.NotFound} if the user is none.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#get-thread-member">Get Thread Member</a>
	 */
	@GetExchange("/channels/{channelId}/thread-members/{userId}")
	Mono<ThreadMember> getThreadMember(@PathVariable Snowflake channelId, @PathVariable Snowflake userId, GetThreadMember query);

	/** The same without a query. */
	default Mono<ThreadMember> getThreadMember(Snowflake channelId, Snowflake userId) {
		return getThreadMember(channelId, userId, new GetThreadMember());
	}

	/**
	 * The members of a thread; a page of them if {@code with_member} is set. Needs the intent {@code GUILD_MEMBERS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#list-thread-members">List Thread Members</a>
	 */
	@GetExchange("/channels/{channelId}/thread-members")
	Flux<ThreadMember> listThreadMembers(@PathVariable Snowflake channelId, ListThreadMembers query);

	/**
	 * The members of a thread as one stream, page by page, by ascending id and with {@code with_member} set; the limit of the query is that
	 * of all pages together.
	 *
	 * @see #listThreadMembers
	 */
	default Flux<ThreadMember> listThreadMembersPaged(Snowflake channelId, ListThreadMembers query) {
		return Pages.oldestFirst(query.with("with_member", true), 100, page -> listThreadMembers(channelId, page), ThreadMember::userId);
	}

	/**
	 * A page of the public threads that are archived, the one archived last first; needs {@code READ_MESSAGE_HISTORY}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#list-public-archived-threads">List Public Archived Threads</a>
	 */
	@GetExchange("/channels/{channelId}/threads/archived/public")
	Mono<ThreadList> listPublicArchivedThreads(@PathVariable Snowflake channelId, ListPublicArchivedThreads query);

	/**
	 * The public threads that are archived as one stream, page by page, the one archived last first; the limit of the query is that of all
	 * pages together.
	 *
	 * @see #listPublicArchivedThreads
	 */
	default Flux<Channel> listPublicArchivedThreadsPaged(Snowflake channelId, ListPublicArchivedThreads query) {
		return Pages.before(query, 100, page -> listPublicArchivedThreads(channelId, page),
				ThreadList::threads, ThreadList::hasMore, Channels::archivedAt);
	}

	/**
	 * A page of the private threads that are archived, the one archived last first; needs {@code READ_MESSAGE_HISTORY} and
	 * {@code MANAGE_THREADS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#list-private-archived-threads">List Private Archived Threads</a>
	 */
	@GetExchange("/channels/{channelId}/threads/archived/private")
	Mono<ThreadList> listPrivateArchivedThreads(@PathVariable Snowflake channelId, ListPrivateArchivedThreads query);

	/**
	 * The private threads that are archived as one stream, page by page, the one archived last first; the limit of the query is that of all
	 * pages together.
	 *
	 * @see #listPrivateArchivedThreads
	 */
	default Flux<Channel> listPrivateArchivedThreadsPaged(Snowflake channelId, ListPrivateArchivedThreads query) {
		return Pages.before(query, 100, page -> listPrivateArchivedThreads(channelId, page),
				ThreadList::threads, ThreadList::hasMore, Channels::archivedAt);
	}

	/**
	 * A page of the archived private threads that the bot has joined, highest id first; needs {@code READ_MESSAGE_HISTORY}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/channel#list-joined-private-archived-threads">List Joined Private Archived Threads</a>
	 */
	@GetExchange("/channels/{channelId}/users/@me/threads/archived/private")
	Mono<ThreadList> listJoinedPrivateArchivedThreads(@PathVariable Snowflake channelId, ListJoinedPrivateArchivedThreads query);

	/**
	 * The archived private threads that the bot has joined as one stream, page by page, highest id first; the limit of the query is that of
	 * all pages together.
	 *
	 * @see #listJoinedPrivateArchivedThreads
	 */
	default Flux<Channel> listJoinedPrivateArchivedThreadsPaged(Snowflake channelId, ListJoinedPrivateArchivedThreads query) {
		return Pages.before(query, 100, page -> listJoinedPrivateArchivedThreads(channelId, page),
				ThreadList::threads, ThreadList::hasMore, Channel::id);
	}

	/** A page of the posts of a forum or media channel that match; not documented. */
	@GetExchange("/channels/{channelId}/threads/search")
	Mono<ThreadSearchResult> threadSearch(@PathVariable Snowflake channelId, ThreadSearch query);

	/**
	 * The posts that match as one stream, page by page, up to the 10,000th; the limit of the query is that of all pages together.
	 *
	 * @see #threadSearch
	 */
	default Flux<Channel> threadSearchPaged(Snowflake channelId, ThreadSearch query) {
		return Pages.byOffset(query, 25, page -> threadSearch(channelId, page), ThreadSearchResult::threads, ThreadSearchResult::totalResults);
	}

	private static @Nullable Instant archivedAt(Channel thread) {
		ThreadMetadata metadata = thread.threadMetadata();
		return (metadata != null) ? metadata.archiveTimestamp() : null;
	}

}
