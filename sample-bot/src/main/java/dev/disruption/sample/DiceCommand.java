package dev.disruption.sample;

import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.annotation.TextCommand;
import org.springframework.stereotype.Component;

/** Rolls dice. */
@Component
class DiceCommand {

	private static final Pattern DICE = Pattern.compile("(\\d{1,2})?d(\\d{1,4})");

	private final RandomGenerator random;

	DiceCommand(RandomGenerator random) {
		this.random = random;
	}

	@SlashCommand(description = "Roll dice")
	@TextCommand(aliases = "dice")
	Reply roll(@Option("How many and which, like 2d6") String dice) {
		Matcher matcher = DICE.matcher(dice);
		int count = (matcher.matches() && matcher.group(1) != null) ? Integer.parseInt(matcher.group(1)) : 1;
		if (!matcher.matches() || count == 0 || Integer.parseInt(matcher.group(2)) == 0) {
			return Reply.of("I don't know how to roll `" + dice + "`. Try `2d6` or `d20`.").ephemeral();
		}
		int[] rolls = this.random.ints(count, 1, Integer.parseInt(matcher.group(2)) + 1).toArray();
		int sum = java.util.Arrays.stream(rolls).sum();
		String all = java.util.Arrays.stream(rolls).mapToObj(Integer::toString).collect(Collectors.joining(" + "));
		return Reply.of("🎲 " + dice + ": " + ((rolls.length == 1) ? "**" + sum + "**" : all + " = **" + sum + "**"));
	}

}
