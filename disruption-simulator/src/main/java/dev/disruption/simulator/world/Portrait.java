package dev.disruption.simulator.world;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** The picture that belongs to an avatar's hash: a symmetrical pattern in two colours, as a PNG. */
public final class Portrait {

	private static final int FIELDS = 5;

	private static final int FIELD = 20;

	private static final int MARGIN = 14;

	private static final int SIZE = FIELDS * FIELD + 2 * MARGIN;

	private static final int COLOUR_TYPE_RGB = 2;

	private Portrait() {}

	/** @param hash whatever it is, its picture is always the same */
	public static byte[] png(String hash) {
		long seed = new Random(hash.hashCode() * 0x9E3779B97F4A7C15L).nextLong();
		int paper = colour(seed & 0xFF, 0.30, 0.93);
		int ink = colour(seed & 0xFF, 0.62, 0.58);
		byte[] rows = new byte[SIZE * (SIZE * 3 + 1)];
		int at = 0;
		for (int y = 0; y < SIZE; y++) {
			// each row begins with the kind of its filter: none
			at++;
			for (int x = 0; x < SIZE; x++) {
				int colour = isInked(seed >>> 8, x, y) ? ink : paper;
				rows[at++] = (byte) (colour >> 16);
				rows[at++] = (byte) (colour >> 8);
				rows[at++] = (byte) colour;
			}
		}
		return file(rows);
	}

	private static boolean isInked(long pattern, int x, int y) {
		int column = (x - MARGIN) / FIELD;
		int row = (y - MARGIN) / FIELD;
		if (x < MARGIN || y < MARGIN || column >= FIELDS || row >= FIELDS) {
			return false;
		}
		// the left half is mirrored
		return (pattern >>> (row * 3 + Math.min(column, FIELDS - 1 - column)) & 1) == 1;
	}

	/** @param hue 0 to 255 around the colour wheel */
	private static int colour(long hue, double saturation, double value) {
		double sector = hue / 256.0 * 6;
		int rgb = 0;
		for (int shift : new int[] { 5, 3, 1 }) {
			double k = (shift + sector) % 6;
			double part = value - value * saturation * Math.max(0, Math.min(Math.min(k, 4 - k), 1));
			rgb = rgb << 8 | (int) Math.round(part * 255);
		}
		return rgb;
	}

	private static byte[] file(byte[] rows) {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		png.writeBytes(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });
		chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(SIZE).putInt(SIZE).put((byte) 8).put((byte) COLOUR_TYPE_RGB).array());
		Deflater deflater = new Deflater();
		deflater.setInput(rows);
		deflater.finish();
		byte[] packed = new byte[rows.length];
		int length = deflater.deflate(packed);
		deflater.end();
		chunk(png, "IDAT", Arrays.copyOf(packed, length));
		chunk(png, "IEND", new byte[0]);
		return png.toByteArray();
	}

	private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
		byte[] named = ByteBuffer.allocate(4 + content.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(content).array();
		CRC32 sum = new CRC32();
		sum.update(named);
		png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
		png.writeBytes(named);
		png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
	}

}
