package dev.disruption.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.model.application.ApplicationIntegrationTypeConfiguration;
import dev.disruption.model.application.InstallParams;
import dev.disruption.model.automoderation.AutoModerationAction;
import dev.disruption.model.automoderation.AutoModerationRule;
import dev.disruption.model.automoderation.CreateAutoModerationRule;
import dev.disruption.model.automoderation.TriggerMetadata;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.channel.DefaultReaction;
import dev.disruption.model.channel.ForumTag;
import dev.disruption.model.channel.Overwrite;
import dev.disruption.model.color.Color;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.command.ApplicationCommandPermissions;
import dev.disruption.model.command.CreateApplicationCommand;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import dev.disruption.model.component.ChannelSelect;
import dev.disruption.model.component.Checkbox;
import dev.disruption.model.component.CheckboxGroup;
import dev.disruption.model.component.Component;
import dev.disruption.model.component.Container;
import dev.disruption.model.component.File;
import dev.disruption.model.component.FileUpload;
import dev.disruption.model.component.GroupOption;
import dev.disruption.model.component.Label;
import dev.disruption.model.component.MediaGallery;
import dev.disruption.model.component.MediaGalleryItem;
import dev.disruption.model.component.MentionableSelect;
import dev.disruption.model.component.RadioGroup;
import dev.disruption.model.component.RoleSelect;
import dev.disruption.model.component.Section;
import dev.disruption.model.component.SelectDefaultValue;
import dev.disruption.model.component.SelectOption;
import dev.disruption.model.component.Separator;
import dev.disruption.model.component.StringSelect;
import dev.disruption.model.component.TextDisplay;
import dev.disruption.model.component.TextInput;
import dev.disruption.model.component.Thumbnail;
import dev.disruption.model.component.UserSelect;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.guild.OnboardingPrompt;
import dev.disruption.model.guild.PromptOption;
import dev.disruption.model.guild.WelcomeScreenChannel;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.interaction.Modal;
import dev.disruption.model.message.AllowedMentions;
import dev.disruption.model.message.AttachmentRequest;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.Message;
import dev.disruption.model.message.MessageReference;
import dev.disruption.model.message.SharedClientTheme;
import dev.disruption.model.oauth2.OAuth2Scope;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.permission.RoleColors;
import dev.disruption.model.poll.PollCreateRequest;
import dev.disruption.model.roleconnection.ApplicationRoleConnectionMetadata;
import dev.disruption.model.scheduledevent.CreateGuildScheduledEvent;
import dev.disruption.model.scheduledevent.EntityMetadata;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.scheduledevent.RecurrenceRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What users write, in the shape of the documentation's examples; apostrophes stand for quotation marks. */
class WrittenShapeTests {

	private static final Snowflake ID = Snowflake.of(816437322781949972L);

	private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

	private final JsonMapper mapper = DiscordJson.mapper();

