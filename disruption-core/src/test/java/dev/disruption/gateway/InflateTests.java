package dev.disruption.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InflateTests {

	private static final int LIMIT = 64 * 1024 * 1024;

	private final Deflate deflate = new Deflate();

	@Test
	void sharesOneStreamBetweenMessages() throws DataFormatException {
		try (Inflate inflate = new Inflate(LIMIT)) {
			assertThat(messages(inflate, this.deflate.message("{\"op\":10}"), this.deflate.message("{\"op\":11}"), this.deflate.message("{}")))
				.containsExactly("{\"op\":10}", "{\"op\":11}", "{}");
		}
	}

	@Test
	@Tag("F44")
	void joinsAMessageCutAtAnyByte() throws DataFormatException {
		String text = "{\"t\":\"MESSAGE_CREATE\",\"s\":5,\"op\":0,\"d\":{\"content\":\"grüße\"}}";
		int size = new Deflate().message(text).length;
		for (int cut = 0; cut <= size; cut++) {
			byte[] first = new Deflate().message(text);
			try (Inflate inflate = new Inflate(LIMIT)) {
				assertThat(messages(inflate, part(first, 0, cut), part(first, cut, size))).as("cut at %d", cut).containsExactly(text);
			}
		}
	}

	@Test
	@Tag("F44")
	void joinsAMessageThatArrivesByteByByte() throws DataFormatException {
		byte[] frame = this.deflate.message("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
		byte[][] bytes = new byte[frame.length][];
		for (int i = 0; i < frame.length; i++) {
			bytes[i] = part(frame, i, i + 1);
		}
		try (Inflate inflate = new Inflate(LIMIT)) {
			assertThat(messages(inflate, bytes)).containsExactly("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 65_535, 65_536, 65_537, 131_072, 1024 * 1024, 20 * 1024 * 1024 })
	@Tag("F45")
	void inflatesAMessageOf(int size) throws DataFormatException {
		String text = text(size);
		try (Inflate inflate = new Inflate(LIMIT)) {
			assertThat(messages(inflate, this.deflate.message(text), this.deflate.message("{}"))).containsExactly(text, "{}");
		}
	}

	@Test
	@Tag("F45")
	void doesNotKeepTheMemoryOfALargeMessage() throws DataFormatException {
		try (Inflate inflate = new Inflate(LIMIT)) {
			messages(inflate, this.deflate.message(text(20 * 1024 * 1024)));
			messages(inflate, this.deflate.message("{}"));
			assertThat(inflate.bytes()).hasSize(64 * 1024);
		}
	}

	@Test
	@Tag("F46")
	void startsAfreshOnTheNextConnection() throws DataFormatException {
		byte[] cut = this.deflate.message("{\"op\":0}");
		try (Inflate dropped = new Inflate(LIMIT)) {
			assertThat(messages(dropped, part(cut, 0, cut.length / 2))).isEmpty();
		}
		try (Inflate next = new Inflate(LIMIT)) {
			assertThat(messages(next, new Deflate().message("{\"op\":10}"))).containsExactly("{\"op\":10}");
		}
	}

	@Test
	@Tag("F47")
	void refusesACorruptStream() {
		byte[] frame = this.deflate.message("{\"op\":10}");
		frame[0] ^= 0x55;
		try (Inflate inflate = new Inflate(LIMIT)) {
			assertThatThrownBy(() -> messages(inflate, frame)).isInstanceOf(DataFormatException.class);
		}
	}

	@Test
	@Tag("F50")
	void refusesABomb() {
		byte[] bomb = this.deflate.bomb(200);
		assertThat(bomb).hasSizeLessThan(256 * 1024);
		try (Inflate inflate = new Inflate(LIMIT)) {
			assertThatThrownBy(() -> messages(inflate, bomb)).isInstanceOf(DataFormatException.class)
				.hasMessage("a message is larger than 67108864 bytes");
			assertThat(inflate.bytes().length).isLessThanOrEqualTo(LIMIT + 1);
		}
	}

	@Test
	@Tag("F50")
	void acceptsAMessageOfExactlyTheLimit() throws DataFormatException {
		String text = text(100_000);
		try (Inflate inflate = new Inflate(100_000)) {
			assertThat(messages(inflate, this.deflate.message(text))).containsExactly(text);
		}
	}

	private static List<String> messages(Inflate inflate, byte[]... frames) throws DataFormatException {
		List<String> messages = new ArrayList<>();
		for (byte[] frame : frames) {
			ByteBuf buffer = Unpooled.wrappedBuffer(frame);
			if (inflate.add(buffer)) {
				messages.add(new String(inflate.bytes(), 0, inflate.length(), StandardCharsets.UTF_8));
			}
		}
		return messages;
	}

	private static byte[] part(byte[] bytes, int from, int to) {
		return Arrays.copyOfRange(bytes, from, to);
	}

	private static String text(int size) {
		StringBuilder text = new StringBuilder(size);
		Random random = new Random(size);
		while (text.length() < size) {
			text.append((char) ('a' + random.nextInt(26)));
		}
		return text.toString();
	}

	/** What Discord does: one zlib stream, flushed after each message. */
	static final class Deflate {

		private final Deflater deflater = new Deflater();

		byte[] message(String text) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			add(text.getBytes(StandardCharsets.UTF_8), Deflater.SYNC_FLUSH, out);
			return out.toByteArray();
		}

		byte[] bomb(int mebibytes) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			byte[] chunk = "a".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
			for (int i = 1; i <= mebibytes; i++) {
				add(chunk, i == mebibytes ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH, out);
			}
			return out.toByteArray();
		}

		private void add(byte[] input, int flush, ByteArrayOutputStream out) {
			this.deflater.setInput(input);
			byte[] buffer = new byte[8192];
			int count;
			do {
				count = this.deflater.deflate(buffer, 0, buffer.length, flush);
				out.write(buffer, 0, count);
			}
			while (count == buffer.length);
		}

	}

}
