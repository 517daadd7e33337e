package dev.disruption.model.command;

import java.util.Map;

import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A value that a parameter offers.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure">Application Command Option Choice Structure</a>
 */
@Written
public record ApplicationCommandOptionChoice(
		@Limit(min = 1, max = ApplicationCommandOptionChoice.MAX_NAME) String name,
		Map<String, @Limit(min = 1, max = ApplicationCommandOptionChoice.MAX_NAME) String> nameLocalizations,
		JsonNode value,
		@Nullable String nameLocalized) implements Checked {

	/** characters of a name */
	public static final int MAX_NAME = 100;

	/** characters of a value that is text */
	public static final int MAX_VALUE = 100;

	public static ApplicationCommandOptionChoice of(String name, String value) {
		return new ApplicationCommandOptionChoiceBuilder().name(name).value(JsonNodeFactory.instance.stringNode(value)).unchecked();
	}

	public static ApplicationCommandOptionChoice of(String name, long value) {
		return new ApplicationCommandOptionChoiceBuilder().name(name).value(JsonNodeFactory.instance.numberNode(value)).unchecked();
	}

	public static ApplicationCommandOptionChoice of(String name, double value) {
		return new ApplicationCommandOptionChoiceBuilder().name(name).value(JsonNodeFactory.instance.numberNode(value)).unchecked();
	}

	public static ApplicationCommandOptionChoiceBuilder builder() { return new ApplicationCommandOptionChoiceBuilder(); }

	int length() {
		return OptionRules.longest(this.name, this.nameLocalizations) + textLength();
	}

	private int textLength() {
		return (this.value != null && this.value.isString()) ? this.value.stringValue().length() : 0;
	}

	@Override
	public void check(Violations violations) {
		violations.at("value").require(textLength() <= MAX_VALUE, textLength() + " characters, at most " + MAX_VALUE);
	}
}
