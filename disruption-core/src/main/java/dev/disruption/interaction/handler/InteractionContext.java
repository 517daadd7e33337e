package dev.disruption.interaction.handler;

import java.util.Locale;
import java.util.Map;

import dev.disruption.json.Flags;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import dev.disruption.model.interaction.InteractionData.MessageComponentData;
import dev.disruption.model.interaction.InteractionData.ModalSubmitData;
import dev.disruption.model.interaction.ResolvedData;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * One interaction while it is handled.
 *
 * @param interaction as Discord sent it
 * @param handler the method that was found for it
 * @param variables the values of the custom id's variables
 * @param reply the handle on the answer
 * @param failure what a handler has failed with, while that is handled
 */
public record InteractionContext(Interaction interaction, InteractionHandler handler, Map<String, String> variables,
		InteractionReply reply,
		@Nullable Throwable failure) {

	/** The same interaction, while the failure of its handler is handled by another. */
	public InteractionContext failed(InteractionHandler other, Throwable thrown) {
		return new InteractionContext(this.interaction, other, this.variables, this.reply, thrown);
	}

	/** Who caused it. */
	public User user() {
		return user(this.interaction);
	}

	/** Who caused an interaction. */
	public static User user(Interaction interaction) {
		GuildMember member = interaction.member();
		User user = (member != null && member.user() != null) ? member.user() : interaction.user();
		if (user == null) {
			throw new IllegalStateException("Interaction " + interaction.id() + " names no user");
		}
		return user;
	}

	/** What the user may do in the channel where it was caused; none outside of guilds. */
	public Flags<Permission> permissions() {
		GuildMember member = this.interaction.member();
		return (member != null && member.permissions() != null) ? member.permissions() : Flags.none(Permission.class);
	}

	/** The language of the user's client. */
	public Locale locale() {
		dev.disruption.model.reference.Locale locale = this.interaction.locale();
		return (locale != null) ? locale.toJavaLocale() : Locale.ROOT;
	}

	/** The entities that the interaction's values name by id. */
	public ResolvedData resolved() {
		return resolved(this.interaction);
	}

	/** The entities that the values of an interaction name by id. */
	public static ResolvedData resolved(Interaction interaction) {
		ResolvedData resolved = resolved(interaction.data());
		return (resolved != null) ? resolved : ResolvedData.none();
	}

	private static @Nullable ResolvedData resolved(@Nullable InteractionData data) {
		if (data instanceof ApplicationCommandData command) {
			return command.resolved();
		}
		if (data instanceof MessageComponentData component) {
			return component.resolved();
		}
		return (data instanceof ModalSubmitData modal) ? modal.resolved() : null;
	}

	/** The handler and who caused it, without any token. */
	@Override
	public String toString() {
		return this.handler + " for interaction " + this.interaction.id();
	}

}
