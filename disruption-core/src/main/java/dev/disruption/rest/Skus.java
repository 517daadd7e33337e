package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.sku.Sku;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Flux;

/** <a href="https://docs.discord.com/developers/resources/sku">SKU Resource</a> */
public interface Skus {

	/**
	 * What an application has to sell.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/sku#list-skus">List SKUs</a>
	 */
	@GetExchange("/applications/{applicationId}/skus")
	Flux<Sku> listSkus(@PathVariable Snowflake applicationId);

}
