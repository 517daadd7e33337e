package dev.disruption.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.automoderation.AutoModerationAction;
import dev.disruption.model.automoderation.AutoModerationRule.EventType;
import dev.disruption.model.automoderation.AutoModerationRule.TriggerType;
import dev.disruption.model.automoderation.CreateAutoModerationRule;
import dev.disruption.model.automoderation.TriggerMetadata;
import dev.disruption.model.command.ApplicationCommand;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.command.ApplicationCommandOption.Type;
import dev.disruption.model.command.ApplicationCommandOptionChoice;
import dev.disruption.model.command.CreateApplicationCommand;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import dev.disruption.model.component.Component;
import dev.disruption.model.component.Container;
import dev.disruption.model.component.File;
import dev.disruption.model.component.FileUpload;
import dev.disruption.model.component.GroupOption;
import dev.disruption.model.component.Label;
import dev.disruption.model.component.RadioGroup;
import dev.disruption.model.component.Section;
import dev.disruption.model.component.SelectDefaultValue;
import dev.disruption.model.component.SelectOption;
import dev.disruption.model.component.StringSelect;
import dev.disruption.model.component.TextDisplay;
import dev.disruption.model.component.TextInput;
import dev.disruption.model.component.Thumbnail;
import dev.disruption.model.component.UserSelect;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.gateway.RequestGuildMembers;
import dev.disruption.model.interaction.InteractionCallbackMessage;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.interaction.Modal;
import dev.disruption.model.message.AllowedMentions;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.EditMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.EmbedImage;
import dev.disruption.model.message.Message;
import dev.disruption.model.message.MessageReference;
import dev.disruption.model.poll.PollAnswer;
import dev.disruption.model.poll.PollCreateRequest;
import dev.disruption.model.poll.PollMedia;
import dev.disruption.model.scheduledevent.CreateGuildScheduledEvent;
import dev.disruption.model.scheduledevent.EntityMetadata;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.scheduledevent.RecurrenceRule;
import dev.disruption.model.scheduledevent.RecurrenceRule.Weekday;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.disruption.validation.Drafts.draft;
import static dev.disruption.validation.Drafts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What holds between the parts of a value: what is right, and what is wrong with the exact words that the user reads. */
class RuleTableTests {

	private static final Snowflake ID = Snowflake.of(7);

	private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

	private static final Flags<Message.Flag> V2 = Flags.of(Message.Flag.IS_COMPONENTS_V2);

	private static final List<SelectOption> OPTIONS = List.of(SelectOption.of("A", "a"), SelectOption.of("B", "b"));

	private static final TextDisplay TEXT_4 = read(TextDisplay.class, "{'id':4,'content':'t'}");

