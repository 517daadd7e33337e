package dev.disruption.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DataFormatException;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What both compressions have to do. */
@ParameterizedClass
@EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
class DecompressorTests {

	private static final int LIMIT = 64 * 1024 * 1024;

	private final Compression compression;

	private final Compressor discord;

	private final Decompressor stream;

	DecompressorTests(Compression compression) {
		this.compression = compression;
		this.discord = Compressor.of(compression);
		this.stream = compression.decompressor(LIMIT);
	}

	@AfterEach
	void close() {
		this.stream.close();
	}

	@Test
	void sharesOneStreamBetweenMessages() throws DataFormatException {
		for (String text : new String[] { "{\"op\":10}", "{\"op\":11}", "{}", "{\"op\":10}" }) {
			assertThat(read(this.discord.message(text))).isEqualTo(text);
		}
	}

	@Test
	void readsDirectMemoryToo() throws DataFormatException {
		for (String text : new String[] { "{\"op\":10}", "{\"op\":11}" }) {
			ByteBuf frame = PooledByteBufAllocator.DEFAULT.directBuffer().writeBytes(this.discord.message(text));
			// a frame is a slice of what was read from the network
			assertThat(this.stream.add(frame.slice())).isTrue();
			assertThat(frame.release()).isTrue();
			assertThat(text()).isEqualTo(text);
		}
	}

	@Test
	@Tag("F52")
	void readsAMessageOfAnyFragments() throws DataFormatException {
		String text = "{\"t\":\"MESSAGE_CREATE\",\"s\":5,\"op\":0,\"d\":{\"content\":\"grüße\"}}";
		byte[] message = this.discord.message(text);
		for (int cut = 0; cut <= message.length; cut++) {
			try (Decompressor fresh = this.compression.decompressor(LIMIT)) {
				assertThat(fresh.add(joined(message, cut))).isTrue();
				assertThat(new String(fresh.bytes(), 0, fresh.length(), StandardCharsets.UTF_8)).as("cut at %d", cut).isEqualTo(text);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 32_767, 32_768, 32_769, 65_535, 65_536, 65_537, 131_072, 1024 * 1024, 20 * 1024 * 1024 })
	@Tag("F45")
	void readsAMessageOf(int size) throws DataFormatException {
		String text = text(size);
		assertThat(read(this.discord.message(text))).isEqualTo(text);
		assertThat(read(this.discord.message("{}"))).isEqualTo("{}");
	}

	@Test
	@Tag("F45")
	void doesNotKeepTheMemoryOfALargeMessage() throws DataFormatException {
		read(this.discord.message(text(20 * 1024 * 1024)));
		read(this.discord.message("{}"));
		assertThat(this.stream.bytes()).hasSize(64 * 1024);
	}

	@Test
	@Tag("F46")
	void startsAfreshOnTheNextConnection() throws DataFormatException {
		byte[] message = this.discord.message("{\"op\":0,\"d\":\"" + text(1000) + "\"}");
		this.stream.add(Unpooled.wrappedBuffer(message, 0, message.length / 2));
		this.stream.close();
		try (Decompressor next = this.compression.decompressor(LIMIT)) {
			assertThat(next.add(Unpooled.wrappedBuffer(Compressor.of(this.compression).message("{\"op\":10}")))).isTrue();
			assertThat(new String(next.bytes(), 0, next.length(), StandardCharsets.UTF_8)).isEqualTo("{\"op\":10}");
		}
	}

	@Test
	@Tag("F47")
	void refusesACorruptStream() throws DataFormatException {
		read(this.discord.message("{\"op\":10}"));
		byte[] frame = this.discord.message("{\"op\":11}");
		// neither a block of zlib nor one of zstd has this type
		frame[0] = (byte) 0xFF;
		assertThatThrownBy(() -> read(frame)).isInstanceOf(DataFormatException.class);
	}

	@Test
	@Tag("F47")
	void refusesWhatIsNotCompressed() {
		assertThatThrownBy(() -> read("{\"op\":10}".getBytes(StandardCharsets.UTF_8))).isInstanceOf(DataFormatException.class);
	}

	@Test
	@Tag("F49")
	void takesAnEmptyMessageForNone() throws DataFormatException {
		assertThat(this.stream.add(Unpooled.EMPTY_BUFFER)).isFalse();
		read(this.discord.message("{\"op\":10}"));
		for (int i = 0; i < 100; i++) {
			assertThat(this.stream.add(Unpooled.EMPTY_BUFFER)).isFalse();
		}
		assertThat(read(this.discord.message("{\"op\":11}"))).isEqualTo("{\"op\":11}");
	}

	@Test
	@Tag("F50")
	void refusesABomb() {
		byte[] bomb = this.discord.bomb(200);
		assertThat(bomb).hasSizeLessThan(256 * 1024);
		assertThatThrownBy(() -> read(bomb)).isInstanceOf(DataFormatException.class).hasMessage("a message is larger than 67108864 bytes");
		assertThat(this.stream.bytes().length).isLessThanOrEqualTo(LIMIT + 1);
	}

	@Test
	@Tag("F50")
	void acceptsAMessageOfExactlyTheLimit() throws DataFormatException {
		String text = text(100_000);
		try (Decompressor narrow = this.compression.decompressor(100_000)) {
			assertThat(narrow.add(Unpooled.wrappedBuffer(this.discord.message(text)))).isTrue();
			assertThat(narrow.length()).isEqualTo(100_000);
		}
	}

	@Test
	@Tag("F51")
	void isClosedOnce() {
		this.stream.close();
		this.stream.close();
		assertThatThrownBy(() -> read(this.discord.message("{}"))).isInstanceOfAny(NullPointerException.class, IllegalStateException.class);
	}

	private String read(byte[] frame) throws DataFormatException {
		assertThat(this.stream.add(Unpooled.wrappedBuffer(frame))).isTrue();
		return text();
	}

	private String text() {
		return new String(this.stream.bytes(), 0, this.stream.length(), StandardCharsets.UTF_8);
	}

	private static CompositeByteBuf joined(byte[] message, int cut) {
		return Unpooled.compositeBuffer()
			.addComponent(true, Unpooled.directBuffer().writeBytes(message, 0, cut))
			.addComponent(true, Unpooled.wrappedBuffer(message, cut, message.length - cut));
	}

	private static String text(int size) {
		StringBuilder text = new StringBuilder(size);
		Random random = new Random(size);
		while (text.length() < size) {
			text.append((char) ('a' + random.nextInt(26)));
		}
		return text.toString();
	}

}
