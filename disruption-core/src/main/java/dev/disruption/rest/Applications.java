package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.application.ActivityAttachment;
import dev.disruption.model.application.ActivityInstance;
import dev.disruption.model.application.Application;
import dev.disruption.model.application.EditCurrentApplication;
import dev.disruption.model.application.UploadApplicationAttachment;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
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

	/**
	 * Changes the application that the bot belongs to, where the body says so.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/application#edit-current-application">Edit Current Application</a>
	 */
	@PatchExchange("/applications/@me")
	Mono<Application> editCurrentApplication(@RequestBody EditCurrentApplication application);

	/**
	 * A running activity and who takes part in it; {@link DiscordException.NotFound} if there is none with that id.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/application#get-application-activity-instance">Get Application Activity Instance</a>
	 */
	@GetExchange("/applications/{applicationId}/activity-instances/{instanceId}")
	Mono<ActivityInstance> getApplicationActivityInstance(@PathVariable Snowflake applicationId, @PathVariable String instanceId);

	/** One application; not documented. */
	@GetExchange("/applications/{applicationId}")
	Mono<Application> getApplication(@PathVariable Snowflake applicationId);

	/** Changes one application, where the body says so; not documented. */
	@PatchExchange("/applications/{applicationId}")
	Mono<Application> editApplication(@PathVariable Snowflake applicationId, @RequestBody EditCurrentApplication application);

	/** Uploads a file that an activity can show; not documented. */
	@PostExchange("/applications/{applicationId}/attachment")
	Mono<ActivityAttachment> uploadApplicationAttachment(@PathVariable Snowflake applicationId,
			@RequestBody UploadApplicationAttachment attachment);

}