	static Stream<Object> right() {
		return Stream.of(Button.primary("a", "b"), Button.link("https://discord.com", "b"), Button.premium(ID),
				draft(Button.builder(Button.Style.SUCCESS).emoji(Emoji.of("🔥")).customId("a")),
				ActionRow.of(StringSelect.builder("s").options(OPTIONS).minValues(1).maxValues(2).build()),
				Container.of(TextDisplay.of("t")), File.of("a.pdf"),
				users(null, 2, SelectDefaultValue.user(ID), SelectDefaultValue.user(Snowflake.of(8))),
				Label.of("l", TextInput.paragraph("p")), Label.of("l", StringSelect.builder("s").options(OPTIONS).minValues(0).required(false).build()),
				Modal.of("m", "t", Label.of("l", FileUpload.of("f")), TextDisplay.of("t")),
				new CreateMessage().flags(V2).components(List.of(TextDisplay.of("t"))),
				new EditMessage().flags(V2).content(null).embeds(List.of()).components(List.of(TextDisplay.of("t"))),
				new EditMessage().components(List.of(TextDisplay.of("t"))), AllowedMentions.all(), MessageReference.forward(ID, ID),
				Embed.builder().image("attachment://a.png").url("HTTPS://discord.com").build(), CreateApplicationCommand.slash("größe-2", "d"),
				CreateApplicationCommand.user("Give 5 Stars"), CreateApplicationCommand.slash("คำสั่ง", "d"),
				ApplicationCommandOption.number("n", "d").minValue(0.5).maxValue(2).choice("one", 1).build(),
				ApplicationCommandOption.subCommandGroup("g", "d", ApplicationCommandOption.subCommand("s", "d")),
				rule(TriggerType.KEYWORD, TriggerMetadata.keywords("cat*"), AutoModerationAction.timeout(Duration.ofMinutes(1))),
				rule(TriggerType.MENTION_SPAM, TriggerMetadata.mentions(5), AutoModerationAction.sendAlertMessage(ID)),
				event(GuildScheduledEvent.EntityType.EXTERNAL).entityMetadata(EntityMetadata.of("here")).scheduledEndTime(START.plusSeconds(1)),
				RecurrenceRule.daily(START, Weekday.SUNDAY, Weekday.MONDAY), RecurrenceRule.weekly(START, 2, Weekday.WEDNESDAY),
				RecurrenceRule.monthly(START, 4, Weekday.WEDNESDAY), RecurrenceRule.yearly(START, RecurrenceRule.Month.JULY, 24),
				RequestGuildMembers.all(ID).nonce("ä".repeat(16)), RequestGuildMembers.named(ID, "a", 100),
				RequestGuildMembers.of(ID, List.of(ID)).presences(true));
	}

	@ParameterizedTest
	@MethodSource("right")
	void acceptsWhatDiscordAccepts(Object value) {
		assertThat(Validation.violations(value)).isEmpty();
	}

	static Stream<Arguments> components() {
		TextInput input = TextInput.oneLine("t");
		return Stream.of(
				arguments(button(Button.Style.PRIMARY, null, "https://x", ID), "a PRIMARY button needs a custom_id",
						"a PRIMARY button has no url", "a PRIMARY button has no sku_id"),
				arguments(button(Button.Style.LINK, "a", null, null), "a LINK button needs a url", "a LINK button has no custom_id"),
				arguments(button(Button.Style.PREMIUM, null, null, ID), "a PREMIUM button has no label and no emoji"),
				arguments(draft(Button.builder(Button.Style.DANGER).customId("a")), "a button needs a label or an emoji"),
				arguments(button(null, "a", null, null), "style: is missing"),
				arguments(button(Button.Style.UNKNOWN, "a", null, null), "style: UNKNOWN stands for what Discord sent and can't be sent itself"),
				arguments(draft(ActionRow.builder().components(List.of(Button.primary("a", "b"), users(null, null)))),
						"components: a select has a row of its own"),
				arguments(draft(ActionRow.builder().components(List.of(TextDisplay.of("t")))),
						"components[0]: Text Display can't stand in an action row, only: Button, Select Menu, Text Input"),
				arguments(users(3, null), "min_values is 3, more than max_values, which is 1"),
				arguments(users(1, 1, SelectDefaultValue.user(ID), SelectDefaultValue.role(ID)), "default_values[1].type: 'role', only: user",
						"default_values: 2 values, between 1 and 1 can be chosen"),
				arguments(draft(StringSelect.builder("s").options(List.of(OPTIONS.get(0), OPTIONS.get(0)))),
						"options: each value can be there once, more often are [a]"),
				arguments(draft(TextInput.builder("t", TextInput.Style.SHORT).minLength(5).maxLength(4)),
						"min_length is 5, more than max_length, which is 4"),
				arguments(draft(Section.builder().components(List.of(Button.primary("a", "b"))).accessory(users(null, null))),
						"components[0]: Button can't stand in a section, only: Text Display",
						"accessory: User Select can't stand in the accessory of a section, only: Button, Thumbnail"),
				arguments(draft(Section.builder().components(List.of(TextDisplay.of("t")))), "accessory: is missing"),
				arguments(Thumbnail.of("cat.png"), "media.url: 'cat.png' has to be an http, https or attachment address"),
				arguments(Container.of(Container.of(TextDisplay.of("t"))), "components[0]: Container can't stand in a container, only: "
						+ "Action Row, Text Display, Section, Media Gallery, Separator, File"),
				arguments(draft(File.builder().file(Thumbnail.of("https://x").media())),
						"file.url: a file component shows a file of the same message: attachment://filename"),
				arguments(Label.of("l", Button.primary("a", "b")), "component: Button can't stand in a label, only: "
						+ "Text Input, Select Menu, File Upload, Radio Group, Checkbox Group, Checkbox"),
				arguments(Label.of("l", draft(StringSelect.builder("s").options(OPTIONS).minValues(0).disabled(true))),
						"component.disabled: a select of a modal can't be disabled", "component.min_values: 0 values need required(false)"),
				arguments(draft(FileUpload.builder("f").fileTypes(List.of("pdf"))),
						"file_types[0]: 'pdf' has to match image|video|audio|\\..+"),
				arguments(draft(RadioGroup.builder("r").options(List.of(GroupOption.of("A", "a").asDefault(), GroupOption.of("B", "b").asDefault()))),
						"options: at most one can be the default"),
				arguments(Modal.of("m", "t", input), "components[0]: can't stand at the top of a modal, only: Label, Text Display"),
				arguments(Modal.of("m", "t", Label.of("l", input), Label.of("l", input)),
						"components: each custom_id can be there once, more often are [t]"));
	}

