package com.example.testing;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.OnModal;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import dev.disruption.model.component.Label;
import dev.disruption.model.component.TextInput;
import dev.disruption.model.interaction.Modal;
import org.springframework.stereotype.Component;

/** Takes orders: a command opens a modal, its answer has a button. */
@Component
class Orders {

	@SlashCommand(description = "Order something")
	Modal order() { return Modal.of("order", "Your order", Label.of("What", TextInput.oneLine("what"))); }

	@OnModal("order")
	Reply ordered(String what) { return Reply.of("Ordered: " + what).components(ActionRow.of(Button.danger("cancel", "Cancel"))); }

	@OnButton("cancel")
	Reply cancel() { return Reply.update("Cancelled"); }

}
