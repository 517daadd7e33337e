package dev.disruption.rest;

import java.io.IOException;
import java.io.InputStream;

import dev.disruption.json.Upload;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/**
 * Makes an {@link Upload} of a Spring {@link Resource}, such as a file of the class path or what a user has sent to a web page.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading Files</a>
 */
public final class ResourceUpload implements Upload.Source {

	private final Resource resource;

	private volatile boolean opened;

	private ResourceUpload(Resource resource) {
		this.resource = resource;
	}

	/**
	 * The resource, under its own name.
	 *
	 * @throws IllegalArgumentException if it has none, like a {@link InputStreamResource}
	 */
	public static Upload of(Resource resource) {
		String filename = resource.getFilename();
		if (filename == null) {
			throw new IllegalArgumentException(resource.getDescription() + " has no filename: pass one, ResourceUpload.of(filename, resource)");
		}
		return of(filename, resource);
	}

	/** The resource, under another name. */
	public static Upload of(String filename, Resource resource) {
		return Upload.of(filename, new ResourceUpload(resource));
	}

	@Override
	public InputStream open() throws IOException {
		this.opened = true;
		return this.resource.getInputStream();
	}

	@Override
	public long size() throws IOException {
		// an open one would be read to its end to find out
		return this.resource.isOpen() ? -1 : this.resource.contentLength();
	}

	@Override
	public boolean isReadable() {
		return !(this.opened && this.resource.isOpen());
	}

}
