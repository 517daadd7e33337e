package dev.disruption.interaction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The words of a line, one after the other. What stands in quotes is one word, behind the name of an option too; a backslash before a
 * quote takes its meaning away.
 */
final class Words {

	private static final Pattern WORD = Pattern
		.compile("(?<name>--[^\\s=\"“]+=)?(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|“(?<typeset>[^”]*)”)|(?<bare>\\S+)");

	private final String line;

	private final List<Word> words = new ArrayList<>();

	private int at;

	Words(String line) {
		this.line = line;
		Matcher matcher = WORD.matcher(line);
		while (matcher.find()) {
			this.words.add(new Word(text(matcher), matcher.start(),
					matcher.group("bare") == null && matcher.group("name") == null));
		}
	}

	private static String text(Matcher matcher) {
		if (matcher.group("bare") != null) {
			return matcher.group("bare");
		}
		String quoted = (matcher.group("quoted") != null) ? matcher.group("quoted").replaceAll("\\\\(.)", "$1") : matcher.group("typeset");
		return (matcher.group("name") != null) ? matcher.group("name") + quoted : quoted;
	}

	boolean hasNext() {
		return this.at < this.words.size();
	}

	@Nullable
	String peek() {
		return hasNext() ? this.words.get(this.at).text : null;
	}

	/** Whether the next word is written without quotes, so that it can be the name of an option. */
	boolean isBare() {
		return hasNext() && !this.words.get(this.at).quoted;
	}

	String next() {
		return this.words.get(this.at++).text;
	}

	/** Everything that is left, as it was written; without the quotes if they are around all of it. */
	String rest() {
		boolean single = this.at == this.words.size() - 1;
		String rest = single ? this.words.get(this.at).text : this.line.substring(this.words.get(this.at).start).strip();
		this.at = this.words.size();
		return rest;
	}

	private record Word(String text, int start, boolean quoted) {
	}

}
