package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.stageinstance.CreateStageInstance;
import dev.disruption.model.stageinstance.ModifyStageInstance;
import dev.disruption.model.stageinstance.StageInstance;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/stage-instance">Stage Instance Resource</a> */
public interface StageInstances {

	/**
	 * Opens the stage of a channel; needs to be moderator of it, as the following.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/stage-instance#create-stage-instance">Create Stage Instance</a>
	 */
	@PostExchange("/stage-instances")
	Mono<StageInstance> createStageInstance(@RequestBody CreateStageInstance stageInstance);

	/**
	 * What is on stage in a channel; {@link DiscordException.NotFound} if nothing is.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/stage-instance#get-stage-instance">Get Stage Instance</a>
	 */
	@GetExchange("/stage-instances/{channelId}")
	Mono<StageInstance> getStageInstance(@PathVariable Snowflake channelId);

	/**
	 * Changes the topic or privacy, where the body says so.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/stage-instance#modify-stage-instance">Modify Stage Instance</a>
	 */
	@PatchExchange("/stage-instances/{channelId}")
	Mono<StageInstance> modifyStageInstance(@PathVariable Snowflake channelId, @RequestBody ModifyStageInstance stageInstance);

	/**
	 * Closes the stage.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/stage-instance#delete-stage-instance">Delete Stage Instance</a>
	 */
	@DeleteExchange("/stage-instances/{channelId}")
	Mono<Void> deleteStageInstance(@PathVariable Snowflake channelId);

}
