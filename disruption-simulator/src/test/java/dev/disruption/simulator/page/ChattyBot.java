package dev.disruption.simulator.page;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.disruption.simulator.Simulator;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** A bot that answers what the page's tests say, by a client that was not written here. */
final class ChattyBot extends ListenerAdapter implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final BlockingQueue<InteractionHook> thoughts = new LinkedBlockingQueue<>();

	private final JDA jda;

	private ChattyBot(Simulator discord) throws InterruptedException {
		this.jda = JDABuilder
			.createLight(discord.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES, GatewayIntent.MESSAGE_CONTENT)
			.setRestConfig(new RestConfig().setBaseUrl(discord.restUrl() + "/"))
			.setSessionController(new LocalGateway(discord.gatewayUrl()))
			.setEnableShutdownHook(false).addEventListeners(this, new ShowcaseBot()).build().awaitReady();
		this.jda.updateCommands().addCommands(Commands.slash("ping", "Check the latency"), Commands.slash("slow", "Takes its time"),
				Commands.slash("silent", "Never answers"), Commands.slash("echo", "Say something back")
					.addOption(OptionType.STRING, "text", "What to say", true)
					.addOption(OptionType.INTEGER, "times", "How often").addOption(OptionType.USER, "to", "To whom"),
				Commands.slash("sweep", "For moderators").setDefaultPermissions(DefaultMemberPermissions.enabledFor(
						Permission.MESSAGE_MANAGE)))
			.addCommands(ShowcaseBot.commands()).complete();
	}

	static ChattyBot connect(Simulator discord) throws InterruptedException { return new ChattyBot(discord); }

	String name() { return this.jda.getSelfUser().getName(); }

	/** Edits the answer to the last {@code /slow}. */
	void finishThinking(String text) throws InterruptedException {
		InteractionHook hook = this.thoughts.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		if (hook == null) {
			throw new IllegalStateException("Nobody ran /slow within " + PATIENCE);
		}
		hook.editOriginal(text).complete();
	}

	@Override
	public void onMessageReceived(MessageReceivedEvent event) {
		switch (event.getMessage().getContentRaw()) {
			case "!ping" -> event.getMessage().reply("Pong!").queue();
			case "!embed" -> event.getChannel().sendMessageEmbeds(new EmbedBuilder().setTitle("All systems answer").setColor(0x2ECC71)
				.setDescription("Measured in the **last hour**").addField("Gateway", "12 ms", true).addField("REST", "31 ms", true)
				.setFooter("measured").build())
				.queue(message -> message.addReaction(Emoji.fromUnicode("🎉")).queue());
			default -> {}
		}
	}

	@Override
	public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
		switch (event.getName()) {
			case "ping" -> event.reply("Pong, privately").setEphemeral(true).queue();
			case "slow" -> event.deferReply().queue(this.thoughts::add);
			case "echo" -> event.reply(echo(event)).queue();
			default -> {}
		}
	}

	@Override
	public void close() throws InterruptedException {
		this.jda.shutdownNow();
		if (!this.jda.awaitShutdown(PATIENCE)) {
			throw new IllegalStateException("JDA is still running " + PATIENCE.toSeconds() + " s after it was told to stop");
		}
	}

	private static String echo(SlashCommandInteractionEvent event) {
		String text = event.getOption("text", "", OptionMapping::getAsString);
		String to = event.getOption("to", "", option -> option.getAsUser().getAsMention() + " ");
		return to + String.join(" ", Collections.nCopies(event.getOption("times", 1, OptionMapping::getAsInt), text));
	}

	private static final class LocalGateway extends ConcurrentSessionController {

		private final String url;

		LocalGateway(String url) { this.url = url; }

		@Override
		public String getGateway() { return this.url; }

	}

}
