package dev.disruption.model.channel;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/channel#group-dm-add-recipient-json-params">Group DM Add Recipient</a>. */
public final class GroupDMAddRecipient extends Body<GroupDMAddRecipient> {

	/** Of a user who granted the scope {@code gdm.join}. */
	public GroupDMAddRecipient accessToken(@Nullable String accessToken) { return set("access_token", accessToken); }

	public GroupDMAddRecipient nick(@Nullable String nick) { return set("nick", nick); }

}
