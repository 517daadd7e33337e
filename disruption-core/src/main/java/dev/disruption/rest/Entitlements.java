package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.entitlement.CreateTestEntitlement;
import dev.disruption.model.entitlement.Entitlement;
import dev.disruption.model.entitlement.GetCurrentUserApplicationEntitlements;
import dev.disruption.model.entitlement.ListEntitlements;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/entitlement">Entitlements Resource</a> */
public interface Entitlements {

	/**
	 * A page of what users and guilds own of the application, ended entitlements included unless the query says otherwise.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/entitlement#list-entitlements">List Entitlements</a>
	 */
	@GetExchange("/applications/{applicationId}/entitlements")
	Flux<Entitlement> listEntitlements(@PathVariable Snowflake applicationId, ListEntitlements query);

	/**
	 * The entitlements as one stream, page by page: oldest first, or newest first if {@code before} is set; the limit of the query is that
	 * of all pages together.
	 *
	 * @see #listEntitlements
	 */
	default Flux<Entitlement> listEntitlementsPaged(Snowflake applicationId, ListEntitlements query) {
		return Pages.oldestFirst(query, 100, page -> listEntitlements(applicationId, page), Entitlement::id);
	}

	/**
	 * One entitlement.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/entitlement#get-entitlement">Get Entitlement</a>
	 */
	@GetExchange("/applications/{applicationId}/entitlements/{entitlementId}")
	Mono<Entitlement> getEntitlement(@PathVariable Snowflake applicationId, @PathVariable Snowflake entitlementId);

	/**
	 * Marks a one-time purchase as used up.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/entitlement#consume-an-entitlement">Consume an Entitlement</a>
	 */
	@PostExchange("/applications/{applicationId}/entitlements/{entitlementId}/consume")
	Mono<Void> consumeEntitlement(@PathVariable Snowflake applicationId, @PathVariable Snowflake entitlementId);

	/**
	 * Gives a user or guild an entitlement without payment, for tests; it never ends by itself.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/entitlement#create-test-entitlement">Create Test Entitlement</a>
	 */
	@PostExchange("/applications/{applicationId}/entitlements")
	Mono<Entitlement> createTestEntitlement(@PathVariable Snowflake applicationId, @RequestBody CreateTestEntitlement entitlement);

	/**
	 * Takes back an entitlement that was given for tests.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/entitlement#delete-test-entitlement">Delete Test Entitlement</a>
	 */
	@DeleteExchange("/applications/{applicationId}/entitlements/{entitlementId}")
	Mono<Void> deleteTestEntitlement(@PathVariable Snowflake applicationId, @PathVariable Snowflake entitlementId);

	/** What the user that a bearer token belongs to owns of an application; not documented. */
	@GetExchange("/users/@me/applications/{applicationId}/entitlements")
	Flux<Entitlement> getCurrentUserApplicationEntitlements(@PathVariable Snowflake applicationId,
			GetCurrentUserApplicationEntitlements query);

}
