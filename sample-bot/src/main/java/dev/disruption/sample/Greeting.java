package dev.disruption.sample;

import dev.disruption.event.GuildMemberEvent.GuildMemberAdd;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Message;
import dev.disruption.model.user.User;
import dev.disruption.rest.Guilds;
import dev.disruption.rest.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Greets those who join, in the channel #welcome. */
@Component
class Greeting {

	private final Guilds guilds;

	private final Messages messages;

	Greeting(Guilds guilds, Messages messages) {
		this.guilds = guilds;
		this.messages = messages;
	}

	@EventListener
	void greet(GuildMemberAdd event) {
		User user = event.member().user();
		if (user != null && !user.bot()) {
			this.guilds.getGuildChannels(event.guildId())
				.filter(channel -> "welcome".equals(channel.name()))
				.next()
				.flatMap(channel -> welcome(channel, user))
				.block();
		}
	}

	private Mono<Message> welcome(Channel channel, User user) {
		return this.messages.createMessage(channel.id(), new CreateMessage().content("Welcome, <@" + user.id() + ">! Try `/ping`."));
	}

}
