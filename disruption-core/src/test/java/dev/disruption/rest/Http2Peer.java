package dev.disruption.rest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.netty.buffer.Unpooled;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;
import reactor.netty.tcp.TcpServer;

/** The other side of HTTP/2 without encryption, down to the frames, so that a test can say what no proper server would. */
final class Http2Peer implements AutoCloseable {

	private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final int HEADERS = 1;

	private static final int RST_STREAM = 3;

	private static final int SETTINGS = 4;

	private static final int GOAWAY = 7;

	private static final int ACK = 1;

	/** how many requests came, refused ones included */
	final AtomicInteger requests = new AtomicInteger();

	private final Function<Request, byte[]> answers;

	private final byte[] settings;

	private final DisposableServer server;

	/**
	 * @param initialWindow how many bytes of a body the other side may send unasked
	 * @param answers the frames with which each request is answered
	 */
	Http2Peer(int initialWindow, Function<Request, byte[]> answers) {
		this.answers = answers;
		this.settings = frame(SETTINGS, 0, 0, ByteBuffer.allocate(6).putShort((short) 4).putInt(initialWindow).array());
		this.server = TcpServer.create().host("127.0.0.1").port(0).handle(this::serve).bindNow();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.port();
	}

	/** A success without a body. */
	static byte[] noContent(int stream) {
		// 0x89 stands for ":status: 204"; the flags say that nothing follows
		return frame(HEADERS, 0x5, stream, new byte[] { (byte) 0x89 });
	}

	static byte[] refuse(int stream) {
		return reset(stream, 7);
	}

	static byte[] reset(int stream, int error) {
		return frame(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(error).array());
	}

	/** @param lastStream the last request that was looked at */
	static byte[] goAway(int lastStream) {
		return frame(GOAWAY, 0, 0, ByteBuffer.allocate(8).putInt(lastStream).putInt(0).array());
	}

	private Publisher<Void> serve(NettyInbound in, NettyOutbound out) {
		ByteArrayOutputStream received = new ByteArrayOutputStream();
		Flux<byte[]> answers = in.receive().asByteArray().concatMap(bytes -> {
			received.writeBytes(bytes);
			return Flux.just(answer(received)).filter(answer -> answer.length > 0);
		});
		return out.send(Flux.concat(Flux.just(this.settings), answers).map(Unpooled::wrappedBuffer), each -> true).neverComplete();
	}

	/** What all complete frames are answered with; takes them away. */
	private byte[] answer(ByteArrayOutputStream received) {
		ByteBuffer bytes = ByteBuffer.wrap(received.toByteArray());
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		if (bytes.remaining() >= PREFACE.length && bytes.get(0) == PREFACE[0] && bytes.get(1) == PREFACE[1]) {
			bytes.position(PREFACE.length);
		}
		while (bytes.remaining() >= 9) {
			int length = (bytes.getShort(bytes.position()) & 0xffff) << 8 | bytes.get(bytes.position() + 2) & 0xff;
			if (bytes.remaining() < 9 + length) {
				break;
			}
			int type = bytes.get(bytes.position() + 3);
			int flags = bytes.get(bytes.position() + 4);
			int stream = bytes.getInt(bytes.position() + 5);
			bytes.position(bytes.position() + 9 + length);
			if (type == SETTINGS && flags == 0) {
				answer.writeBytes(frame(SETTINGS, ACK, 0, new byte[0]));
			}
			if (type == HEADERS) {
				answer.writeBytes(this.answers.apply(new Request(this.requests.getAndIncrement(), stream)));
			}
		}
		byte[] rest = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
		received.reset();
		received.writeBytes(rest);
		return answer.toByteArray();
	}

	private static byte[] frame(int type, int flags, int stream, byte[] payload) {
		return ByteBuffer.allocate(9 + payload.length)
			.put((byte) 0)
			.putShort((short) payload.length)
			.put((byte) type)
			.put((byte) flags)
			.putInt(stream)
			.put(payload)
			.array();
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	/**
	 * The head of a request.
	 *
	 * @param number from 0
	 */
	record Request(int number, int stream) {

	}

}
