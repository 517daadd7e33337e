package dev.disruption.model.message;

/**
 * Normal and super reactions apart.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#reaction-count-details-object-reaction-count-details-structure">Reaction Count Details Structure</a>
 */
public record ReactionCountDetails(
		int burst,
		int normal) {
}
