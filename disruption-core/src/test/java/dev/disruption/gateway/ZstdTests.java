package dev.disruption.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;

import dev.disruption.gateway.Compressor.Zstandard;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("F49")
class ZstdTests {

	private final Zstandard discord = new Zstandard();

	private final Zstd stream = new Zstd(1024 * 1024);

	@AfterEach
	void close() {
		this.stream.close();
	}

	@Test
	void readsOnWhereAFrameEndsBetweenMessages() throws DataFormatException {
		assertThat(read(this.discord.message("{\"op\":10}"))).isEqualTo("{\"op\":10}");
		assertThat(read(this.discord.last("{\"op\":11}"))).isEqualTo("{\"op\":11}");
		assertThat(read(this.discord.last("{\"op\":12}"))).isEqualTo("{\"op\":12}");
		assertThat(read(this.discord.message("{\"op\":13}"))).isEqualTo("{\"op\":13}");
	}

	@Test
	void readsAFrameThatEndsWithoutOutput() throws DataFormatException {
		read(this.discord.message("{\"op\":10}"));
		assertThat(this.stream.add(Unpooled.wrappedBuffer(this.discord.last("")))).isFalse();
		assertThat(read(this.discord.message("{\"op\":11}"))).isEqualTo("{\"op\":11}");
	}

	@Test
	void readsAMessageThatIsFlushedOrFramedTwice() throws DataFormatException {
		byte[] flushed = joined(this.discord.message("{\"op\":"), this.discord.message("10}"));
		assertThat(read(flushed)).isEqualTo("{\"op\":10}");
		byte[] framed = joined(this.discord.last("{\"op\":"), this.discord.last("11}"));
		assertThat(read(framed)).isEqualTo("{\"op\":11}");
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private String read(byte[] frame) throws DataFormatException {
		assertThat(this.stream.add(Unpooled.wrappedBuffer(frame))).isTrue();
		return new String(this.stream.bytes(), 0, this.stream.length(), StandardCharsets.UTF_8);
	}

}
