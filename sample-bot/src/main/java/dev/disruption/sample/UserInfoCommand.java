package dev.disruption.sample;

import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.model.color.Color;
import dev.disruption.model.markdown.Timestamp;
import dev.disruption.model.message.Embed;
import dev.disruption.model.user.User;
import org.springframework.stereotype.Component;

/** Shows what is known of a user, as an embed. */
@Component
class UserInfoCommand {

	@SlashCommand(description = "Show who somebody is")
	Embed userinfo(@Option("Whom to show") User user) {
		return Embed.builder()
			.title(user.displayName())
			.color(Color.BLURPLE)
			.field("Username", user.username(), true)
			.field("Id", user.id().toString(), true)
			.field("On Discord since", Timestamp.LONG_DATE.of(user.id().createdAt()), true)
			.build();
	}

}
