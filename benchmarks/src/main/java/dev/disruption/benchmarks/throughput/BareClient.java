package dev.disruption.benchmarks.throughput;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import com.github.luben.zstd.ZstdDecompressCtx;
import io.netty.buffer.ByteBuf;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What can't be done without: Reactor Netty, the decompression, and, if wanted, Jackson reading all tokens. It has no heart to beat. */
final class BareClient {

	private static final int FRAME = 64 * 1024 * 1024;

	private static final int PREAMBLE = 2;

	private final Meter meter;

	private final Run run;

	private final boolean parsing;

	private final JsonFactory json = JsonFactory.builder().build();

	private final Decoder decoder;

	private int received;

	private int inSegment;

	BareClient(Meter meter, Run run, boolean parsing) {
		this.meter = meter;
		this.run = run;
		this.parsing = parsing;
		this.decoder = switch (run.compress()) {
			case "zlib-stream" -> new Zlib();
			case "zstd-stream" -> new Zstd();
			default -> new Plain();
		};
	}

	void start() {
		String query = "?v=10&encoding=json" + (this.run.compress().isEmpty() ? "" : "&compress=" + this.run.compress());
		HttpClient.create(ConnectionProvider.newConnection())
			.websocket(WebsocketClientSpec.builder().maxFramePayloadLength(FRAME).build())
			.uri(this.run.gatewayUrl() + "/" + query)
			.handle((in, out) -> in.receive().doOnNext(this::message).then().and(out.sendString(Mono.just("{\"op\":2,\"d\":{\"token\":\"x\"}}"))))
			.subscribe();
	}

	private void message(ByteBuf frame) {
		try {
			int length = this.decoder.decode(frame);
			if (this.parsing) {
				parse(this.decoder.bytes(), length);
			}
		}
		catch (DataFormatException ex) {
			throw new IllegalStateException(ex);
		}
		count();
	}

	private void parse(byte[] bytes, int length) {
		try (JsonParser parser = this.json.createParser(ObjectReadContext.empty(), bytes, 0, length)) {
			while (parser.nextToken() != null) {
				// that is all
			}
		}
	}

	private void count() {
		if (this.received < PREAMBLE + this.run.guilds()) {
			this.received++;
			if (this.received == PREAMBLE + this.run.guilds()) {
				this.meter.begin();
			}
		}
		else if (++this.inSegment > Segments.SIZE) {
			this.inSegment = 0;
		}
		else {
			this.meter.message();
		}
	}

	/** Answers the length of a message, which stands at the beginning of its array. */
	private abstract static class Decoder {

		private byte[] bytes = new byte[64 * 1024];

		byte[] bytes() { return this.bytes; }

		void grow() { this.bytes = Arrays.copyOf(this.bytes, this.bytes.length * 2); }

		abstract int decode(ByteBuf frame) throws DataFormatException;

	}

	private static final class Plain extends Decoder {

		@Override
		int decode(ByteBuf frame) {
			int length = frame.readableBytes();
			frame.getBytes(frame.readerIndex(), bytes(), 0, length);
			return length;
		}

	}

	private static final class Zlib extends Decoder {

		private final Inflater inflater = new Inflater();

		@Override
		int decode(ByteBuf frame) throws DataFormatException {
			this.inflater.setInput(frame.internalNioBuffer(frame.readerIndex(), frame.readableBytes()));
			int length = 0;
			int count;
			do {
				if (length == bytes().length) {
					grow();
				}
				count = this.inflater.inflate(bytes(), length, bytes().length - length);
				length += count;
			}
			while (count > 0);
			return length;
		}

	}

	private static final class Zstd extends Decoder {

		private final ZstdDecompressCtx context = new ZstdDecompressCtx();

		private final ByteBuffer output = ByteBuffer.allocateDirect(64 * 1024);

		@Override
		int decode(ByteBuf frame) {
			ByteBuffer input = frame.internalNioBuffer(frame.readerIndex(), frame.readableBytes());
			int length = 0;
			boolean full;
			do {
				this.output.clear();
				this.context.decompressDirectByteBufferStream(this.output, input);
				full = !this.output.hasRemaining();
				int count = this.output.flip().remaining();
				while (bytes().length - length < count) {
					grow();
				}
				this.output.get(bytes(), length, count);
				length += count;
			}
			while (full || input.hasRemaining());
			return length;
		}

	}

}
