package dev.disruption.test;

import java.time.Duration;
import java.util.List;

import dev.disruption.simulator.Simulator;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** A bot of another library, which knows nothing of Spring. */
final class PlainBot extends ListenerAdapter {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private PlainBot() {
	}

	static AutoCloseable connect(Simulator discord) throws InterruptedException {
		JDA jda = JDABuilder.createLight(discord.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT)
			.setRestConfig(new RestConfig().setBaseUrl(discord.restUrl() + "/"))
			.setSessionController(new LocalGateway(discord.gatewayUrl())).setEnableShutdownHook(false).addEventListeners(new PlainBot()).build()
			.awaitReady();
		jda.updateCommands().addCommands(Commands.slash("ping", "Ping"), Commands.slash("secret", "For you"), Commands.slash("slow", "Thinks"),
				Commands.slash("silent", "Says nothing"), Commands.slash("order", "Asks"), Commands.slash("choose", "Offers"),
				Commands.slash("town", "Completes").addOption(OptionType.STRING, "name", "Which", true, true), Commands.user("Greet"),
				Commands.message("Quote"), Commands.slash("sweep", "For moderators")
					.setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MESSAGE_MANAGE))).complete();
		return () -> {
			jda.shutdown();
			if (!jda.awaitShutdown(PATIENCE)) {
				throw new IllegalStateException("JDA is still running " + PATIENCE.toSeconds() + " s after it was told to stop");
			}
		};
	}

	@Override
	public void onMessageReceived(MessageReceivedEvent event) {
		switch (event.getMessage().getContentRaw()) {
			case "!ping" -> event.getMessage().reply("Pong!").queue();
			case "!report" -> event.getChannel().sendMessageEmbeds(new EmbedBuilder().setTitle("Report").addField("Bugs", "0",
					true).build()).queue();
			case "!like" -> event.getMessage().addReaction(Emoji.fromUnicode("👍")).queue();
			case "!count" -> event.getMessage().reply("one").queue(sent -> sent.editMessage("two").queue());
			case "!brief" -> event.getMessage().reply("gone soon").queue(sent -> sent.delete().reason("tidying up").queue());
			default -> {
				if (!event.getMessage().getAttachments().isEmpty()) {
					event.getMessage().reply("Got " + event.getMessage().getAttachments().get(0).getFileName()).queue();
				}
			}
		}
	}

	@Override
	public void onMessageUpdate(MessageUpdateEvent event) {
		// a pin changes a message, too
		if (!event.getAuthor().isBot() && event.getMessage().isEdited()) {
			event.getMessage().reply("You meant " + event.getMessage().getContentRaw()).queue();
		}
	}

	@Override
	public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
		switch (event.getName()) {
			case "ping" -> event.reply("Pong!").queue();
			case "secret" -> event.reply("Psst").setEphemeral(true).queue();
			case "slow" -> event.deferReply().queue(hook -> hook.editOriginal("Done")
				.queue(done -> hook.sendMessage("And one more thing").queue()));
			case "order" -> event.replyModal(Modal.create("order", "Order").addComponents(
					Label.of("What", TextInput.create("what", TextInputStyle.SHORT).build()),
					Label.of("How", StringSelectMenu.create("how").addOption("Hot", "hot").addOption("Cold", "cold").build())).build()).queue();
			case "choose" -> event.reply("Choose").addComponents(
					ActionRow.of(Button.primary("next", "Next"), Button.link("https://example.org", "Docs")),
					ActionRow.of(StringSelectMenu.create("size").setPlaceholder("A size").setRequiredRange(1, 2).addOption("Small",
							"s").addOption("Large", "l").build()))
				.queue();
			case "sweep" -> event.reply("Swept").queue();
			case "town" -> event.reply("Off to " + event.getOption("name", "", OptionMapping::getAsString)).queue();
			default -> {}
		}
	}

	@Override
	public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
		String typed = event.getFocusedOption().getValue();
		event.replyChoiceStrings(List.of("Berlin", "Bern", "Graz").stream().filter(town -> town.startsWith(typed)).toList()).queue();
	}

	@Override
	public void onButtonInteraction(ButtonInteractionEvent event) { event.editMessage("Page 2").queue(); }

	@Override
	public void onStringSelectInteraction(StringSelectInteractionEvent event) { event.reply("Size " + event.getValues()).queue(); }

	@Override
	public void onModalInteraction(ModalInteractionEvent event) {
		event.reply(event.getValue("what").getAsString() + ", " + event.getValue("how").getAsStringList()).queue();
	}

	@Override
	public void onUserContextInteraction(UserContextInteractionEvent event) { event.reply("Hello, " + event.getTarget().getName()).queue(); }

	@Override
	public void onMessageContextInteraction(MessageContextInteractionEvent event) {
		event.reply("> " + event.getTarget().getContentRaw()).queue();
	}

	private static final class LocalGateway extends ConcurrentSessionController {

		private final String url;

		LocalGateway(String url) {
			this.url = url;
		}

		@Override
		public String getGateway() { return this.url; }

	}

}
