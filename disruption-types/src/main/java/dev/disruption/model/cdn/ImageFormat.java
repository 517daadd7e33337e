package dev.disruption.model.cdn;

/** <a href="https://docs.discord.com/developers/reference#image-formatting-image-formats">Image Formats</a> */
public enum ImageFormat {

	PNG("png"),
	JPEG("jpg"),
	WEBP("webp"),
	GIF("gif"),
	LOTTIE("json");

	private final String extension;

	ImageFormat(String extension) {
		this.extension = extension;
	}

	/** The end of an address, without the dot. */
	public String extension() {
		return this.extension;
	}

}
