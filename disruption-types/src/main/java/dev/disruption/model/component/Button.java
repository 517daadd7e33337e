package dev.disruption.model.component;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A button.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#button-button-structure">Button</a>
 */
@Written
@Code(2)
public record Button(
		@Nullable Integer id,
		Style style,
		@Limit(max = Button.MAX_LABEL) @Nullable String label,
		@Nullable Emoji emoji,
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) @Nullable String customId,
		@Nullable Snowflake skuId,
		@Limit(max = Button.MAX_URL) @Nullable String url,
		boolean disabled) implements Component, Checked {

	/** characters of a label */
	public static final int MAX_LABEL = 80;

	/** characters of an address */
	public static final int MAX_URL = 512;

	/** The most important action of a group. */
	public static Button primary(String customId, String label) {
		return new ButtonBuilder().style(Style.PRIMARY).label(label).customId(customId).unchecked();
	}

	/** One action beside others. */
	public static Button secondary(String customId, String label) {
		return new ButtonBuilder().style(Style.SECONDARY).label(label).customId(customId).unchecked();
	}

	/** An action that confirms or completes something. */
	public static Button success(String customId, String label) {
		return new ButtonBuilder().style(Style.SUCCESS).label(label).customId(customId).unchecked();
	}

	/** An action that can't be undone. */
	public static Button danger(String customId, String label) {
		return new ButtonBuilder().style(Style.DANGER).label(label).customId(customId).unchecked();
	}

	/** Opens an address; the bot doesn't hear of it. */
	public static Button link(String url, String label) {
		return new ButtonBuilder().style(Style.LINK).label(label).url(url).unchecked();
	}

	/** Offers something for sale; the bot doesn't hear of it. */
	public static Button premium(Snowflake skuId) {
		return new ButtonBuilder().style(Style.PREMIUM).skuId(skuId).unchecked();
	}

	public static ButtonBuilder builder(Style style) { return new ButtonBuilder().style(style); }

	/** A builder that starts with what this component says. */
	public ButtonBuilder toBuilder() { return new ButtonBuilder(this); }

	/** The same button, which can't be clicked. */
	public Button asDisabled() {
		return new ButtonBuilder(this).disabled(true).unchecked();
	}

	@Override
	public void check(Violations violations) {
		if (this.style == null) {
			return;
		}
		switch (this.style) {
			case PRIMARY, SECONDARY, SUCCESS, DANGER -> only(violations, "custom_id", this.customId, "url", this.url, "sku_id", this.skuId);
			case LINK -> only(violations, "url", this.url, "custom_id", this.customId, "sku_id", this.skuId);
			case PREMIUM -> {
				only(violations, "sku_id", this.skuId, "custom_id", this.customId, "url", this.url);
				violations.require(this.label == null && this.emoji == null, "a PREMIUM button has no label and no emoji");
			}
			case UNKNOWN -> {
			}
		}
		violations.require(this.style == Style.PREMIUM || this.label != null || this.emoji != null, "a button needs a label or an emoji");
	}

	private void only(Violations violations, String needed, @Nullable Object value, String first, @Nullable Object other, String second,
			@Nullable Object another) {
		violations.require(value != null, "a " + this.style + " button needs a " + needed);
		violations.require(other == null, "a " + this.style + " button has no " + first);
		violations.require(another == null, "a " + this.style + " button has no " + second);
	}

	/** <a href="https://docs.discord.com/developers/components/reference#button-button-styles">Button Styles</a> */
	public enum Style implements Coded {

		@Code(1) PRIMARY,
		@Code(2) SECONDARY,
		@Code(3) SUCCESS,
		@Code(4) DANGER,
		@Code(5) LINK,
		@Code(6) PREMIUM,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
