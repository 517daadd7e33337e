package dev.disruption.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.automoderation.ActionMetadata;
import dev.disruption.model.automoderation.AutoModerationAction;
import dev.disruption.model.automoderation.AutoModerationRule;
import dev.disruption.model.automoderation.CreateAutoModerationRule;
import dev.disruption.model.automoderation.TriggerMetadata;
import dev.disruption.model.channel.ModifyChannel;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.command.ApplicationCommandOptionChoice;
import dev.disruption.model.command.CreateApplicationCommand;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import dev.disruption.model.component.Checkbox;
import dev.disruption.model.component.CheckboxGroup;
import dev.disruption.model.component.Component;
import dev.disruption.model.component.FileUpload;
import dev.disruption.model.component.GroupOption;
import dev.disruption.model.component.Label;
import dev.disruption.model.component.MediaGallery;
import dev.disruption.model.component.MediaGalleryItem;
import dev.disruption.model.component.RadioGroup;
import dev.disruption.model.component.Section;
import dev.disruption.model.component.SelectDefaultValue;
import dev.disruption.model.component.SelectOption;
import dev.disruption.model.component.Separator;
import dev.disruption.model.component.StringSelect;
import dev.disruption.model.component.TextDisplay;
import dev.disruption.model.component.TextInput;
import dev.disruption.model.component.Thumbnail;
import dev.disruption.model.component.UserSelect;
import dev.disruption.model.interaction.Autocomplete;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.interaction.Modal;
import dev.disruption.model.message.AllowedMentions;
import dev.disruption.model.message.AttachmentRequest;
import dev.disruption.model.message.BulkDeleteMessages;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.EmbedAuthor;
import dev.disruption.model.message.EmbedField;
import dev.disruption.model.message.EmbedFooter;
import dev.disruption.model.message.Message;
import dev.disruption.model.poll.PollAnswer;
import dev.disruption.model.poll.PollCreateRequest;
import dev.disruption.model.poll.PollMedia;
import dev.disruption.model.scheduledevent.CreateGuildScheduledEvent;
import dev.disruption.model.scheduledevent.EntityMetadata;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.scheduledevent.NWeekday;
import dev.disruption.model.scheduledevent.RecurrenceRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.disruption.validation.Drafts.draft;
import static dev.disruption.validation.Drafts.read;
import static org.assertj.core.api.Assertions.assertThat;

/** Every documented limit, at its edge and one beyond. */
class LimitTableTests {

	private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

	/**
	 * A limit.
	 *
	 * @param path where it is reported
	 * @param edge the last value that is right, as a size
	 * @param beyond the first that is wrong
	 * @param value makes a value of that size
	 */
	record Row(String path, int edge, int beyond, IntFunction<Object> value) {

		@Override
		public String toString() {
			return this.value.apply(this.edge).getClass().getSimpleName() + " " + this.path + " " + this.edge;
		}

	}

	static Row max(String path, int max, IntFunction<Object> value) {
		return new Row(path, max, max + 1, value);
	}

	static Row min(String path, int min, IntFunction<Object> value) {
		return new Row(path, min, min - 1, value);
	}

	static String x(int length) {
		return "x".repeat(length);
	}

	static <T> List<T> many(int count, IntFunction<T> item) {
		return IntStream.range(0, count).mapToObj(item).toList();
	}

	static List<Snowflake> ids(int count) {
		return many(count, Snowflake::of);
	}

	static Stream<Row> embeds() {
		return Stream.of(max("title", 256, n -> embed(x(n), null, null, List.of())),
				max("description", 4096, n -> embed(null, x(n), null, List.of())),
				max("fields", 25, n -> embed(null, null, null, many(n, i -> EmbedField.of("a", "b")))),
				max("name", 256, n -> EmbedField.of(x(n), "b")), min("name", 1, n -> EmbedField.of(x(n), "b")),
				max("value", 1024, n -> EmbedField.of("a", x(n))), min("value", 1, n -> EmbedField.of("a", x(n))),
				max("text", 2048, n -> EmbedFooter.of(x(n))), max("name", 256, n -> EmbedAuthor.of(x(n))),
				max("", 6000, n -> embed(null, x(4096), x(n - 4096), List.of())),
				max("embeds", 6000, n -> new CreateMessage()
					.embeds(List.of(embed(null, x(4000), null, List.of()), embed(null, x(n - 4000), null, List.of())))),
				max("embeds", 10, n -> new CreateMessage().embeds(many(n, i -> embed("t", null, null, List.of())))));
	}

