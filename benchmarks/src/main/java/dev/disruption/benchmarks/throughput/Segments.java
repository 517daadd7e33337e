package dev.disruption.benchmarks.throughput;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Traffic that is ready to be sent: each segment has {@link #SIZE} messages and a marker, as WebSocket frames. */
final class Segments {

	static final int SIZE = 500;

	private final List<byte[]> segments = new ArrayList<>();

	private long plain;

	private long packed;

	Segments(Traffic traffic, String compress, int messages) {
		boolean text = compress.isEmpty();
		try (Transport transport = Transport.of(compress)) {
			for (int n = 0; n < messages; n += SIZE) {
				ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
				transport.fresh();
				for (int i = n; i < n + SIZE; i++) {
					String json = traffic.messageCreate(i);
					byte[] payload = transport.payload(json, false);
					this.plain += json.length();
					this.packed += payload.length;
					Transport.frame(payload, text, out);
				}
				Transport.frame(transport.payload(traffic.typingStart(n + SIZE), true), text, out);
				this.segments.add(out.toByteArray());
			}
		}
	}

	byte[] get(int index) { return this.segments.get(index); }

	int count() { return this.segments.size(); }

	/** Of a payload, in characters and in bytes on the wire. */
	String averages() {
		long messages = (long) this.segments.size() * SIZE;
		return this.plain / messages + " characters, " + this.packed / messages + " bytes compressed";
	}

}