	static Stream<Arguments> messages() {
		List<Component> text = List.of(TextDisplay.of("t"));
		return Stream.of(
				arguments(new CreateMessage().components(text), "components: everything but action rows needs the flag IS_COMPONENTS_V2"),
				arguments(InteractionResponse.message(new InteractionCallbackMessage().components(text)),
						"data.components: everything but action rows needs the flag IS_COMPONENTS_V2"),
				arguments(new CreateMessage().flags(V2).content("hi").components(text),
						"content: a message with IS_COMPONENTS_V2 has components only"),
				arguments(new EditMessage().components(List.of(TEXT_4, TEXT_4)),
						"components: each id can be there once, more often are [4]"),
				arguments(new EditMessage().components(List.of(ActionRow.of(Button.primary("a", "b")), ActionRow.of(Button.danger("a", "b")))),
						"components: each custom_id can be there once, more often are [a]"),
				arguments(draft(AllowedMentions.builder().parse(List.of(AllowedMentions.Type.values())).roles(List.of(ID)).users(List.of(ID))),
						"users: are there, so parse can't contain USERS", "roles: are there, so parse can't contain ROLES"),
				arguments(draft(MessageReference.builder().type(MessageReference.Type.FORWARD)),
						"message_id: is missing: it says which message is answered or forwarded", "channel_id: is missing: a forward needs it"),
				arguments(EmbedImage.of("cat.png"), "url: 'cat.png' has to be an http, https or attachment address"),
				arguments(draft(PollCreateRequest.builder("q").question("q", Emoji.of("🔥")).answer("a", Emoji.of("🔥"))),
						"question.emoji: a question has none"),
				arguments(draft(PollCreateRequest.builder("q").question(read(PollMedia.class, "{}")).answers(List.of(PollAnswer.of("a")))),
						"question.text: is missing"));
	}

