package dev.disruption.interaction.dialog;

import java.util.List;

import dev.disruption.interaction.argument.Forms;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData.MessageComponentData;
import dev.disruption.model.interaction.InteractionData.ModalSubmitData;
import dev.disruption.model.user.User;

/**
 * What a user did when somebody waited for it. It is an interaction of its own and wants an answer of its own; if it gets none within two
 * seconds, it is acknowledged and can be answered for 15 minutes more.
 */
public final class Turn {

	private final Interaction interaction;

	private final InteractionReply reply;

	private final Forms forms;

	Turn(Interaction interaction, InteractionReply reply, Forms forms) {
		this.interaction = interaction;
		this.reply = reply;
		this.forms = forms;
	}

	public Interaction interaction() { return this.interaction; }

	/** The handle on the answer to this turn. */
	public InteractionReply reply() { return this.reply; }

	/** Who did it. */
	public User user() { return this.reply.user(); }

	/** Which component was used, or modal submitted. */
	public String customId() { return customId(this.interaction); }

	/** What was chosen from a menu: its values, or ids. */
	public List<String> values() {
		return (this.interaction.data() instanceof MessageComponentData data) ? data.values() : List.of();
	}

	/**
	 * The fields of the modal as a record, whose components are named after their custom ids.
	 *
	 * @throws dev.disruption.interaction.handler.InvalidArgumentException if a field is no value of its component
	 */
	public <T extends Record> T form(Class<T> type) { return this.forms.read(type, this.interaction); }

	static String customId(Interaction interaction) {
		if (interaction.data() instanceof MessageComponentData data) {
			return data.customId();
		}
		return (interaction.data() instanceof ModalSubmitData data) ? data.customId() : "";
	}

	/** What was done and by whom, without any token. */
	@Override
	public String toString() { return "Turn[" + customId() + " by " + user().id() + ", interaction " + this.interaction.id() + "]"; }

}
