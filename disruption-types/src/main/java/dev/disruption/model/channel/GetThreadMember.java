package dev.disruption.model.channel;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/resources/channel#get-thread-member-query-string-params">Get Thread Member</a>. */
public final class GetThreadMember extends Body<GetThreadMember> {

	/** Whether to include the member of the guild. */
	public GetThreadMember withMember(boolean withMember) { return set("with_member", withMember); }

}