	static Stream<Arguments> messages() {
		return Stream.of(
				arguments(Embed.builder()
					.title("Hello, Embed!")
					.description("d")
					.url("https://discord.com")
					.timestamp(START)
					.color(Color.BLURPLE)
					.footer("f", "attachment://f.png")
					.image("attachment://i.png")
					.thumbnail("https://t.png")
					.author("a", "https://a", null)
					.field("n", "v")
					.field("n", "v", true)
					.build(),
						"{'title':'Hello, Embed!','description':'d','url':'https://discord.com','timestamp':'2026-03-02T10:00:00Z','color':5793266,"
								+ "'footer':{'text':'f','icon_url':'attachment://f.png'},'image':{'url':'attachment://i.png'},"
								+ "'thumbnail':{'url':'https://t.png'},'author':{'name':'a','url':'https://a'},"
								+ "'fields':[{'name':'n','value':'v'},{'name':'n','value':'v','inline':true}]}"),
				arguments(AllowedMentions.none(), "{'parse':[]}"), arguments(AllowedMentions.users(ID), "{'parse':[],'users':['816437322781949972']}"),
				arguments(AllowedMentions.all(), "{'parse':['roles','users','everyone'],'replied_user':true}"),
				arguments(AllowedMentions.builder().parse(AllowedMentions.Type.EVERYONE).role(ID).build(),
						"{'parse':['everyone'],'roles':['816437322781949972']}"),
				arguments(MessageReference.reply(ID), "{'message_id':'816437322781949972'}"),
				arguments(MessageReference.replyIfExists(ID), "{'message_id':'816437322781949972','fail_if_not_exists':false}"),
				arguments(MessageReference.forward(Snowflake.of(1), ID), "{'type':1,'message_id':'816437322781949972','channel_id':'1'}"),
				arguments(AttachmentRequest.builder(0, "cat.png").description("A cat").build(),
						"{'id':'0','filename':'cat.png','description':'A cat'}"),
				arguments(PollCreateRequest.builder("Tea?").answer("Yes").answer("No", Emoji.of("🔥")).duration(24).allowMultiselect(true).build(),
						"{'question':{'text':'Tea?'},'answers':[{'poll_media':{'text':'Yes'}},{'poll_media':{'text':'No','emoji':{'name':'🔥'}}}],"
								+ "'duration':24,'allow_multiselect':true}"));
	}

	static Stream<Arguments> components() {
		return Stream.of(
				arguments(ActionRow.of(Button.primary("click_me", "Click me!"), Button.link("https://discord.com", "Go")),
						"{'type':1,'components':[{'type':2,'style':1,'label':'Click me!','custom_id':'click_me'},"
								+ "{'type':2,'style':5,'label':'Go','url':'https://discord.com'}]}"),
				arguments(Button.builder(Button.Style.SECONDARY).customId("a").emoji(ID, "b1nzy", true).disabled(true).build(),
						"{'type':2,'style':2,'emoji':{'id':'816437322781949972','name':'b1nzy','animated':true},'custom_id':'a','disabled':true}"),
				arguments(Button.premium(ID), "{'type':2,'style':6,'sku_id':'816437322781949972'}"),
				arguments(StringSelect.builder("class").option("Rogue", "rogue", "Sneak n stab").options(SelectOption.of("Mage", "mage").asDefault())
					.placeholder("Choose").minValues(0).maxValues(1).required(false).build(),
						"{'type':3,'custom_id':'class','options':[{'label':'Mage','value':'mage','default':true}],'placeholder':'Choose',"
								+ "'min_values':0,'max_values':1,'required':false}"),
				arguments(UserSelect.builder("u").defaultValue(SelectDefaultValue.user(ID)).build(),
						"{'type':5,'custom_id':'u','default_values':[{'id':'816437322781949972','type':'user'}]}"),
				arguments(RoleSelect.builder("r").build(), "{'type':6,'custom_id':'r'}"),
				arguments(MentionableSelect.builder("m").build(), "{'type':7,'custom_id':'m'}"),
				arguments(ChannelSelect.builder("c").channelTypes(Channel.Type.GUILD_TEXT).build(),
						"{'type':8,'custom_id':'c','channel_types':[0]}"),
				arguments(Section.of(Thumbnail.of("https://t.png"), "a", "b"),
						"{'type':9,'components':[{'type':10,'content':'a'},{'type':10,'content':'b'}],"
								+ "'accessory':{'type':11,'media':{'url':'https://t.png'}}}"),
				arguments(MediaGallery.builder().item("https://a.png").items(MediaGalleryItem.of("https://b.png", "b", true)).build(),
						"{'type':12,'items':[{'media':{'url':'https://b.png'},'description':'b','spoiler':true}]}"),
				arguments(File.of("game.zip"), "{'type':13,'file':{'url':'attachment://game.zip'}}"), arguments(Separator.line(), "{'type':14}"),
				arguments(Separator.space(Separator.LARGE), "{'type':14,'divider':false,'spacing':2}"),
				arguments(Container.builder().component(TextDisplay.of("# Hi")).accentColor(0xFF0000).spoiler(true).build(),
						"{'type':17,'components':[{'type':10,'content':'# Hi'}],'accent_color':16711680,'spoiler':true}"));
	}

