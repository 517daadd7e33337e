package dev.disruption.interaction.dialog;

import dev.disruption.event.MessageEvent.MessageCreate;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Brings messages to {@link MessageDialogs}. It is only registered where somebody has them: messages that nobody reads aren't even asked
 * for.
 */
public final class MessageDialogsListener implements ApplicationListener<PayloadApplicationEvent<MessageCreate>> {

	private final MessageDialogs dialogs;

	public MessageDialogsListener(MessageDialogs dialogs) {
		this.dialogs = dialogs;
		dialogs.listened();
	}

	@Override
	public void onApplicationEvent(PayloadApplicationEvent<MessageCreate> event) {
		this.dialogs.on(event.getPayload());
	}

}
