package dev.disruption.simulator.gateway;

import dev.disruption.simulator.fault.Effect;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FramesTests {

	private final Frames frames = new Frames(null);

	@Test
	void writesAnUnmaskedTextFrame() { assertThat(next("{}")).isEqualTo("8102" + "7b7d"); }

	@Test
	void writesLongerLengthsAsTheProtocolSays() {
		assertThat(next("a".repeat(126))).startsWith("817e007e61");
		assertThat(next("a".repeat(65_536))).startsWith("817f000000000001000061");
	}

	@Test
	void writesFragmentsWithPingsInBetween() {
		disturb(new Effect.Fragment(1));
		assertThat(next("{ }")).isEqualTo("01017b" + "8900" + "000120" + "8900" + "80017d");
	}

	@Test
	void damagesOneMessage() {
		disturb(new Effect.CorruptByte());
		assertThat(next("{}")).isEqualTo("8102" + "ff7d");
		assertThat(next("{}")).isEqualTo("8102" + "7b7d");
	}

	@Test
	void setsAReservedBitOnce() {
		disturb(new Effect.ReservedBit());
		assertThat(next("{}")).startsWith("c1");
		assertThat(next("{}")).startsWith("81");
	}

	@Test
	void writesAControlFrameThatIsTooLarge() {
		ByteBuf ping = this.frames.disturb(new Effect.OversizeControlFrame());
		assertThat(ping).isNotNull();
		assertThat(ByteBufUtil.hexDump(ping)).startsWith("897e007e");
	}

	@Test
	void stopsAtTheCut() {
		disturb(new Effect.CutAt(6));
		assertThat(next("{}")).isEqualTo("81027b7d");
		assertThat(this.frames.isCut()).isFalse();
		assertThat(next("{}")).isEqualTo("8102");
		assertThat(this.frames.isCut()).isTrue();
	}

	@Test
	void sendsTheOtherKindOfFrame() {
		disturb(new Effect.OtherFrameType());
		assertThat(next("{}")).isEqualTo("8202" + "7b7d");
		Frames compressed = new Frames(new ZlibStream());
		assertThat(ByteBufUtil.hexDump(compressed.of("{}"))).startsWith("82");
		compressed.disturb(new Effect.OtherFrameType());
		assertThat(ByteBufUtil.hexDump(compressed.of("{}"))).isEqualTo("81027b7d");
		compressed.end();
	}

	private void disturb(Effect.OfWire disturbance) { assertThat(this.frames.disturb(disturbance)).isNull(); }

	private String next(String payload) { return ByteBufUtil.hexDump(this.frames.of(payload)); }

}
