package dev.disruption.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class KeysTests {

	private static final String HEAD = "{\"t\":\"X\",\"s\":1,\"op\":0,\"d\":";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static long guild(String data) {
		return guildIn(HEAD + data.replace('\'', '"') + "}");
	}

	private static long guildIn(String payload) {
		return Keys.find(payload.getBytes(StandardCharsets.UTF_8), HEAD.length(), Keys.GUILD_ID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'guild_id':'7'}", "{'id':'1','guild_id':'7'}", "{'guild_id':'7','id':'1'}",
			"{'a':{},'b':[1,{}],'guild_id':'7'}",
			"{'a':null,'guild_id':'7','z':'}}'}", "{'guild_id':'7','z':'\\''}", "{'guild_id':'7','z':-1.5E+3,'y':'','x':true}",
			"{'guild_id':'7','z\\'y':'x'}", "{'a':'\\\\','guild_id':'7','b':1}" })
	void findsTheMemberWhereverItStands(String data) {
		assertThat(guild(data)).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "'guild_id'", "7", "{'guild_id':null}", "{'guild_id':7}", "{'guild_id':''}", "{'guild_id':'abc'}",
			"{'guild_id':'-7'}", "{'guild_id':'99999999999999999999'}", "{'guild_id':'9999999999999999999'}", "{'guild_id':'0'}",
			"{'a':{'guild_id':'8'}}", "{'a':[{'guild_id':'8'}],'b':1}", "{'a':'guild_id','b':'8'}", "{'a':'\\'guild_id\\':\\'8\\''}",
			"{'other_guild_id':'8'}", "{'guild_id" })
	void findsNoneWhereNoneIs(String data) {
		assertThat(guild(data)).isEqualTo(Keys.NONE);
	}

	@Test
	void passesOverAnotherGuildInside() {
		assertThat(guild("{'message_reference':{'guild_id':'8'},'guild_id':'7','x':{'guild_id':'9'}}")).isEqualTo(7);
	}

	@Test
	void findsNoneInAPayloadWithoutData() {
		assertThat(Keys.find("{\"op\":0}".getBytes(StandardCharsets.UTF_8), -1, Keys.GUILD_ID)).isEqualTo(Keys.NONE);
	}

	@Property(tries = 200)
	void readsTheSameAsAParser(@ForAll @Size(max = 4) List<@StringLength(max = 8) String> texts, @ForAll long guild, @ForAll boolean last) {
		ObjectNode data = JSON.createObjectNode();
		texts.forEach(text -> data.put("b" + text, text).putObject("o" + text).put("guild_id", text).putArray("guild_id").add(text));
		data.put("guild_id", String.valueOf(guild));
		if (!last) {
			texts.forEach(text -> data.putArray("a" + text).add("guild_id").add("8").addObject().put("guild_id", "8"));
			data.put("z", true);
		}
		assertThat(guildIn(HEAD + data + "}")).isEqualTo((guild > 0) ? guild : Keys.NONE);
	}

	@Property(tries = 500)
	void survivesAnything(@ForAll byte[] bytes, @ForAll byte[] more) {
		byte[] json = new byte[bytes.length + more.length + 1];
		json[0] = '{';
		System.arraycopy(bytes, 0, json, 1, bytes.length);
		System.arraycopy(more, 0, json, 1 + bytes.length, more.length);
		assertThat(Keys.find(json, 0, Keys.GUILD_ID)).isEqualTo(Keys.NONE);
	}

}
