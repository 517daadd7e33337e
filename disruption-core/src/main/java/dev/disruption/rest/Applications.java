package dev.disruption.rest;

import dev.disruption.model.application.Application;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/application">Application Resource</a> */
public interface Applications {

	/**
	 * The application that the bot belongs to.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/application#get-current-application">Get Current Application</a>
	 */
	@GetExchange("/applications/@me")
	Mono<Application> getCurrentApplication();

}
