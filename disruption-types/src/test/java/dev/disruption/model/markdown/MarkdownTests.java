package dev.disruption.model.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "plain text, plain text", "*b*, \\*b\\*", "__u__, \\_\\_u\\_\\_", "~~s~~, \\~\\~s\\~\\~",
			"||x||, \\|\\|x\\|\\|", "`c`, \\`c\\`", "a\\b, a\\\\b", "[t](u), \\[t\\](u)", "<@1>, \\<@1>", "> q, \\> q", "a > b, a > b", "# h, \\# h",
			"#tag, #tag", "### h, \\### h", "#### h, #### h", "-# s, \\-# s", "- l, \\- l", "-5, -5", "+ l, \\+ l", "1. one, 1\\. one", "1.5, 1.5" })
	void escapesWhatHasAMeaningAndNothingElse(String text, String escaped) {
		assertThat(Markdown.escape(text)).isEqualTo(escaped);
	}

	@Test
	void escapesEachLine() {
		assertThat(Markdown.escape("a\n> b\n  - c")).isEqualTo("a\n\\> b\n  \\- c");
	}

	@Test
	void keepsCodeTogether() {
		assertThat(Markdown.code("a*b")).isEqualTo("`a*b`");
		assertThat(Markdown.code("a`b")).isEqualTo("`` a`b ``");
		assertThat(Markdown.codeBlock("java", "a\n```b")).isEqualTo("```java\na\n`\u200B``b\n```");
		assertThat(Markdown.quote("a\nb")).isEqualTo("> a\n> b");
	}

	@Test
	void decorates() {
		assertThat(Markdown.bold("a") + Markdown.italic("a") + Markdown.underline("a") + Markdown.strikethrough("a") + Markdown.spoiler("a")
				+ Markdown.link("a", "https://b")).isEqualTo("**a***a*__a__~~a~~||a||[a](https://b)");
	}

}
