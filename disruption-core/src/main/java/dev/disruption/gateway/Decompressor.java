package dev.disruption.gateway;

import java.util.zip.DataFormatException;

import io.netty.buffer.ByteBuf;

/** The compressed stream of one connection: frames go in, messages come out. */
interface Decompressor extends AutoCloseable {

	/**
	 * Takes the next WebSocket message. Answers whether a payload is complete; it is valid until the next call.
	 *
	 * @throws DataFormatException if the stream is corrupt or the payload too large; the connection is then of no more use
	 */
	boolean add(ByteBuf frame) throws DataFormatException;

	/** The payload is at the beginning of this array. */
	byte[] bytes();

	int length();

	/** Whether the array will be written into again. */
	boolean reused();

	/** Frees native memory, which otherwise waits for the garbage collector or for ever. */
	@Override
	void close();

}
