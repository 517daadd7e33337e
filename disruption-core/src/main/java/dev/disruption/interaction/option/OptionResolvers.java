package dev.disruption.interaction.option;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** All option resolvers, in the order in which they are asked. */
public final class OptionResolvers {

	private final List<OptionResolver> resolvers;

	/** The given resolvers, and the built-in ones after them. */
	public OptionResolvers(List<OptionResolver> custom) {
		List<OptionResolver> all = new ArrayList<>(custom);
		all.addAll(BuiltInOptions.all());
		this.resolvers = List.copyOf(all);
	}

	/** The first resolver that supports the type, or {@code null}. */
	public @Nullable OptionResolver find(Class<?> parameterType) {
		return this.resolvers.stream().filter(resolver -> resolver.supports(parameterType)).findFirst().orElse(null);
	}

}
