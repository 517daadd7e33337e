package dev.disruption.interaction.text;

import dev.disruption.event.MessageEvent.MessageCreate;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** Brings messages to the {@link TextCommands}. It is only registered where there are some: messages that nobody reads aren't decoded. */
public final class TextCommandListener implements ApplicationListener<PayloadApplicationEvent<MessageCreate>> {

	private static final Log logger = LogFactory.getLog(TextCommandListener.class);

	private final TextCommands commands;

	public TextCommandListener(TextCommands commands) {
		this.commands = commands;
	}

	@Override
	public void onApplicationEvent(PayloadApplicationEvent<MessageCreate> event) {
		this.commands.on(event.getPayload())
			.subscribe(done -> {}, failure -> logger.error("Message " + event.getPayload().message().id() + " could not be handled as a command",
					failure));
	}

}