	static Stream<Arguments> commands() {
		String name = "has to be 1 to 32 letters in lower case, digits, -, _ or '";
		return Stream.of(arguments(CreateApplicationCommand.slash("Dice", "d"), "name: 'Dice' " + name),
				arguments(CreateApplicationCommand.slash("roll dice", "d"), "name: 'roll dice' " + name),
				arguments(new CreateApplicationCommand(), "name: is missing", "description: is missing"),
				arguments(CreateApplicationCommand.user("u").description("d").options(List.of(option(Type.BOOLEAN).build())),
						"options: are for slash commands", "description: is for slash commands"),
				arguments(CreateApplicationCommand.slash("a", "d").handler(ApplicationCommand.EntryPointHandlerType.APP_HANDLER),
						"handler: is for PRIMARY_ENTRY_POINT commands"),
				arguments(CreateApplicationCommand.slash("a", "d")
					.options(List.of(option(Type.USER).build(), option(Type.ROLE).required(true).build())),
						"options: each name can be there once, more often are [o]",
						"options[1]: is required and has to stand before the optional ones"));
	}

	static Stream<Arguments> options() {
		ApplicationCommandOptionChoice one = ApplicationCommandOptionChoice.of("one", 1);
		return Stream.of(arguments(broken(Type.USER, List.of(one), 1d, 2d, 3, 4, true), "choices: is not for USER options",
				"autocomplete: is not for USER options", "min_value: is not for USER options", "max_value: is not for USER options",
				"min_length: is not for USER options", "max_length: is not for USER options", "autocomplete: can't be on beside choices"),
				arguments(broken(Type.INTEGER, List.of(), 2.5, 1d, null, null, false), "min_value: is 2.5, more than max_value, which is 1.0",
						"min_value: 2.5 is no integer"),
				arguments(broken(Type.NUMBER, List.of(), null, 1e17, null, null, false), "max_value: 1.0E17 is beyond 2 to the power of 53"),
				arguments(broken(Type.STRING, List.of(one, one), null, null, 5, 4, false), "min_length: is 5, more than max_length, which is 4",
						"choices[0].value: is no value of a STRING option", "choices[1].value: is no value of a STRING option",
						"choices: each name can be there once, more often are [one]"));
	}

	static Stream<Arguments> guilds() {
		TriggerMetadata many = TriggerMetadata.builder().allowList(java.util.Collections.nCopies(101, "a")).build();
		return Stream.of(
				arguments(new CreateAutoModerationRule(), "name: is missing", "event_type: is missing", "trigger_type: is missing",
						"actions: is missing"),
				arguments(rule(TriggerType.SPAM, TriggerMetadata.keywords("a"), AutoModerationAction.timeout(Duration.ofSeconds(1))),
						"trigger_metadata.keyword_filter: is not for SPAM rules", "actions[0]: TIMEOUT is for KEYWORD and MENTION_SPAM rules"),
				arguments(rule(TriggerType.KEYWORD, many, AutoModerationAction.blockMessage()),
						"trigger_metadata.allow_list: 101 items, at most 100 for KEYWORD rules"),
				arguments(read(AutoModerationAction.class, "{'type':3}"), "metadata.duration_seconds: is missing: TIMEOUT needs it"),
				arguments(read(AutoModerationAction.class, "{'type':2}"),
						"metadata.channel_id: is missing: SEND_ALERT_MESSAGE needs it"),
				arguments(event(GuildScheduledEvent.EntityType.VOICE).entityMetadata(EntityMetadata.of("here")).scheduledEndTime(START),
						"scheduled_end_time: is not after scheduled_start_time", "channel_id: is missing", "entity_metadata: is for EXTERNAL events"),
				arguments(event(GuildScheduledEvent.EntityType.EXTERNAL).channelId(ID), "scheduled_end_time: is missing",
						"entity_metadata: is missing", "channel_id: an EXTERNAL event has none"));
	}

