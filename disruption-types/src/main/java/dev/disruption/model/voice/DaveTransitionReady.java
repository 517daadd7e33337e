package dev.disruption.model.voice;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/topics/voice-connections#protocol-transitions">DAVE Transition Ready</a>: a transition can take effect. */
public final class DaveTransitionReady extends Body<DaveTransitionReady> {

	/** the opcode of this message */
	public static final int OPCODE = 23;

	public DaveTransitionReady transitionId(int transitionId) { return set("transition_id", transitionId); }

}
