package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A field for files in a modal.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#file-upload-file-upload-structure">File Upload</a>
 */
@Written
@Code(19)
public record FileUpload(
		@Nullable Integer id,
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) String customId,
		@Limit(min = 0, max = FileUpload.MAX_FILES) @Nullable Integer minValues,
		@Limit(min = 1, max = FileUpload.MAX_FILES) @Nullable Integer maxValues,
		@Nullable Boolean required,
		@Limit(max = FileUpload.MAX_TYPES) List<@Limit(pattern = FileUpload.TYPE) String> fileTypes) implements Component, Checked {

	/** files of one field */
	public static final int MAX_FILES = 10;

	/** file types that can be asked for */
	public static final int MAX_TYPES = 10;

	/** a pattern for the types that can be asked for */
	public static final String TYPE = "image|video|audio|\\..+";

	/** A field for one file. */
	public static FileUpload of(String customId) {
		return new FileUploadBuilder().customId(customId).unchecked();
	}

	public static FileUploadBuilder builder(String customId) { return new FileUploadBuilder().customId(customId); }

	/** A builder that starts with what this component says. */
	public FileUploadBuilder toBuilder() { return new FileUploadBuilder(this); }

	@Override
	public void check(Violations violations) {
		Children.requireOrder(violations, "min_values", this.minValues, "max_values", (this.maxValues != null) ? this.maxValues : 1);
		Children.requireChoice(violations, this.minValues, this.required);
	}

}
