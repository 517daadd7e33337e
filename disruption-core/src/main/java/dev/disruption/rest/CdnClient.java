package dev.disruption.rest;

import java.net.URI;
import java.util.Locale;

import dev.disruption.model.cdn.CdnImage;
import dev.disruption.model.message.Attachment;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Scheduler;

/**
 * Downloads what Discord keeps. The token doesn't go along, and redirects are not followed.
 *
 * @see <a href="https://docs.discord.com/developers/reference#image-formatting">Image Formatting</a>
 */
public final class CdnClient {

	private final WebClient client;

	private final Scheduler scheduler;

	CdnClient(WebClient client, Scheduler scheduler) {
		this.client = client;
		this.scheduler = scheduler;
	}

	/** A file of a message; its address expires, so it has to be of a message that was received lately. */
	public Download download(Attachment attachment) {
		return download(attachment.url());
	}

	/** A picture, in the format and size of {@link CdnImage#url()}. */
	public Download download(CdnImage image) {
		return download(image.url());
	}

	/**
	 * What is at an address that Discord has named.
	 *
	 * @throws IllegalArgumentException if the address doesn't begin with {@code https://} or {@code http://}
	 */
	public Download download(String url) {
		if (!url.toLowerCase(Locale.ROOT).matches("https?://[^/].*")) {
			throw new IllegalArgumentException("url: '" + url + "' has to begin with https:// and name a host");
		}
		return new Download(this.client, URI.create(url), this.scheduler);
	}

}