	static Stream<Arguments> modals() {
		return Stream.of(
				arguments(Label.of("Why?", "Tell us", TextInput.paragraph("why").asOptional()),
						"{'type':18,'label':'Why?','description':'Tell us','component':{'type':4,'custom_id':'why','style':2,'required':false}}"),
				arguments(TextInput.builder("t", TextInput.Style.SHORT).minLength(0).maxLength(10).value("v").placeholder("p").build(),
						"{'type':4,'custom_id':'t','style':1,'min_length':0,'max_length':10,'value':'v','placeholder':'p'}"),
				arguments(FileUpload.builder("f").fileType(".pdf").maxValues(3).build(),
						"{'type':19,'custom_id':'f','max_values':3,'file_types':['.pdf']}"),
				arguments(RadioGroup.builder("r").option("A", "a").option("B", "b", "second").build(),
						"{'type':21,'custom_id':'r','options':[{'value':'a','label':'A'},{'value':'b','label':'B','description':'second'}]}"),
				arguments(CheckboxGroup.builder("g").options(GroupOption.of("A", "a").asDefault()).minValues(1).build(),
						"{'type':22,'custom_id':'g','options':[{'value':'a','label':'A','default':true}],'min_values':1}"),
				arguments(Checkbox.ticked("c"), "{'type':23,'custom_id':'c','default':true}"),
				arguments(Modal.builder("m", "Game").component(Label.of("Rate", Checkbox.of("c"))).build(),
						"{'custom_id':'m','title':'Game','components':[{'type':18,'label':'Rate','component':{'type':23,'custom_id':'c'}}]}"));
	}

	static Stream<Arguments> others() {
		return Stream.of(
				arguments(ApplicationCommandOption.string("animal", "The type").required(true).choice("Dog", "animal_dog").build(),
						"{'type':3,'name':'animal','description':'The type','required':true,'choices':[{'name':'Dog','value':'animal_dog'}]}"),
				arguments(ApplicationCommandOption.integer("n", "d").minValue(1).maxValue(6).autocomplete(true).nameLocalization("de", "zahl").build(),
						"{'type':4,'name':'n','name_localizations':{'de':'zahl'},'description':'d','min_value':1,'max_value':6,'autocomplete':true}"),
				arguments(ApplicationCommandOption.number("n", "d").minValue(0.5).choice("one", 1.5).build(),
						"{'type':10,'name':'n','description':'d','choices':[{'name':'one','value':1.5}],'min_value':0.5}"),
				arguments(ApplicationCommandOption.channel("c", "d").channelType(Channel.Type.GUILD_VOICE).build(),
						"{'type':7,'name':'c','description':'d','channel_types':[2]}"),
				arguments(ApplicationCommandOption.subCommandGroup("user", "d", ApplicationCommandOption.subCommand("get", "d",
						ApplicationCommandOption.user("user", "d").build())),
						"{'type':2,'name':'user','description':'d','options':[{'type':1,'name':'get','description':'d',"
								+ "'options':[{'type':6,'name':'user','description':'d'}]}]}"),
				arguments(TriggerMetadata.builder().keywordFilter("cat*", "*dog").regexPattern("(b|c)at").build(),
						"{'keyword_filter':['cat*','*dog'],'regex_patterns':['(b|c)at']}"),
				arguments(TriggerMetadata.presets(TriggerMetadata.KeywordPreset.SLURS), "{'presets':[3]}"),
				arguments(AutoModerationAction.blockMessage("Please don't".replace('\'', '’')),
						"{'type':1,'metadata':{'custom_message':'Please don’t'}}"),
				arguments(AutoModerationAction.sendAlertMessage(ID), "{'type':2,'metadata':{'channel_id':'816437322781949972'}}"),
				arguments(AutoModerationAction.timeout(Duration.ofMinutes(1)), "{'type':3,'metadata':{'duration_seconds':60}}"),
				arguments(AutoModerationAction.blockMemberInteraction(), "{'type':4}"), arguments(EntityMetadata.of("Here"), "{'location':'Here'}"),
				arguments(RecurrenceRule.weekly(START, 2, RecurrenceRule.Weekday.WEDNESDAY),
						"{'start':'2026-03-02T10:00:00Z','frequency':2,'interval':2,'by_weekday':[2]}"),
				arguments(RecurrenceRule.monthly(START, 4, RecurrenceRule.Weekday.WEDNESDAY),
						"{'start':'2026-03-02T10:00:00Z','frequency':1,'interval':1,'by_n_weekday':[{'n':4,'day':2}]}"),
				arguments(RecurrenceRule.yearly(START, RecurrenceRule.Month.JULY, 24),
						"{'start':'2026-03-02T10:00:00Z','frequency':0,'interval':1,'by_month':[7],'by_month_day':[24]}"));
	}

