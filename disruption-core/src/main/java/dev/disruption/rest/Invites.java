package dev.disruption.rest;

import dev.disruption.model.invite.GetInvite;
import dev.disruption.model.invite.Invite;
import dev.disruption.model.invite.TargetUsersJobStatus;
import dev.disruption.model.invite.UpdateTargetUsers;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/invite">Invite Resource</a> */
public interface Invites {

	/**
	 * Where an invite leads; needs no token.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/invite#get-invite">Get Invite</a>
	 */
	@GetExchange("/invites/{code}")
	Mono<Invite> getInvite(@PathVariable String code, GetInvite query);

	/** The same without a query. */
	default Mono<Invite> getInvite(String code) {
		return getInvite(code, new GetInvite());
	}

	/**
	 * Deletes an invite, and answers what it was; needs {@code MANAGE_CHANNELS} in its channel, or {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/invite#delete-invite">Delete Invite</a>
	 */
	@DeleteExchange("/invites/{code}")
	Mono<Invite> deleteInvite(@PathVariable String code);

	/**
	 * Whom an invite is for: lines of ids below the line {@code user_id}; needs to have made it, {@code MANAGE_GUILD} or
	 * {@code VIEW_AUDIT_LOG}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/invite#get-target-users">Get Target Users</a>
	 */
	@GetExchange("/invites/{code}/target-users")
	Mono<String> getTargetUsers(@PathVariable String code);

	/**
	 * Says anew whom an invite is for; needs to have made it, or {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/invite#update-target-users">Update Target Users</a>
	 */
	@PutExchange("/invites/{code}/target-users")
	Mono<Void> updateTargetUsers(@PathVariable String code, @RequestBody UpdateTargetUsers users);

	/**
	 * How far Discord is with the users that an invite is for.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/invite#get-target-users-job-status">Get Target Users Job Status</a>
	 */
	@GetExchange("/invites/{code}/target-users/job-status")
	Mono<TargetUsersJobStatus> getTargetUsersJobStatus(@PathVariable String code);

}