	static Stream<Row> messages() {
		return Stream.of(max("content", 2000, n -> new CreateMessage().content(x(n))), max("nonce", 25, n -> new CreateMessage().nonce(x(n))),
				max("sticker_ids", 3, n -> new CreateMessage().stickerIds(ids(n))),
				max("components", 5, n -> new CreateMessage().components(many(n, i -> ActionRow.of(Button.primary("b" + i, "B"))))),
				max("components", 40, n -> new CreateMessage().flags(Flags.of(Message.Flag.IS_COMPONENTS_V2))
					.components(many(n, i -> TextDisplay.of("t")))),
				max("users", 100, n -> AllowedMentions.users(ids(n).toArray(Snowflake[]::new))),
				max("roles", 100, n -> AllowedMentions.roles(ids(n).toArray(Snowflake[]::new))),
				max("description", 1024, n -> draft(AttachmentRequest.builder(0, "a.png").description(x(n)))),
				max("messages", 100, n -> new BulkDeleteMessages().messages(ids(n))),
				min("messages", 2, n -> new BulkDeleteMessages().messages(ids(n))));
	}

	static Stream<Row> components() {
		return Stream.of(max("components", 5, n -> ActionRow.of(many(n, i -> Button.primary("b" + i, "B")).toArray(Button[]::new))),
				max("label", 80, n -> Button.primary("a", x(n))), max("custom_id", 100, n -> Button.primary(x(n), "a")),
				min("custom_id", 1, n -> Button.primary(x(n), "a")), max("url", 512, n -> Button.link("https://" + x(n - 8), "a")),
				max("options", 25, n -> select(many(n, i -> SelectOption.of("l", "v" + i)), null, null)),
				min("options", 1, n -> select(many(n, i -> SelectOption.of("l", "v" + i)), null, null)),
				max("max_values", 25, n -> select(List.of(SelectOption.of("l", "v")), null, n)),
				min("max_values", 1, n -> select(List.of(SelectOption.of("l", "v")), null, n)),
				min("min_values", 0, n -> select(List.of(SelectOption.of("l", "v")), n, null)),
				max("placeholder", 150, n -> draft(StringSelect.builder("s").options(List.of(SelectOption.of("l", "v"))).placeholder(x(n)))),
				max("label", 100, n -> SelectOption.of(x(n), "v")), max("value", 100, n -> SelectOption.of("l", x(n))),
				max("description", 100, n -> SelectOption.of("l", "v", x(n))),
				max("default_values", 25, n -> users(many(n, i -> SelectDefaultValue.user(Snowflake.of(i))), 25)),
				max("max_length", 4000, n -> text(null, n)), min("max_length", 1, n -> text(null, n)), min("min_length", 0, n -> text(n, null)),
				max("min_length", 4000, n -> text(n, null)),
				max("value", 4000, n -> draft(TextInput.builder("t", TextInput.Style.SHORT).value(x(n)))),
				max("placeholder", 100, n -> draft(TextInput.builder("t", TextInput.Style.SHORT).placeholder(x(n)))),
				max("components", 3, n -> Section.of(Button.primary("a", "b"), many(n, i -> "text").toArray(String[]::new))),
				min("components", 1, n -> Section.of(Button.primary("a", "b"), many(n, i -> "text").toArray(String[]::new))),
				max("description", 1024, n -> draft(Thumbnail.builder().media(Thumbnail.of("https://x").media()).description(x(n)))),
				max("items", 10, n -> MediaGallery.of(many(n, i -> "https://x").toArray(String[]::new))),
				min("items", 1, n -> MediaGallery.of(many(n, i -> "https://x").toArray(String[]::new))),
				max("description", 1024, n -> MediaGalleryItem.of("https://x", x(n), false)), max("spacing", 2, Separator::space),
				min("spacing", 1, Separator::space), max("label", 45, n -> Label.of(x(n), Checkbox.of("c"))),
				max("description", 100, n -> Label.of("l", x(n), Checkbox.of("c"))), max("custom_id", 100, n -> Checkbox.of(x(n))),
				max("max_values", 10, n -> upload(n)), min("max_values", 1, n -> upload(n)),
				max("file_types", 10, n -> draft(FileUpload.builder("f").fileTypes(many(n, i -> ".pdf")))),
				max("options", 10, n -> draft(RadioGroup.builder("r").options(many(n, i -> GroupOption.of("l", "v" + i))))),
				min("options", 2, n -> draft(RadioGroup.builder("r").options(many(n, i -> GroupOption.of("l", "v" + i))))),
				max("options", 10, n -> draft(CheckboxGroup.builder("r").options(many(n, i -> GroupOption.of("l", "v" + i))))),
				min("options", 1, n -> draft(CheckboxGroup.builder("r").options(many(n, i -> GroupOption.of("l", "v" + i))))),
				max("max_values", 10, n -> draft(CheckboxGroup.builder("r").options(List.of(GroupOption.of("l", "v"))).maxValues(n))),
				max("label", 100, n -> GroupOption.of(x(n), "v")), max("value", 100, n -> GroupOption.of("l", x(n))),
				max("description", 100, n -> GroupOption.of("l", "v", x(n))));
	}