	static Stream<Arguments> settings() {
		return Stream.of(
				arguments(Overwrite.role(ID).allow(Flags.of(Permission.SEND_MESSAGES)).build(),
						"{'id':'816437322781949972','type':0,'allow':'2048'}"),
				arguments(Overwrite.member(ID).deny(Flags.of(Permission.ADD_REACTIONS)).build(),
						"{'id':'816437322781949972','type':1,'deny':'64'}"),
				arguments(DefaultReaction.of("🔥"), "{'emoji_name':'🔥'}"), arguments(DefaultReaction.of(ID), "{'emoji_id':'816437322781949972'}"),
				arguments(ForumTag.builder("bug").moderated(true).emojiName("🐛").build(), "{'name':'bug','moderated':true,'emoji_name':'🐛'}"),
				arguments(SharedClientTheme.builder(0, 58).colors("5865F2", "7258F2").baseTheme(SharedClientTheme.BaseTheme.DARK).build(),
						"{'colors':['5865F2','7258F2'],'gradient_angle':0,'base_mix':58,'base_theme':1}"),
				arguments(WelcomeScreenChannel.builder(ID, "Rules").emojiName("📜").build(),
						"{'channel_id':'816437322781949972','description':'Rules','emoji_name':'📜'}"),
				arguments(OnboardingPrompt.builder(Snowflake.of(1), "Who?").options(PromptOption.builder("Cat").roleIds(ID).build()).build(),
						"{'id':'1','type':0,'options':[{'role_ids':['816437322781949972'],'title':'Cat'}],'title':'Who?'}"),
				arguments(RoleColors.gradient(Color.of(0), Color.of(255)), "{'primary_color':0,'secondary_color':255}"),
				arguments(RoleColors.of(Color.BLURPLE), "{'primary_color':5793266}"),
				arguments(ApplicationIntegrationTypeConfiguration
					.of(InstallParams.of(List.of(OAuth2Scope.BOT), Flags.of(Permission.SEND_MESSAGES))),
						"{'oauth2_install_params':{'scopes':['bot'],'permissions':'2048'}}"),
				arguments(ApplicationCommandPermissions.role(ID, false), "{'id':'816437322781949972','type':1,'permission':false}"),
				arguments(ApplicationCommandPermissions.user(ID, true), "{'id':'816437322781949972','type':2,'permission':true}"),
				arguments(ApplicationCommandPermissions.channel(ID, true), "{'id':'816437322781949972','type':3,'permission':true}"),
				arguments(ApplicationRoleConnectionMetadata
					.builder(ApplicationRoleConnectionMetadata.Type.BOOLEAN_EQUAL, "verified", "Verified", "Is verified")
					.nameLocalization("de", "Bestätigt")
					.build(),
						"{'type':7,'key':'verified','name':'Verified','name_localizations':{'de':'Bestätigt'},'description':'Is verified'}"));
	}

