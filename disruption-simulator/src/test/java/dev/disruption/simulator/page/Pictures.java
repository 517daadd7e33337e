package dev.disruption.simulator.page;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Pictures that need no file. */
final class Pictures {

	private Pictures() {}

	/** A PNG that goes from orange to violet. */
	static byte[] gradient(int width, int height) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, new Color(0x3A2A86), 0, height, new Color(0xFF9D4D)));
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(new Color(0xFFE3B0));
		graphics.fillOval(width / 2 - height / 6, height / 2, height / 3, height / 3);
		graphics.dispose();
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, "png", png);
		}
		catch (IOException unwritable) {
			throw new UncheckedIOException("A picture cannot be written into memory", unwritable);
		}
		return png.toByteArray();
	}

}