	static Stream<Row> answers() {
		return Stream.of(max("title", 45, n -> Modal.of("m", x(n), TextDisplay.of("t"))),
				max("custom_id", 100, n -> Modal.of(x(n), "t", TextDisplay.of("t"))),
				max("components", 5, n -> Modal.of("m", "t", many(n, i -> TextDisplay.of("t")).toArray(Component[]::new))),
				min("components", 1, n -> Modal.of("m", "t", many(n, i -> TextDisplay.of("t")).toArray(Component[]::new))),
				max("choices", 25, n -> new Autocomplete(many(n, i -> ApplicationCommandOptionChoice.of("c", i)))),
				max("data.choices", 25, n -> InteractionResponse.autocomplete(many(n, i -> ApplicationCommandOptionChoice.of("c", i)))),
				max("question.text", 300, n -> poll(x(n), List.of(PollAnswer.of("a")), 1)),
				max("answers[0].poll_media.text", 55, n -> poll("q", List.of(PollAnswer.of(x(n))), 1)),
				max("answers", 10, n -> poll("q", many(n, i -> PollAnswer.of("a")), 1)),
				min("answers", 1, n -> poll("q", many(n, i -> PollAnswer.of("a")), 1)),
				max("duration", 768, n -> poll("q", List.of(PollAnswer.of("a")), n)),
				min("duration", 1, n -> poll("q", List.of(PollAnswer.of("a")), n)));
	}

	static Stream<Row> commands() {
		return Stream.of(max("name", 32, n -> CreateApplicationCommand.slash(x(n), "d")),
				max("name", 32, n -> CreateApplicationCommand.user("X " + x(n - 2))), min("name", 1, n -> CreateApplicationCommand.slash(x(n), "d")),
				max("description", 100, n -> CreateApplicationCommand.slash("a", x(n))),
				min("description", 1, n -> CreateApplicationCommand.slash("a", x(n))),
				max("name_localizations.de", 32, n -> CreateApplicationCommand.slash("a", "d").nameLocalizations(Map.of("de", x(n)))),
				max("options", 25, n -> CreateApplicationCommand.slash("a", "d").options(many(n, i -> option("o" + i)))),
				max("", 8000, n -> CreateApplicationCommand.slash("a", "d").options(lengthy(n - 2))),
				max("name", 32, n -> option(x(n))), min("name", 1, n -> option(x(n))),
				max("description", 100, n -> text(ApplicationCommandOption.Type.STRING, x(n), List.of(), null, null)),
				max("choices", 25, n -> text(ApplicationCommandOption.Type.STRING, "d",
						many(n, i -> ApplicationCommandOptionChoice.of("c" + i, "v")), null, null)),
				max("max_length", 6000, n -> text(ApplicationCommandOption.Type.STRING, "d", List.of(), null, n)),
				min("max_length", 1, n -> text(ApplicationCommandOption.Type.STRING, "d", List.of(), null, n)),
				max("min_length", 6000, n -> text(ApplicationCommandOption.Type.STRING, "d", List.of(), n, null)),
				min("min_length", 0, n -> text(ApplicationCommandOption.Type.STRING, "d", List.of(), n, null)),
				max("name", 100, n -> ApplicationCommandOptionChoice.of(x(n), 1)),
				max("value", 100, n -> ApplicationCommandOptionChoice.of("c", x(n))));
	}

