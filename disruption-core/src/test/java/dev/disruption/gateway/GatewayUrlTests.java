package dev.disruption.gateway;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GatewayUrlTests {

	@Test
	void asksForTheVersionTheEncodingAndTheCompression() {
		assertThat(GatewayUrl.of("wss://gateway.discord.gg", null, Compression.ZLIB_STREAM))
			.isEqualTo("wss://gateway.discord.gg/?v=10&encoding=json&compress=zlib-stream");
		assertThat(GatewayUrl.of("wss://gateway.discord.gg/", null, Compression.NONE))
			.isEqualTo("wss://gateway.discord.gg/?v=10&encoding=json");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			wss://resume.test,                wss://resume.test/?v=10&encoding=json
			wss://resume.test/,               wss://resume.test/?v=10&encoding=json
			wss://resume.test:8443/a/b,       wss://resume.test:8443/a/b?v=10&encoding=json
			wss://resume.test/?v=9&compress=x, wss://resume.test/?v=10&encoding=json
			' wss://resume.test ',            wss://resume.test/?v=10&encoding=json
			""")
	@Tag("F11")
	void usesTheSameQueryToResumeAt(String resumeUrl, String expected) {
		assertThat(GatewayUrl.of("wss://gateway.test", resumeUrl, Compression.NONE)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "https://resume.test", "wss://", "ws://resume.test", "wss://a b" })
	@Tag("F11")
	void resumesAtTheGatewayInsteadOf(String resumeUrl) {
		assertThat(GatewayUrl.of("wss://gateway.test", resumeUrl, Compression.NONE)).isEqualTo("wss://gateway.test/?v=10&encoding=json");
	}

	@Test
	void staysUnencryptedWhereTheGatewayIs() {
		assertThat(GatewayUrl.of("ws://localhost:80/x", "ws://localhost:81", Compression.NONE))
			.isEqualTo("ws://localhost:81/?v=10&encoding=json");
	}

	@Test
	void refusesAGatewayThatIsNoWebSocket() {
		assertThatThrownBy(() -> GatewayUrl.of("https://discord.com", null, Compression.NONE)).isInstanceOf(IllegalArgumentException.class)
			.hasMessage("'https://discord.com' is not a gateway address: it has to begin with wss:// or ws://");
	}

}