	static Stream<Arguments> recurrences() {
		return Stream.of(
				arguments(RecurrenceRule.daily(START, Weekday.MONDAY, Weekday.WEDNESDAY), "by_weekday: these days can't be combined; for a DAILY "
						+ "event one of [[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY], [TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY], "
						+ "[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SUNDAY], [FRIDAY, SATURDAY], [SATURDAY, SUNDAY], [MONDAY, SUNDAY]]"),
				arguments(recurrence(RecurrenceRule.Frequency.WEEKLY, 1, List.of()), "by_weekday: a WEEKLY event has one day"),
				arguments(recurrence(RecurrenceRule.Frequency.MONTHLY, 2, List.of(Weekday.MONDAY)), "interval: has to be 1 unless the event is WEEKLY",
						"by_weekday: is for DAILY and WEEKLY events", "by_n_weekday: a MONTHLY event has one day"),
				arguments(recurrence(RecurrenceRule.Frequency.YEARLY, 1, List.of()), "by_month: a YEARLY event has one month and one by_month_day"),
				arguments(RecurrenceRule.yearly(START, RecurrenceRule.Month.MAY, 32), "by_month_day[0]: 32, at most 31"));
	}

	static Stream<Arguments> members() {
		return Stream.of(
				arguments(new RequestGuildMembers(), "guild_id: is missing", "needs either query or user_ids"),
				arguments(RequestGuildMembers.of(ID, List.of(ID)).query("a"), "needs either query or user_ids", "limit: is missing, a query needs it"),
				arguments(RequestGuildMembers.of(ID, List.of()), "user_ids: 0 items, at least 1"),
				arguments(RequestGuildMembers.named(ID, "a", -1), "limit: -1, at least 0"),
				arguments(RequestGuildMembers.all(ID).nonce("ä".repeat(16) + "x"), "nonce: 33 bytes, at most 32"));
	}

	static Stream<Arguments> wrong() {
		return Stream.of(components(), messages(), commands(), options(), guilds(), recurrences(), members()).flatMap(rows -> rows).map(row -> {
			Object[] all = row.get();
			return arguments(all[0], Stream.of(all).skip(1).map(String.class::cast).toList());
		});
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void tellsEverythingThatIsWrong(Object value, List<String> problems) {
		assertThat(Validation.violations(value)).extracting(Violation::toString).containsExactlyInAnyOrderElementsOf(problems);
	}

	private static Button button(Button.Style style, String customId, String url, Snowflake skuId) {
		return draft(Button.builder(style).label("b").customId(customId).skuId(skuId).url(url));
	}

	private static UserSelect users(Integer min, Integer max, SelectDefaultValue... values) {
		return draft(UserSelect.builder("u").defaultValues(List.of(values)).minValues(min).maxValues(max));
	}

	private static dev.disruption.model.command.ApplicationCommandOptionBuilder option(Type type) {
		return ApplicationCommandOption.builder(type, "o", "d");
	}

	private static ApplicationCommandOption broken(Type type, List<ApplicationCommandOptionChoice> choices, Double min, Double max,
			Integer shortest, Integer longest, boolean autocomplete) {
		return draft(ApplicationCommandOption.builder(type, "o", "d")
			.choices(choices)
			.minValue(min)
			.maxValue(max)
			.minLength(shortest)
			.maxLength(longest)
			.autocomplete(autocomplete));
	}

	private static CreateAutoModerationRule rule(TriggerType trigger, TriggerMetadata metadata, AutoModerationAction action) {
		return new CreateAutoModerationRule().name("r")
			.eventType(EventType.MESSAGE_SEND)
			.triggerType(trigger)
			.triggerMetadata(metadata)
			.actions(List.of(action));
	}

	private static CreateGuildScheduledEvent event(GuildScheduledEvent.EntityType type) {
		return new CreateGuildScheduledEvent().name("e")
			.privacyLevel(GuildScheduledEvent.PrivacyLevel.GUILD_ONLY)
			.scheduledStartTime(START)
			.entityType(type);
	}

	private static RecurrenceRule recurrence(RecurrenceRule.Frequency frequency, int interval, List<Weekday> days) {
		return draft(RecurrenceRule.builder().start(START).frequency(frequency).interval(interval).byWeekday(days));
	}

}
