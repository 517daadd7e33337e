package dev.disruption.model.color;

import dev.disruption.json.DiscordJson;
import dev.disruption.model.message.Embed;
import dev.disruption.model.permission.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ColorTests {

	@ParameterizedTest
	@CsvSource({ "#000000, 0, 0, 0", "#5865F2, 88, 101, 242", "#ffffff, 255, 255, 255", "0A0B0C, 10, 11, 12" })
	void readsHexAndParts(String hex, int red, int green, int blue) {
		Color color = Color.ofHex(hex);
		assertThat(color).isEqualTo(Color.of(red, green, blue)).isEqualTo(Color.of(red << 16 | green << 8 | blue));
		assertThat(color.red()).isEqualTo(red);
		assertThat(color.green()).isEqualTo(green);
		assertThat(color.blue()).isEqualTo(blue);
		assertThat(color.hex()).isEqualToIgnoringCase("#" + hex.replace("#", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "#fff", "#12345G", "1234567", "blue" })
	void refusesOtherTexts(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Color.ofHex(text)).withMessageContaining("six hexadecimal digits");
	}

	@Test
	void refusesWhatIsBeyondWhite() {
		assertThatIllegalArgumentException().isThrownBy(() -> Color.of(0x1000000)).withMessageContaining("0x000000 to 0xFFFFFF");
		assertThatIllegalArgumentException().isThrownBy(() -> Color.of(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> Color.of(0, 256, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> Color.of(0, 0, -1));
	}

	@Test
	void isANumberInJson() {
		assertThat(DiscordJson.mapper().readValue("{\"color\":5793266}", Embed.class).color()).isEqualTo(Color.BLURPLE);
		assertThat(DiscordJson.mapper().readValue("{\"color\":null}", Embed.class).color()).isNull();
		assertThat(DiscordJson.mapper().readValue("{}", Role.class).color()).isEqualTo(Color.DEFAULT);
		assertThat(DiscordJson.mapper().writeValueAsString(Color.BLURPLE)).isEqualTo("5793266");
	}

}