	static Stream<Row> guilds() {
		return Stream.of(max("keyword_filter", 1000, n -> TriggerMetadata.keywords(many(n, i -> "k").toArray(String[]::new))),
				max("keyword_filter[0]", 60, n -> TriggerMetadata.keywords(x(n))),
				max("regex_patterns", 10, n -> draft(TriggerMetadata.builder().regexPatterns(many(n, i -> "r")))),
				max("regex_patterns[0]", 260, n -> draft(TriggerMetadata.builder().regexPatterns(List.of(x(n))))),
				max("allow_list", 1000, n -> draft(TriggerMetadata.builder().allowList(many(n, i -> "a")))),
				max("mention_total_limit", 50, TriggerMetadata::mentions),
				max("duration_seconds", 2_419_200, n -> read(ActionMetadata.class, "{'duration_seconds':" + n + "}")),
				max("custom_message", 150, n -> read(ActionMetadata.class, "{'custom_message':'" + x(n) + "'}")),
				max("exempt_roles", 20, n -> rule().exemptRoles(ids(n))), max("exempt_channels", 50, n -> rule().exemptChannels(ids(n))),
				max("location", 100, n -> EntityMetadata.of(x(n))), min("location", 1, n -> EntityMetadata.of(x(n))),
				max("n", 5, n -> new NWeekday(n, RecurrenceRule.Weekday.MONDAY)), min("n", 1, n -> new NWeekday(n, RecurrenceRule.Weekday.MONDAY)),
				max("interval", 2, n -> RecurrenceRule.weekly(START, n, RecurrenceRule.Weekday.MONDAY)),
				max("name", 100, n -> event().name(x(n))), max("description", 1000, n -> event().description(x(n))),
				max("rate_limit_per_user", 21_600, n -> new ModifyChannel().rateLimitPerUser(n)));
	}

	static Stream<Row> rows() {
		return Stream.of(embeds(), messages(), components(), answers(), commands(), guilds()).flatMap(rows -> rows);
	}

	@ParameterizedTest
	@MethodSource("rows")
	void acceptsTheEdgeAndNothingBeyond(Row row) {
		assertThat(Validation.violations(row.value().apply(row.edge()))).isEmpty();
		assertThat(Validation.violations(row.value().apply(row.beyond()))).extracting(Violation::path).contains(row.path());
	}

	private static Embed embed(String title, String description, String footer, List<EmbedField> fields) {
		EmbedFooter below = (footer != null) ? EmbedFooter.of(footer) : null;
		return draft(Embed.builder().title(title).description(description).footer(below).fields(fields));
	}

	private static StringSelect select(List<SelectOption> options, Integer min, Integer max) {
		return draft(StringSelect.builder("s").options(options).minValues(min).maxValues(max));
	}

	private static UserSelect users(List<SelectDefaultValue> values, Integer max) {
		return draft(UserSelect.builder("u").defaultValues(values).maxValues(max));
	}

	private static TextInput text(Integer min, Integer max) {
		return draft(TextInput.builder("t", TextInput.Style.SHORT).minLength(min).maxLength(max));
	}

	private static FileUpload upload(Integer max) {
		return draft(FileUpload.builder("f").maxValues(max));
	}

	private static PollCreateRequest poll(String question, List<PollAnswer> answers, Integer duration) {
		return draft(PollCreateRequest.builder("q").question(PollMedia.of(question)).answers(answers).duration(duration));
	}

	private static ApplicationCommandOption option(String name) {
		return draft(ApplicationCommandOption.builder(ApplicationCommandOption.Type.BOOLEAN, name, "d"));
	}

	private static ApplicationCommandOption text(ApplicationCommandOption.Type type, String description,
			List<ApplicationCommandOptionChoice> choices, Integer min, Integer max) {
		return draft(ApplicationCommandOption.builder(type, "o", description).choices(choices).minLength(min).maxLength(max));
	}

	/** Options with this many characters together. */
	private static List<ApplicationCommandOption> lengthy(int length) {
		List<ApplicationCommandOption> options = new ArrayList<>();
		int rest = length;
		for (int i = 0; rest > 0; i++) {
			List<ApplicationCommandOptionChoice> choices = new ArrayList<>();
			rest -= 2 + 2;
			for (int c = 10; c < 35 && rest > 2; c++) {
				int value = Math.min(100, rest - 2);
				choices.add(ApplicationCommandOptionChoice.of(Integer.toString(c), x(value)));
				rest -= 2 + value;
			}
			options.add(draft(ApplicationCommandOption.builder(ApplicationCommandOption.Type.STRING, "o" + i, "dd").choices(choices)));
		}
		return options;
	}

	private static CreateAutoModerationRule rule() {
		return new CreateAutoModerationRule().name("r")
			.eventType(AutoModerationRule.EventType.MESSAGE_SEND)
			.triggerType(AutoModerationRule.TriggerType.SPAM)
			.actions(List.of(AutoModerationAction.blockMessage()));
	}

	private static CreateGuildScheduledEvent event() {
		return new CreateGuildScheduledEvent().name("e")
			.privacyLevel(GuildScheduledEvent.PrivacyLevel.GUILD_ONLY)
			.scheduledStartTime(START)
			.entityType(GuildScheduledEvent.EntityType.VOICE)
			.channelId(Snowflake.of(1));
	}

}
