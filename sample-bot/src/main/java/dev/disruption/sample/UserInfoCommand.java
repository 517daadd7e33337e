package dev.disruption.sample;

import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.EmbedBuilder;
import dev.disruption.model.message.EmbedField;
import dev.disruption.model.message.EmbedFieldBuilder;
import dev.disruption.model.user.User;
import org.springframework.stereotype.Component;

/** Shows what is known of a user, as an embed. */
@Component
class UserInfoCommand {

	private static final int BLURPLE = 0x5865F2;

	@SlashCommand(description = "Show who somebody is")
	Embed userinfo(@Option("Whom to show") User user) {
		return EmbedBuilder.builder()
			.title((user.globalName() != null) ? user.globalName() : user.username())
			.color(BLURPLE)
			.addFields(field("Username", user.username()))
			.addFields(field("Id", user.id().toString()))
			.addFields(field("On Discord since", "<t:" + user.id().createdAt().getEpochSecond() + ":D>"))
			.build();
	}

	private static EmbedField field(String name, String value) {
		return EmbedFieldBuilder.builder().name(name).value(value).inline(true).build();
	}

}
