package dev.disruption.model.cdn;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A picture that Discord keeps, in all the formats and sizes that it has.
 *
 * @param address the address without extension and query
 * @param formats in which it can be asked for
 * @param animated whether it moves
 * @param sizable whether Discord scales it
 * @see <a href="https://docs.discord.com/developers/reference#image-formatting">Image Formatting</a>
 */
public record CdnImage(String address, Set<ImageFormat> formats, boolean animated, boolean sizable) {

	/** pixels of the smallest size */
	public static final int MIN_SIZE = 16;

	/** pixels of the largest size */
	public static final int MAX_SIZE = 4096;

	/** The address: as WebP if it moves, as PNG otherwise, or in the only format that there is. */
	public String url() {
		return address(preferred(), null);
	}

	/**
	 * The address in this size.
	 *
	 * @param size pixels of the longer side, a power of two from 16 to 4096
	 * @throws IllegalArgumentException for another size
	 */
	public String url(int size) {
		return url(preferred(), size);
	}

	/**
	 * The address in this format.
	 *
	 * @throws IllegalArgumentException if the picture doesn't exist in it; GIF only where it moves
	 */
	public String url(ImageFormat format) {
		return address(available(format), null);
	}

	/**
	 * The address in this format and size.
	 *
	 * @param size pixels of the longer side, a power of two from 16 to 4096
	 * @throws IllegalArgumentException if the picture doesn't exist in this format, or for another size
	 */
	public String url(ImageFormat format, int size) {
		if (size < MIN_SIZE || size > MAX_SIZE || Integer.bitCount(size) != 1) {
			throw new IllegalArgumentException("A picture has no size " + size + ": expected a power of two from 16 to 4096");
		}
		return address(available(format), size);
	}

	private ImageFormat preferred() {
		if (this.animated && this.formats.contains(ImageFormat.WEBP)) {
			return ImageFormat.WEBP;
		}
		return this.formats.contains(ImageFormat.PNG) ? ImageFormat.PNG : this.formats.iterator().next();
	}

	private ImageFormat available(ImageFormat format) {
		if (!this.formats.contains(format)) {
			throw new IllegalArgumentException(this.address + " does not exist as " + format + ", only as " + this.formats);
		}
		if (format == ImageFormat.GIF && !this.animated) {
			throw new IllegalArgumentException(this.address + " does not move, so there is no GIF: ask for PNG or WEBP");
		}
		return format;
	}

	private String address(ImageFormat format, @Nullable Integer size) {
		String url = this.address + "." + format.extension();
		String motion = (format == ImageFormat.WEBP && this.animated) ? "?animated=true" : "";
		String scale = (size != null && this.sizable) ? (motion.isEmpty() ? "?" : "&") + "size=" + size : "";
		return url + motion + scale;
	}

}
