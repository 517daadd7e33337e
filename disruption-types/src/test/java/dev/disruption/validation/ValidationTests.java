package dev.disruption.validation;

import java.util.List;

import dev.disruption.model.component.Button;
import dev.disruption.model.component.Section;
import dev.disruption.model.component.StringSelect;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.EmbedField;
import dev.disruption.model.message.Message;
import dev.disruption.model.poll.PollCreateRequest;
import org.junit.jupiter.api.Test;

import static dev.disruption.validation.Drafts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ValidationTests {

	@Test
	void tellsAllViolationsInOneMessageEachWithItsPlace() {
		assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Embed.builder()
			.title("x".repeat(300))
			.fields(EmbedField.of("a", "b"), EmbedField.of("a", "b"), EmbedField.of("x".repeat(257), ""))
			.build()).satisfies(error -> {
				assertThat(error).hasMessage("""
						Discord would refuse this Embed:
						  title: 300 characters, at most 256
						  fields[2].name: 257 characters, at most 256
						  fields[2].value: 0 characters, at least 1""");
				assertThat(error.violations()).first().isEqualTo(new Violation("title", "300 characters, at most 256"));
			});
	}

	@Test
	void tellsWhereInABodyAViolationIs() {
		List<Embed> embeds = List.of(read(Embed.class, "{'fields':[{'name':'','value':'b'}]}"));
		assertThat(Validation.violations(new CreateMessage().content("hi").embeds(embeds)))
			.containsExactly(new Violation("embeds[0].fields[0].name", "0 characters, at least 1"));
	}

	@Test
	void countsCodePointsAndNoWhiteSpaceAroundThem() {
		String emoji = "🔥".repeat(256);
		assertThat(Embed.builder().title("  " + emoji + "\n").build().title()).hasSize(2 + 512 + 1);
		assertThatThrownBy(() -> Embed.builder().title(emoji + "!").build()).hasMessageContaining("257 characters");
	}

	@Test
	void tellsWhatWasNotSet() {
		assertThatThrownBy(() -> Section.builder().build()).hasMessage("""
				Discord would refuse this Section:
				  components: 0 items, at least 1
				  accessory: is missing""");
		assertThatThrownBy(() -> PollCreateRequest.builder("Tea?").build()).hasMessageContaining("answers: 0 items, at least 1");
	}

	@Test
	void neverLooksIntoWhatDiscordSent() {
		Message message = read(Message.class,
				"{'content':'" + "x".repeat(5000) + "','embeds':[{'title':'" + "x".repeat(300) + "'}],'components':[{'type':1}]}");
		assertThat(message.embeds().get(0).title()).hasSize(300);
		assertThat(Validation.violations(message)).isEmpty();
		assertThat(Validation.violations(new CreateMessage().embeds(message.embeds()))).extracting(Violation::path)
			.containsExactly("embeds[0].title");
	}

	@Test
	void buildsOnWhatIsThereWithoutChangingIt() {
		Embed before = Embed.builder().title("t").field("a", "b").build();
		Embed after = before.toBuilder().field("c", "d").color(0x5865F2).build();
		assertThat(before.fields()).containsExactly(EmbedField.of("a", "b"));
		assertThat(after.fields()).containsExactly(EmbedField.of("a", "b"), EmbedField.of("c", "d"));
		assertThat(after.color().hex()).isEqualTo("#5865F2");
		assertThat(after.title()).isEqualTo("t");
	}

	@Test
	void keepsNoConnectionBetweenBuilderAndValue() {
		var builder = StringSelect.builder("s").option("A", "a");
		StringSelect first = builder.build();
		StringSelect second = builder.option("B", "b").build();
		assertThat(first.options()).hasSize(1);
		assertThat(second.options()).hasSize(2);
		assertThatThrownBy(() -> first.options().clear()).isInstanceOf(UnsupportedOperationException.class);
		assertThat(Button.primary("a", "b").asDisabled().disabled()).isTrue();
	}

}