	static Stream<Arguments> written() {
		return Stream.of(messages(), components(), modals(), others(), settings()).flatMap(rows -> rows);
	}

	@ParameterizedTest
	@MethodSource("written")
	void isWrittenAsDocumentedAndReadBackAsItWas(Object value, String json) {
		String expected = json.replace('\'', '"');
		assertThat(value.getClass()).hasAnnotation(Written.class);
		assertThat(this.mapper.readTree(this.mapper.writeValueAsString(value))).isEqualTo(this.mapper.readTree(expected));
		Class<?> type = (value instanceof Component) ? Component.class : value.getClass();
		assertThat(this.mapper.readValue(expected, type)).isEqualTo(value);
	}

	static Stream<Arguments> bodies() {
		return Stream.of(
				arguments(new CreateMessage().content("Hello, World!").tts(false).embeds(List.of(Embed.builder().title("Hello, Embed!").build())),
						"{'content':'Hello, World!','tts':false,'embeds':[{'title':'Hello, Embed!'}]}"),
				arguments(new CreateMessage().flags(Flags.of(Message.Flag.IS_COMPONENTS_V2)).components(List.of(TextDisplay.of("Hi"))),
						"{'flags':32768,'components':[{'type':10,'content':'Hi'}]}"),
				arguments(CreateApplicationCommand.slash("blep", "Send a random animal photo"),
						"{'name':'blep','description':'Send a random animal photo'}"),
				arguments(CreateApplicationCommand.user("High Five"), "{'type':2,'name':'High Five'}"),
				arguments(InteractionResponse.autocomplete(List.of()), "{'type':8,'data':{'choices':[]}}"),
				arguments(InteractionResponse.modal(Modal.of("m", "t", TextDisplay.of("Hi"))),
						"{'type':9,'data':{'custom_id':'m','title':'t','components':[{'type':10,'content':'Hi'}]}}"),
				arguments(InteractionResponse.deferredUpdateMessage(), "{'type':6}"),
				arguments(new CreateAutoModerationRule().name("Keyword Filter 1")
					.eventType(AutoModerationRule.EventType.MESSAGE_SEND)
					.triggerType(AutoModerationRule.TriggerType.KEYWORD)
					.triggerMetadata(TriggerMetadata.keywords("cat*"))
					.actions(List.of(AutoModerationAction.blockMessage()))
					.exemptRoles(List.of(ID)),
						"{'name':'Keyword Filter 1','event_type':1,'trigger_type':1,'trigger_metadata':{'keyword_filter':['cat*']},"
								+ "'actions':[{'type':1}],'exempt_roles':['816437322781949972']}"),
				arguments(new CreateGuildScheduledEvent().name("e")
					.privacyLevel(GuildScheduledEvent.PrivacyLevel.GUILD_ONLY)
					.scheduledStartTime(START)
					.scheduledEndTime(START.plusSeconds(60))
					.entityType(GuildScheduledEvent.EntityType.EXTERNAL)
					.entityMetadata(EntityMetadata.of("Here")),
						"{'name':'e','privacy_level':2,'scheduled_start_time':'2026-03-02T10:00:00Z','scheduled_end_time':'2026-03-02T10:01:00Z',"
								+ "'entity_type':3,'entity_metadata':{'location':'Here'}}"));
	}

	@ParameterizedTest
	@MethodSource("bodies")
	void saysWhatWasSet(Object body, String json) {
		assertThat(this.mapper.readTree(this.mapper.writeValueAsString(body))).isEqualTo(this.mapper.readTree(json.replace('\'', '"')));
	}

}
