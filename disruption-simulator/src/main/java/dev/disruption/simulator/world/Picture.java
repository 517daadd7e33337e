package dev.disruption.simulator.world;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads the size of PNG, GIF, JPEG and WebP pictures off their first bytes, whatever they are said to be. */
public final class Picture {

	private static final int PNG = 0x89504E47;

	private static final int GIF = 0x47494638;

	private static final int JPEG = 0xFFD8;

	private static final int VP8L_SIGNATURE = 0x2F;

	private final byte[] content;

	private Picture(byte[] content) { this.content = content; }

	/** Adds width and height to an attachment that is a picture; any other stays as it is. */
	public static void measure(byte[] content, ObjectNode attachment) {
		Size size = new Picture(content).size();
		if (size != null && size.width() > 0 && size.height() > 0) {
			attachment.put("width", size.width()).put("height", size.height());
		}
	}

	private @Nullable Size size() {
		if (has(24) && big(0, 4) == PNG) {
			return new Size(big(16, 4), big(20, 4));
		}
		if (has(10) && big(0, 4) == GIF) {
			return new Size(little(6, 2), little(8, 2));
		}
		if (has(4) && big(0, 2) == JPEG) {
			return jpeg();
		}
		return has(30) && word(0).equals("RIFF") && word(8).equals("WEBP") ? webp() : null;
	}

	/** The size stands in the first segment that begins a frame. */
	private @Nullable Size jpeg() {
		int at = 2;
		while (has(at + 4) && byteAt(at) == 0xFF) {
			int marker = byteAt(at + 1);
			if (marker == 0xFF) {
				at++;
				continue;
			}
			// C4, C8 and CC define tables, or are reserved
			boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
			if (frame) {
				return has(at + 9) ? new Size(big(at + 7, 2), big(at + 5, 2)) : null;
			}
			at += 2 + Math.max(2, big(at + 2, 2));
		}
		return null;
	}

	private @Nullable Size webp() {
		return switch (word(12)) {
			case "VP8 " -> new Size(little(26, 2) & 0x3FFF, little(28, 2) & 0x3FFF);
			case "VP8L" -> byteAt(20) == VP8L_SIGNATURE ? new Size((little(21, 4) & 0x3FFF) + 1, (little(21, 4) >>> 14 & 0x3FFF) + 1) : null;
			case "VP8X" -> new Size(little(24, 3) + 1, little(27, 3) + 1);
			default -> null;
		};
	}

	private boolean has(int bytes) { return this.content.length >= bytes; }

	private int byteAt(int at) { return this.content[at] & 0xFF; }

	private String word(int at) { return new String(this.content, at, 4, StandardCharsets.US_ASCII); }

	private int big(int at, int bytes) {
		int number = 0;
		for (int index = 0; index < bytes; index++) {
			number = number << 8 | byteAt(at + index);
		}
		return number;
	}

	private int little(int at, int bytes) {
		int number = 0;
		for (int index = bytes - 1; index >= 0; index--) {
			number = number << 8 | byteAt(at + index);
		}
		return number;
	}

	private record Size(int width, int height) {
	}

}
