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

import static org.assertj.core.api.Assertions.assertThat;

class InflateTests {

	private static final int LIMIT = 64 * 1024 * 1024;

	private final Deflate deflate = new Deflate();

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

	@Test
	@Tag("F44")
	void joinsMessagesCutIntoAnyNumberOfFrames() throws DataFormatException {
		List<String> texts = List.of("{\"op\":10}", "{\"t\":\"X\",\"s\":1,\"op\":0,\"d\":{\"content\":\"" + "grüße ".repeat(50) + "\"}}", "{}");
		for (int seed = 0; seed < 500; seed++) {
			Random random = new Random(seed);
			Deflate connection = new Deflate();
			List<byte[]> frames = new ArrayList<>();
			for (String text : texts) {
				byte[] message = connection.message(text);
				for (int from = 0; from < message.length;) {
					int to = from + 1 + random.nextInt(message.length - from);
					frames.add(part(message, from, to));
					from = to;
				}
			}
			try (Inflate inflate = new Inflate(LIMIT)) {
				assertThat(messages(inflate, frames.toArray(byte[][]::new))).as("seed %d", seed).isEqualTo(texts);
			}
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

	/** What Discord does: one zlib stream, flushed after each message. */
	static final class Deflate implements Compressor {

		private final Deflater deflater = new Deflater();

		@Override
		public byte[] message(String text) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			add(text.getBytes(StandardCharsets.UTF_8), Deflater.SYNC_FLUSH, out);
			return out.toByteArray();
		}

		@Override
		public byte[] bomb(int mebibytes) {
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
