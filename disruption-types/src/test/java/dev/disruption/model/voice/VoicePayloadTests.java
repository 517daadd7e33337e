package dev.disruption.model.voice;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.voice.VoiceServerMessage.Ready;
import dev.disruption.model.voice.VoiceServerMessage.SessionDescription;
import dev.disruption.model.voice.VoiceServerMessage.Speaking;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class VoicePayloadTests {

	private final JsonMapper mapper = DiscordJson.mapper();

	private VoicePayload read(String json) {
		return this.mapper.readValue(json.replace('\'', '"'), VoicePayload.class);
	}

	@Test
	void readsWhatTheOpcodeSays() {
		VoicePayload ready = read("{'op':2,'d':{'ssrc':1,'ip':'127.0.0.1','port':1234,'modes':['aead_aes256_gcm_rtpsize','new_mode']}}");
		assertThat(ready.d()).isInstanceOfSatisfying(Ready.class,
				data -> assertThat(data.modes()).containsExactly(EncryptionMode.AEAD_AES256_GCM_RTPSIZE, EncryptionMode.UNKNOWN));
		VoicePayload speaking = read("{'op':5,'d':{'speaking':5,'ssrc':110,'user_id':'3'},'seq':10}");
		assertThat(speaking.seq()).isEqualTo(10);
		assertThat(speaking.d()).isInstanceOfSatisfying(Speaking.class,
				data -> assertThat(data.speaking().named()).containsExactly(SpeakingFlag.MICROPHONE, SpeakingFlag.PRIORITY));
	}

	@Test
	void readsTheEndOfAResumeAndWhatIsUnknown() {
		assertThat(read("{'op':9,'d':null}")).isEqualTo(new VoicePayload(VoiceOpcode.RESUMED, null, null));
		assertThat(read("{'op':18,'d':{'flags':2}}").d()).isInstanceOf(VoiceServerMessage.Unknown.class);
	}

	@Test
	void keepsTheKeyOutOfItsText() {
		VoicePayload description = read("{'op':4,'d':{'mode':'aead_aes256_gcm_rtpsize','secret_key':[251,100,11],'dave_protocol_version':1}}");
		assertThat(((SessionDescription) description.d()).secretKey()).containsExactly(251, 100, 11);
		assertThat(description.toString()).contains("SessionDescription").doesNotContain("251");
	}

	@Test
	void writesWhatIsSentToAVoiceServer() {
		VoiceIdentify identify = new VoiceIdentify().serverId(Snowflake.of(1)).userId(Snowflake.of(2)).sessionId("s").token("t")
			.maxDaveProtocolVersion(1);
		assertThat(this.mapper.writeValueAsString(identify))
			.isEqualTo("{\"server_id\":\"1\",\"user_id\":\"2\",\"session_id\":\"s\",\"token\":\"t\",\"max_dave_protocol_version\":1}");
		assertThat(identify.toString()).contains("token=***");
		assertThat(this.mapper.writeValueAsString(new VoiceSpeaking().speaking(Flags.of(SpeakingFlag.MICROPHONE)).delay(0).ssrc(1)))
			.isEqualTo("{\"speaking\":1,\"delay\":0,\"ssrc\":1}");
		assertThat(this.mapper.writeValueAsString(new VoiceSelectProtocol().protocol("udp")
			.data(new VoiceSelectProtocol.Data("127.0.0.1", 1337, EncryptionMode.AEAD_AES256_GCM_RTPSIZE))))
			.isEqualTo("{\"protocol\":\"udp\",\"data\":{\"address\":\"127.0.0.1\",\"port\":1337,\"mode\":\"aead_aes256_gcm_rtpsize\"}}");
	}

}
