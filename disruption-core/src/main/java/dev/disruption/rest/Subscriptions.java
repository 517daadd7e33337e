package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.subscription.GetSkuSubscription;
import dev.disruption.model.subscription.ListSkuSubscriptions;
import dev.disruption.model.subscription.Subscription;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/subscription">Subscription Resource</a> */
public interface Subscriptions {

	/**
	 * A page of the subscriptions of one user that hold an SKU.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/subscription#list-sku-subscriptions">List SKU Subscriptions</a>
	 */
	@GetExchange("/skus/{skuId}/subscriptions")
	Flux<Subscription> listSkuSubscriptions(@PathVariable Snowflake skuId, ListSkuSubscriptions query);

	/**
	 * The subscriptions as one stream, page by page: oldest first, or newest first if {@code before} is set; the limit of the query is that
	 * of all pages together.
	 *
	 * @see #listSkuSubscriptions
	 */
	default Flux<Subscription> listSkuSubscriptionsPaged(Snowflake skuId, ListSkuSubscriptions query) {
		return Pages.oldestFirst(query, 100, page -> listSkuSubscriptions(skuId, page), Subscription::id);
	}

	/**
	 * One subscription.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/subscription#get-sku-subscription">Get SKU Subscription</a>
	 */
	@GetExchange("/skus/{skuId}/subscriptions/{subscriptionId}")
	Mono<Subscription> getSkuSubscription(@PathVariable Snowflake skuId, @PathVariable Snowflake subscriptionId, GetSkuSubscription query);

	/** The same without a query. */
	default Mono<Subscription> getSkuSubscription(Snowflake skuId, Snowflake subscriptionId) {
		return getSkuSubscription(skuId, subscriptionId, new GetSkuSubscription());
	}

}
