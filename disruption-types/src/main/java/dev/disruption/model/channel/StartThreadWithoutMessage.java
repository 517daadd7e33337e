package dev.disruption.model.channel;

/** <a href="https://docs.discord.com/developers/resources/channel#start-thread-without-message-json-params">Start Thread without Message</a>. */
public final class StartThreadWithoutMessage extends ThreadBody<StartThreadWithoutMessage> {

	/** A kind of thread; private by default. */
	public StartThreadWithoutMessage type(Channel.Type type) { return set("type", type); }

	/** Private threads only: whether everybody in it can add others. */
	public StartThreadWithoutMessage invitable(boolean invitable) { return set("invitable", invitable); }

}
