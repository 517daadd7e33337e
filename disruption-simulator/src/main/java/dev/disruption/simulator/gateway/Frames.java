package dev.disruption.simulator.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.disruption.simulator.fault.Effect;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * The frames that payloads become, with what goes wrong on the wire. They are written here bit by bit, as a proper encoder refuses to write
 * what a client has to survive; see <a href="https://datatracker.ietf.org/doc/html/rfc6455#section-5.2">RFC 6455, Base Framing Protocol</a>.
 */
final class Frames {

	private static final int CONTINUATION = 0x0;

	private static final int TEXT = 0x1;

	private static final int BINARY = 0x2;

	private static final int PING = 0x9;

	private static final int FINAL = 0x80;

	private static final int RSV1 = 0x40;

	private static final byte[] OVERSIZE = new byte[126];

	private final @Nullable TransportCompression compression;

	private boolean otherType;

	private boolean corrupt;

	private boolean reserved;

	private int fragment;

	private long bytesLeft = Long.MAX_VALUE;

	Frames(@Nullable TransportCompression compression) { this.compression = compression; }

	/** A payload as it goes over the wire, complete or up to the cut. */
	ByteBuf of(String payload) {
		byte[] text = payload.getBytes(StandardCharsets.UTF_8);
		boolean compressed = this.compression != null && !this.otherType;
		byte[] message = compressed && this.compression != null ? this.compression.compress(text) : text;
		if (this.corrupt && message.length > 0) {
			// no UTF-8, no beginning of a zlib stream, and no block in one
			message[0] = (byte) 0xFF;
			this.corrupt = false;
		}
		int opcode = (this.compression != null) == this.otherType ? TEXT : BINARY;
		ByteBuf frames = Unpooled.wrappedBuffer(this.fragment == 0 ? List.of(frame(FINAL | bit() | opcode, message, 0, message.length)).toArray(
				ByteBuf[]::new) : fragments(opcode, message).toArray(ByteBuf[]::new));
		return cut(frames);
	}

	/** @return what is to be sent at once, or null if it shows only with the next payload */
	@Nullable
	ByteBuf disturb(Effect.OfWire disturbance) {
		if (disturbance instanceof Effect.CutAt cut) {
			this.bytesLeft = cut.bytes();
		}
		else if (disturbance instanceof Effect.Fragment split) {
			this.fragment = split.size();
		}
		else if (disturbance instanceof Effect.CorruptByte) {
			this.corrupt = true;
		}
		else if (disturbance instanceof Effect.ReservedBit) {
			this.reserved = true;
		}
		else if (disturbance instanceof Effect.OtherFrameType) {
			this.otherType = true;
		}
		else if (disturbance instanceof Effect.OversizeControlFrame) {
			return cut(frame(FINAL | PING, OVERSIZE, 0, OVERSIZE.length));
		}
		return null;
	}

	/** Whether nothing more may be sent. */
	boolean isCut() { return this.bytesLeft == 0; }

	void end() {
		if (this.compression != null) {
			this.compression.end();
		}
	}

	private int bit() {
		int bit = this.reserved ? RSV1 : 0;
		this.reserved = false;
		return bit;
	}

	private List<ByteBuf> fragments(int opcode, byte[] message) {
		List<ByteBuf> frames = new ArrayList<>();
		for (int start = 0; start < message.length; start += this.fragment) {
			int length = Math.min(this.fragment, message.length - start);
			int end = start + length == message.length ? FINAL : 0;
			frames.add(frame(end | (start == 0 ? bit() | opcode : CONTINUATION), message, start, length));
			if (end == 0) {
				frames.add(frame(FINAL | PING, message, 0, 0));
			}
		}
		return frames;
	}

	private ByteBuf cut(ByteBuf frames) {
		int length = (int) Math.min(frames.readableBytes(), this.bytesLeft);
		this.bytesLeft -= this.bytesLeft == Long.MAX_VALUE ? 0 : length;
		return length == frames.readableBytes() ? frames : frames.readSlice(length);
	}

	private static ByteBuf frame(int head, byte[] bytes, int start, int length) {
		ByteBuf header = Unpooled.buffer(10).writeByte(head);
		if (length < 126) {
			header.writeByte(length);
		}
		else if (length < 1 << 16) {
			header.writeByte(126).writeShort(length);
		}
		else {
			header.writeByte(127).writeLong(length);
		}
		return Unpooled.wrappedBuffer(header, Unpooled.wrappedBuffer(bytes, start, length));
	}

}
