package dev.disruption.simulator.world;

import tools.jackson.databind.node.ObjectNode;

/** Reads the size of PNG and GIF pictures off their first bytes. */
final class Picture {

	private static final int PNG = 0x89504E47;

	private static final int GIF = 0x47494638;

	private Picture() {}

	/** Adds width and height to an attachment that is a picture. */
	static void measure(byte[] content, ObjectNode attachment) {
		if (content.length >= 24 && number(content, 0) == PNG) {
			attachment.put("width", number(content, 16)).put("height", number(content, 20));
		}
		else if (content.length >= 10 && number(content, 0) == GIF) {
			attachment.put("width", content[6] & 0xFF | (content[7] & 0xFF) << 8).put("height", content[8] & 0xFF | (content[9] & 0xFF) << 8);
		}
	}

	private static int number(byte[] content, int at) {
		return (content[at] & 0xFF) << 24 | (content[at + 1] & 0xFF) << 16 | (content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF;
	}

}
