package dev.disruption.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.disruption.model.channel.Channel;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import dev.disruption.model.component.Component;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import dev.disruption.model.interaction.InteractionData.MessageComponentData;
import dev.disruption.model.message.AllowedMentions;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DiscordJsonTests {

	private final Damages damages = new Damages();

	private final JsonMapper mapper = DiscordJson.mapper(this.damages);

	private <T> T read(Class<T> type, String json) {
		return this.mapper.readValue(json.replace('\'', '"'), type);
	}

	@Test
	void readsSnakeCaseIntoComponents() {
		User user = read(User.class, "{'id':'80351110224678912','username':'nelly','global_name':'Nelly','bot':true}");
		assertThat(user.id()).isEqualTo(Snowflake.of(80351110224678912L));
		assertThat(user.globalName()).isEqualTo("Nelly");
		assertThat(user.bot()).isTrue();
	}

	@Test
	void readsWhatIsMissingOrNullAsAbsent() {
		User user = read(User.class, "{'id':'1','username':'nelly','global_name':null,'bot':null}");
		assertThat(user.globalName()).isNull();
		assertThat(user.bot()).isFalse();
		assertThat(user.publicFlags().isEmpty()).isTrue();
		assertThat(user.premiumType()).isNull();
		assertThat(read(GuildMember.class, "{'roles':null}").roles()).isEmpty();
		assertThat(read(GuildMember.class, "{}").permissions()).isNull();
		assertThat(this.damages.counts()).isEmpty();
	}

	@Test
	void ignoresWhatIsNotModelled() {
		assertThat(read(User.class, "{'new_thing':{'a':[1,{'b':2}]},'id':'1','other':[[]],'username':'nelly'}").username()).isEqualTo("nelly");
	}

	@ParameterizedTest
	@CsvSource({ "'\"80351110224678912\"', 80351110224678912", "80351110224678912, 80351110224678912",
			"'\"18446744073709551615\"', -1", "'\"9223372036854775807\"', 9223372036854775807",
			"'\"9223372036854775808\"', -9223372036854775808", "'\"9999999999999999999\"', -8446744073709551617", "'\"0\"', 0" })
	void readsSnowflakesFromTextAndNumbers(String json, long value) {
		assertThat(this.mapper.readValue("{\"id\":" + json + "}", User.class).id()).isEqualTo(Snowflake.of(value));
	}

	@Test
	void writesSnowflakesAsUnsignedText() {
		assertThat(this.mapper.writeValueAsString(List.of(Snowflake.of(-1)))).isEqualTo("[\"18446744073709551615\"]");
	}

	@Test
	void readsUnknownCodesAsUnknown() {
		assertThat(read(Channel.class, "{'id':'1','type':99}").type()).isEqualTo(Channel.Type.UNKNOWN);
		assertThat(read(Channel.class, "{'id':'1','type':15}").type()).isEqualTo(Channel.Type.GUILD_FORUM);
		assertThat(Channel.Type.GUILD_FORUM.code()).isEqualTo(15);
		assertThat(read(Embed.class, "{'type':'hologram'}").type()).isEqualTo(Embed.Type.UNKNOWN);
	}

	@Test
	void keepsUnknownBitsAndWritesThemBack() {
		Role role = read(Role.class, "{'id':'1','permissions':'4611686018427387912','flags':8}");
		assertThat(role.permissions().named()).containsExactly(Permission.ADMINISTRATOR);
		assertThat(role.permissions().without(Permission.ADMINISTRATOR).with(Permission.SPEAK).bits())
			.isEqualTo(4611686018427387904L + (1 << 21));
		JsonNode written = this.mapper.valueToTree(role);
		assertThat(written.path("permissions").stringValue()).isEqualTo("4611686018427387912");
		assertThat(written.path("flags").longValue()).isEqualTo(8);
	}

	@ParameterizedTest
	@CsvSource({ "2015-04-26T06:26:56.936000+00:00, 2015-04-26T06:26:56.936Z", "2015-04-26T06:26:56+00:00, 2015-04-26T06:26:56Z",
			"2015-04-26T08:26:56.1+02:00, 2015-04-26T06:26:56.100Z", "2024-10-18T14:42:53.064834, 2024-10-18T14:42:53.064834Z",
			"2015-04-26T06:26:56Z, 2015-04-26T06:26:56Z" })
	void readsTimestamps(String text, Instant instant) {
		assertThat(read(Message.class, "{'timestamp':'" + text + "'}").timestamp()).isEqualTo(instant);
	}

	@ParameterizedTest
	@CsvSource({ "yesterday", "2015-13-26T06:26:56.936000+00:00", "2015-04-26T06:26:56.93x000+00:00", "''" })
	void readsDamagedTimestampsAsAbsent(String text) {
		assertThat(read(Message.class, "{'timestamp':'" + text + "','content':'hi'}").timestamp()).isNull();
		assertThat(this.damages.counts()).containsExactly(Map.entry("Message.timestamp", 1L));
	}

	@Test
	void losesOnlyTheFieldOfTheWrongShape() {
		Message message = read(Message.class, "{'id':{'a':[1,2]},'channel_id':'not a number','author':[{}],'content':{},'tts':'maybe',"
				+ "'mentions':{'x':1},'mention_roles':['1',{},null,'3'],'embeds':[[1],{'title':'kept','color':99999999999}],"
				+ "'type':'x','flags':true,'pinned':true}");
		assertThat(message.id()).isNull();
		assertThat(message.author()).isNull();
		assertThat(message.content()).isNull();
		assertThat(message.mentions()).isEmpty();
		assertThat(message.mentionRoles()).containsExactly(Snowflake.of(1), Snowflake.of(3));
		assertThat(message.embeds()).singleElement().extracting(Embed::title, Embed::color).containsExactly("kept", null);
		assertThat(message.type()).isEqualTo(Message.Type.UNKNOWN);
		assertThat(message.pinned()).isTrue();
		assertThat(this.damages.counts()).containsKeys("Message.id", "Message.author", "Embed.color", "Snowflake.[]", "Message.flags");
	}

	@Test
	void doesNotTakeBrokenJsonForADamagedField() {
		assertThatThrownBy(() -> read(Message.class, "{'id':'1','author':{'id':")).isInstanceOf(StreamReadException.class);
	}

	@Test
	void readsAUnionByItsDiscriminatorWhereverItStands() {
		String row = "{'components':[{'custom_id':'a','style':1,'type':2,'label':'Go'},{'type':77,'secret':[1]}],'type':1}";
		ActionRow read = (ActionRow) read(Component.class, row);
		assertThat(read.components().get(0)).isInstanceOfSatisfying(Button.class, button -> {
			assertThat(button.style()).isEqualTo(Button.Style.PRIMARY);
			assertThat(button.type()).isEqualTo(2);
		});
		assertThat(read.components().get(1)).isInstanceOf(Component.Unknown.class);
	}

	@Test
	void writesAUnionBackWithWhatItDoesNotKnow() {
		String row = "{'type':1,'components':[{'type':2,'style':1,'label':'Go','custom_id':'a'},{'type':77,'secret':[1]}]}";
		JsonNode expected = this.mapper.readTree(row.replace('\'', '"'));
		JsonNode written = this.mapper.valueToTree(read(Component.class, row));
		assertThat(written.at("/components/1")).isEqualTo(expected.at("/components/1"));
		assertThat(written.at("/components/0/type").intValue()).isEqualTo(2);
		assertThat(written.path("type").intValue()).isEqualTo(1);
	}

	@Test
	void readsDataByTheTypeThatStandsBesideIt() {
		String command = "{'data':{'id':'5','name':'ping','type':1,'options':[{'name':'dice','type':4,'value':6}]},"
				+ "'id':'1','type':2,'token':'t'}";
		ApplicationCommandData data = (ApplicationCommandData) read(Interaction.class, command).data();
		assertThat(data.options()).singleElement().satisfies(option -> assertThat(option.value().intValue()).isEqualTo(6));
		String button = "{'type':3,'data':{'custom_id':'vote','component_type':2}}";
		assertThat(read(Interaction.class, button).data()).isInstanceOf(MessageComponentData.class);
		assertThat(read(Interaction.class, "{'type':42,'data':{'x':1}}").data().getClass().getSimpleName()).isEqualTo("Unknown");
		assertThat(read(Interaction.class, "{'data':'x','type':2,'token':'t'}").token()).isEqualTo("t");
	}

	@Test
	void writesOnlyWhatWasSetAndNullWhereItWasSet() {
		CreateMessage body = new CreateMessage().content("hi").messageReference(null).allowedMentions(AllowedMentions.none());
		assertThat(this.mapper.writeValueAsString(body))
			.isEqualTo("{\"content\":\"hi\",\"message_reference\":null,\"allowed_mentions\":{\"parse\":[]}}");
	}

	@Test
	void writesABuiltEmbedInTheShapeOfTheDocumentation() {
		Embed embed = Embed.builder().title("Dice").color(0xff0000)
			.field("a", "b").build();
		assertThat(this.mapper.writeValueAsString(embed))
			.isEqualTo("{\"title\":\"Dice\",\"color\":16711680,\"fields\":[{\"name\":\"a\",\"value\":\"b\"}]}");
	}

}
