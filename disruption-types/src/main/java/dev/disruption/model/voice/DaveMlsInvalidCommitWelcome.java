package dev.disruption.model.voice;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/topics/voice-connections#invalid-group">DAVE MLS Invalid Commit Welcome</a>: asks to be added to the group again. */
public final class DaveMlsInvalidCommitWelcome extends Body<DaveMlsInvalidCommitWelcome> {

	/** the opcode of this message */
	public static final int OPCODE = 31;

	public DaveMlsInvalidCommitWelcome transitionId(int transitionId) { return set("transition_id", transitionId); }

}
