package dev.disruption.model.component;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A file of the message.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#file-file-structure">File</a>
 */
@Written
@Code(13)
public record File(
		@Nullable Integer id,
		UnfurledMediaItem file,
		boolean spoiler,
		@Nullable String name,
		@Nullable Long size) implements Component, Checked {

	/** A file that is uploaded in the same request. */
	public static File of(String filename) {
		return new FileBuilder().file(UnfurledMediaItem.of("attachment://" + filename)).unchecked();
	}

	public static FileBuilder builder() { return new FileBuilder(); }

	/** A builder that starts with what this component says. */
	public FileBuilder toBuilder() { return new FileBuilder(this); }

	@Override
	public void check(Violations violations) {
		violations.at("file").at("url")
			.require(this.file == null || this.file.url() == null || this.file.url().startsWith("attachment://"),
					"a file component shows a file of the same message: attachment://filename");
	}

}
