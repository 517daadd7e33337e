package dev.disruption.interaction.dialog;

import java.util.Set;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.json.Snowflake;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What is waited for: a component or modal, of one user or of anybody.
 *
 * @param customIds of the components; empty for any of the user's
 * @param userId {@code null} for anybody
 */
public record Expectation(Kind kind, Set<String> customIds, @Nullable Snowflake userId) {

	/** A click on one of these buttons; without any, on whatever button the user clicks next. */
	public static Expectation button(String... customIds) { return new Expectation(Kind.BUTTON, Set.of(customIds), null); }

	/** A choice from one of these menus; without any, from whatever menu the user uses next. */
	public static Expectation select(String... customIds) { return new Expectation(Kind.SELECT, Set.of(customIds), null); }

	/** The submission of one of these modals; without any, of whatever modal the user submits next. */
	public static Expectation modal(String... customIds) { return new Expectation(Kind.MODAL, Set.of(customIds), null); }

	/** The same, of this user only; others are told that it is not for them. */
	public Expectation by(User user) { return by(user.id()); }

	/** The same, of the user with this id only; others are told that it is not for them. */
	public Expectation by(Snowflake user) { return new Expectation(this.kind, this.customIds, user); }

	boolean accepts(Snowflake user) { return this.userId == null || this.userId.equals(user); }

}
