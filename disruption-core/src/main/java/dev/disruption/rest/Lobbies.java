package dev.disruption.rest;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Snowflake;
import dev.disruption.model.lobby.AddMemberToLobby;
import dev.disruption.model.lobby.BulkUpdateLobbyMembers;
import dev.disruption.model.lobby.CreateLobby;
import dev.disruption.model.lobby.CreateOrJoinLobby;
import dev.disruption.model.lobby.GetLobbyMessages;
import dev.disruption.model.lobby.LinkChannelToLobby;
import dev.disruption.model.lobby.Lobby;
import dev.disruption.model.lobby.LobbyInvite;
import dev.disruption.model.lobby.LobbyMember;
import dev.disruption.model.lobby.LobbyMessage;
import dev.disruption.model.lobby.ModifyLobby;
import dev.disruption.model.lobby.SendLobbyMessage;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/lobby">Lobby Resource</a> */
public interface Lobbies {

	/**
	 * Makes a lobby with its first members.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#create-lobby">Create Lobby</a>
	 */
	@PostExchange("/lobbies")
	Mono<Lobby> createLobby(@RequestBody CreateLobby lobby);

	/**
	 * Makes the lobby with a secret, or joins it if there is one; for a bearer token with the scope {@code sdk.social_layer}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#create-or-join-lobby">Create or Join Lobby</a>
	 */
	@PutExchange("/lobbies")
	Mono<Lobby> createOrJoinLobby(@RequestBody CreateOrJoinLobby lobby);

	/**
	 * One lobby.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#get-lobby">Get Lobby</a>
	 */
	@GetExchange("/lobbies/{lobbyId}")
	Mono<Lobby> getLobby(@PathVariable Snowflake lobbyId);

	/**
	 * Changes a lobby, where the body says so.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#modify-lobby">Modify Lobby</a>
	 */
	@PatchExchange("/lobbies/{lobbyId}")
	Mono<Lobby> modifyLobby(@PathVariable Snowflake lobbyId, @RequestBody ModifyLobby lobby);

	/**
	 * Deletes a lobby; no error if there is none.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#delete-lobby">Delete Lobby</a>
	 */
	@DeleteExchange("/lobbies/{lobbyId}")
	Mono<Void> deleteLobby(@PathVariable Snowflake lobbyId);

	/**
	 * Adds a user to a lobby, or changes the member.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#add-a-member-to-a-lobby">Add a Member to a Lobby</a>
	 */
	@PutExchange("/lobbies/{lobbyId}/members/{userId}")
	Mono<LobbyMember> addMemberToLobby(@PathVariable Snowflake lobbyId, @PathVariable Snowflake userId, @RequestBody AddMemberToLobby member);

	/**
	 * Adds, changes and removes 1 to 25 members, and answers those that are not removed.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#bulk-update-lobby-members">Bulk Update Lobby Members</a>
	 */
	@PostExchange("/lobbies/{lobbyId}/members/bulk")
	Flux<LobbyMember> bulkUpdateLobbyMembers(@PathVariable Snowflake lobbyId, @RequestBody List<BulkUpdateLobbyMembers> members);

	/**
	 * Removes a user from a lobby; no error if the user is no member.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#remove-a-member-from-a-lobby">Remove a Member from a Lobby</a>
	 */
	@DeleteExchange("/lobbies/{lobbyId}/members/{userId}")
	Mono<Void> removeMemberFromLobby(@PathVariable Snowflake lobbyId, @PathVariable Snowflake userId);

	/**
	 * Removes the user that a bearer token belongs to.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#leave-lobby">Leave Lobby</a>
	 */
	@DeleteExchange("/lobbies/{lobbyId}/members/@me")
	Mono<Void> leaveLobby(@PathVariable Snowflake lobbyId);

	/**
	 * Links a text channel to a lobby, for a bearer token of a member who may.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#link-channel-to-lobby">Link Channel to Lobby</a>
	 */
	@PatchExchange("/lobbies/{lobbyId}/channel-linking")
	Mono<Lobby> linkChannelToLobby(@PathVariable Snowflake lobbyId, @RequestBody LinkChannelToLobby channel);

	/**
	 * Parts a lobby from the channel that it is linked to, for a bearer token of a member who may.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#unlink-channel-from-lobby">Unlink Channel from Lobby</a>
	 */
	default Mono<Lobby> unlinkChannelFromLobby(Snowflake lobbyId) {
		return linkChannelToLobby(lobbyId, new LinkChannelToLobby());
	}

	/**
	 * Sends a message to a lobby, for a bearer token of a member with the scope {@code sdk.social_layer}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#send-lobby-message">Send Lobby Message</a>
	 */
	@PostExchange("/lobbies/{lobbyId}/messages")
	Mono<LobbyMessage> sendLobbyMessage(@PathVariable Snowflake lobbyId, @RequestBody SendLobbyMessage message);

	/**
	 * The latest messages of a lobby, 200 at most; for a bearer token of a member with the scope {@code sdk.social_layer}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#get-lobby-messages">Get Lobby Messages</a>
	 */
	@GetExchange("/lobbies/{lobbyId}/messages")
	Flux<LobbyMessage> getLobbyMessages(@PathVariable Snowflake lobbyId, GetLobbyMessages query);

	/**
	 * Tells the clients of a game what was decided on a message: up to 5 values of 2000 characters.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#update-lobby-message-moderation-metadata">Update Lobby Message Moderation Metadata</a>
	 */
	@PutExchange("/lobbies/{lobbyId}/messages/{messageId}/moderation-metadata")
	Mono<Void> updateLobbyMessageModerationMetadata(@PathVariable Snowflake lobbyId, @PathVariable Snowflake messageId,
			@RequestBody Map<String, String> metadata);

	/**
	 * Makes an invite for the user that a bearer token belongs to, once and within an hour, to the linked channel.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#create-lobby-channel-invite-for-self">Create Lobby Channel Invite for Self</a>
	 */
	@PostExchange("/lobbies/{lobbyId}/members/@me/invites")
	Mono<LobbyInvite> createLobbyChannelInviteForSelf(@PathVariable Snowflake lobbyId);

	/**
	 * Makes an invite for one user, once and within an hour, to the channel that is linked to the lobby.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/lobby#create-lobby-channel-invite-for-user">Create Lobby Channel Invite for User</a>
	 */
	@PostExchange("/lobbies/{lobbyId}/members/{userId}/invites")
	Mono<LobbyInvite> createLobbyChannelInviteForUser(@PathVariable Snowflake lobbyId, @PathVariable Snowflake userId);

}
