package dev.disruption.benchmarks.throughput;

import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import reactor.netty.Connection;

/** The server's side of one gateway connection. */
final class Peer {

	private static final Pattern OPCODE = Pattern.compile("\"op\"\\s*:\\s*(\\d+)");

	private static final Pattern SHARD = Pattern.compile("\"shard\"\\s*:\\s*\\[\\s*(\\d+)\\s*,\\s*(\\d+)");

	private final String compress;

	private final Answers answers;

	private final Consumer<Peer> identified;

	private final Transport transport;

	private volatile @Nullable Channel channel;

	private boolean begun;

	Peer(String compress, Answers answers, Consumer<Peer> identified) {
		this.compress = compress;
		this.answers = answers;
		this.identified = identified;
		this.transport = Transport.of(compress);
	}

	String compress() { return this.compress; }

	void opened(Connection connection) {
		this.channel = connection.channel();
		connection.channel().closeFuture().addListener(closed -> this.transport.close());
		say(Answers.hello());
	}

	void received(String payload) {
		Matcher opcode = OPCODE.matcher(payload);
		switch (opcode.find() ? opcode.group(1) : "") {
			case "1" -> say(Answers.acknowledgement());
			case "2" -> identify(payload);
			case "6" -> say(Answers.invalidSession());
			default -> {}
		}
	}

	private void identify(String payload) {
		Matcher matcher = SHARD.matcher(payload);
		boolean sharded = matcher.find();
		int shard = sharded ? Integer.parseInt(matcher.group(1)) : 0;
		int shards = sharded ? Integer.parseInt(matcher.group(2)) : 1;
		say(this.answers.ready(shard, shards));
		int[] sequence = { 2 };
		this.answers.guildsOf(shard, shards).forEach(guild -> say(this.answers.guildCreate(guild, sequence[0]++)));
		this.identified.accept(this);
	}

	/** Between two segments, as these refer to nothing but themselves. */
	private void say(String json) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.transport.fresh();
		byte[] payload = this.transport.payload(json, true);
		if (!this.begun && this.compress.equals("zlib-stream")) {
			ByteArrayOutputStream stream = new ByteArrayOutputStream();
			stream.write(0x78);
			stream.write(0x9C);
			stream.writeBytes(payload);
			payload = stream.toByteArray();
		}
		this.begun = true;
		Transport.frame(payload, this.compress.isEmpty(), out);
		send(out.toByteArray());
	}

	/** Frames as they are, past Netty's own encoder. */
	void send(byte[] frames) { channel().pipeline().firstContext().writeAndFlush(Unpooled.wrappedBuffer(frames)); }

	void close() { channel().close(); }

	private Channel channel() { return Objects.requireNonNull(this.channel, "not open yet"); }

}
