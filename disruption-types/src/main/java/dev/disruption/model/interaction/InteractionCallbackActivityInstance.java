package dev.disruption.model.interaction;

/**
 * The activity that a response launched.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-activity-instance-resource">Interaction Callback Activity Instance Resource</a>
 */
public record InteractionCallbackActivityInstance(
		String id) {
}
