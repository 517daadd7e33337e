package dev.disruption.benchmarks.idioms;

import java.util.concurrent.TimeUnit;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** JDA 6, whose required options are nullable. */
@SuppressWarnings("NullAway")
final class JdaIdioms extends ListenerAdapter {

	// tag::start[]
	static void start(String token) throws InterruptedException {
		JDA jda = JDABuilder.createDefault(token)
			.enableIntents(GatewayIntent.MESSAGE_CONTENT)
			.addEventListeners(new JdaIdioms())
			.build()
			.awaitReady();
		jda.updateCommands()
			.addCommands(Commands.slash("greet", "Greet somebody").addOption(OptionType.USER, "who", "Whom to greet", true))
			.queue();
	}
	// end::start[]

	// tag::message[]
	@Override
	public void onMessageReceived(MessageReceivedEvent event) {
		if (event.getMessage().getContentRaw().equals("!ping")) {
			event.getMessage().reply("Pong!").queue();
		}
	}
	// end::message[]

	// tag::command[]
	@Override
	public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
		if (event.getName().equals("greet")) {
			event.reply("Hello, " + event.getOption("who").getAsUser().getAsMention())
				.addComponents(ActionRow.of(Button.primary("wave:" + event.getOption("who").getAsUser().getId(), "Wave")))
				.queue();
		}
	}

	@Override
	public void onButtonInteraction(ButtonInteractionEvent event) {
		if (event.getComponentId().startsWith("wave:")) {
			event.reply("You wave at <@" + event.getComponentId().substring(5) + ">").setEphemeral(true).queue();
		}
	}
	// end::command[]

	// tag::moderate[]
	static void moderate(Guild guild, Member member, Role muted) {
		guild.addRoleToMember(member, muted).reason("Spam").queue();
		guild.ban(member, 1, TimeUnit.DAYS).reason("More spam").queue();
	}
	// end::moderate[]

}
