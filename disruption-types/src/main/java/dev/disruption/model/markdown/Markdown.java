package dev.disruption.model.markdown;

import java.util.regex.Pattern;

/** Writes texts that are shown as they are, or with a certain look. */
public final class Markdown {

	/** what has a meaning wherever it stands */
	private static final Pattern ANYWHERE = Pattern.compile("[\\\\*_~`|\\[\\]<]");

	/** what has a meaning at the beginning of a line: quotes, headings, small text, and lists */
	private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)(>|#{1,3}(?=\\s)|-(?=#?\\s)|\\+(?=\\s))");

	private static final Pattern NUMBER = Pattern.compile("(?m)^(\\s*\\d+)\\.(?=\\s)");

	private Markdown() {
	}

	/** A text that is shown as it is. Names that come from users are best escaped; {@code @everyone} is tamed by allowed mentions only. */
	public static String escape(String text) {
		String escaped = ANYWHERE.matcher(text).replaceAll("\\\\$0");
		escaped = LINE_START.matcher(escaped).replaceAll("$1\\\\$2");
		return NUMBER.matcher(escaped).replaceAll("$1\\\\.");
	}

	public static String bold(String text) { return "**" + text + "**"; }

	public static String italic(String text) { return "*" + text + "*"; }

	public static String underline(String text) { return "__" + text + "__"; }

	public static String strikethrough(String text) { return "~~" + text + "~~"; }

	/** Text that is shown when it is clicked. */
	public static String spoiler(String text) { return "||" + text + "||"; }

	/** Text that leads to an address. */
	public static String link(String text, String url) { return "[" + text + "](" + url + ")"; }

	/** One line of code, shown as it is even if there are backticks in it. */
	public static String code(String code) {
		return code.contains("`") ? "`` " + code.replace("``", "`\u200B`") + " ``" : "`" + code + "`";
	}

	/**
	 * Lines of code.
	 *
	 * @param language how they are coloured, such as {@code java}; empty for not at all
	 */
	public static String codeBlock(String language, String code) {
		return "```" + language + "\n" + code.replace("```", "`\u200B``") + "\n```";
	}

	/** Lines that are set off as a quotation. */
	public static String quote(String text) { return text.lines().map(line -> "> " + line).reduce((a, b) -> a + "\n" + b).orElse("> "); }

}
