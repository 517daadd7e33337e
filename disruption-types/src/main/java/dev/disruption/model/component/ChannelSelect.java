package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.model.channel.Channel;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A menu of channels.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#channel-select-channel-select-structure">Channel Select</a>
 */
@Written
@Code(8)
public record ChannelSelect(
		@Nullable Integer id,
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) String customId,
		List<Channel.Type> channelTypes,
		@Limit(max = SelectMenu.MAX_PLACEHOLDER) @Nullable String placeholder,
		@Limit(max = SelectMenu.MAX_VALUES) List<SelectDefaultValue> defaultValues,
		@Limit(min = 0, max = SelectMenu.MAX_VALUES) @Nullable Integer minValues,
		@Limit(min = 1, max = SelectMenu.MAX_VALUES) @Nullable Integer maxValues,
		@Nullable Boolean required,
		boolean disabled) implements SelectMenu {

	public static ChannelSelectBuilder builder(String customId) { return new ChannelSelectBuilder().customId(customId); }

	/** A builder that starts with what this component says. */
	public ChannelSelectBuilder toBuilder() { return new ChannelSelectBuilder(this); }

	@Override
	public void check(Violations violations) {
		SelectMenu.super.check(violations);
		SelectDefaultValue.check(this.defaultValues, this, violations.at("default_values"), "channel");
	}

}
