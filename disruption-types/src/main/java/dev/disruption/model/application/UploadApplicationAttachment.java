package dev.disruption.model.application;

import dev.disruption.json.Body;
import dev.disruption.json.FormParams;
import dev.disruption.json.Upload;

/** <a href="https://docs.discord.com/developers/reference#uploading-files">A file</a> that an activity of the application can share. */
public final class UploadApplicationAttachment extends Body<UploadApplicationAttachment> implements FormParams {

	/** The file; its name is shown. */
	public UploadApplicationAttachment file(Upload file) { return set("file", file); }

}
