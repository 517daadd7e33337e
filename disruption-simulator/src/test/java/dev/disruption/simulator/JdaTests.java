package dev.disruption.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.journal.Kind;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that was not written here lives on the simulator: JDA with its defaults, zlib-stream among them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdaTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final Simulator discord = Simulator.start();

	private final Bot bot = new Bot();

	private JDA jda;

	@BeforeAll
	void logsIn() throws InterruptedException {
		this.jda = JDABuilder.createDefault(this.discord.token()).enableIntents(GatewayIntent.MESSAGE_CONTENT)
			.setRestConfig(new RestConfig().setBaseUrl(this.discord.restUrl() + "/"))
			.setSessionController(new LocalGateway(this.discord.gatewayUrl()))
			.addEventListeners(this.bot).build().awaitReady();
		this.jda.updateCommands().addCommands(Commands.slash("echo", "Says it again").addOption(OptionType.STRING, "text", "What to say", true),
				Commands.slash("slow", "Takes its time"), Commands.slash("choose", "Shows a button")).complete();
	}

	@AfterAll
	void logsOut() throws InterruptedException {
		this.jda.shutdownNow();
		assertThat(this.jda.awaitShutdown(TIMEOUT)).isTrue();
		this.discord.close();
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void seesTheGuild() {
		Guild guild = this.jda.getGuildsByName("Disruption Lab", false).get(0);
		assertThat(guild.getTextChannels()).extracting("name").containsExactly("welcome", "general", "bots", "random");
		assertThat(guild.getRolesByName("Moderators", false)).hasSize(1);
		assertThat(guild.getMemberCount()).isEqualTo(7);
		assertThat(guild.getSelfMember().getRoles()).extracting("name").containsExactly("Disruption");
		assertThat(this.discord.gateway().sessions()).isEqualTo(1);
	}

	@Test
	void hearsAndAnswersMessages() {
		ObjectNode asked = this.discord.say("ada", "general", "!ping");
		ObjectNode answer = this.discord.journal().await("the bot's pong", entry -> entry.kind() == Kind.MESSAGE_CREATED
				&& entry.document().path("content").asString("").equals("Pong!"), TIMEOUT).document();
		assertThat(answer.path("message_reference").path("message_id")).isEqualTo(asked.get("id"));
		assertThat(answer.path("author").path("bot").booleanValue()).isTrue();
	}

	@Test
	void answersASlashCommand() {
		Invocation echo = this.discord.run("grace", "bots", "/echo text:hello there");
		ObjectNode response = echo.awaitResponse(TIMEOUT);
		assertThat(response.path("content").asString("")).isEqualTo("hello there");
		assertThat(echo.isEphemeral()).isTrue();
		assertThat(echo.isDeferred()).isFalse();
	}

	@Test
	void defersEditsAndFollowsUp() {
		Invocation slow = this.discord.run("linus", "bots", "/slow");
		assertThat(slow.awaitResponse(TIMEOUT).path("content").asString("")).isEqualTo("done");
		assertThat(slow.isDeferred()).isTrue();
		assertThat(slow.edits()).hasSize(1);
		assertThat(slow.awaitFollowUps(1, TIMEOUT)).extracting(message -> message.path("content").asString("")).isEqualTo(List.of("and more"));
	}

	@Test
	void answersAButton() {
		Invocation choose = this.discord.run("margaret", "bots", "/choose");
		String message = choose.awaitResponse(TIMEOUT).path("id").asString("");
		Invocation click = this.discord.people().click(choose.person(), choose.channel(), message, "yes");
		assertThat(click.awaitResponse(TIMEOUT).path("content").asString("")).isEqualTo("margaret said yes");
		assertThat(click.callbackType()).isEqualTo(7);
	}

	@Test
	void resumesAfterTheConnectionIsCut() throws InterruptedException {
		int identifies = this.discord.gateway().identifies();
		this.discord.faults().dropConnections();
		this.discord.say("ada", "random", "while you were away");
		assertThat(this.bot.resumes.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isNotNull();
		assertThat(this.discord.gateway().identifies()).isEqualTo(identifies);
		assertThat(this.bot.heard.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isEqualTo("while you were away");
	}

	private static final class Bot extends ListenerAdapter {

		private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

		private final BlockingQueue<SessionResumeEvent> resumes = new LinkedBlockingQueue<>();

		@Override
		public void onMessageReceived(MessageReceivedEvent event) {
			if (event.getMessage().getContentRaw().equals("!ping")) {
				event.getMessage().reply("Pong!").queue();
			}
			else if (event.getChannel().getName().equals("random")) {
				this.heard.add(event.getMessage().getContentRaw());
			}
		}

		@Override
		public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
			switch (event.getName()) {
				case "echo" -> event.reply(event.getOption("text").getAsString()).setEphemeral(true).queue();
				case "slow" -> event.deferReply().queue(hook -> hook.editOriginal("done").queue(edited -> hook.sendMessage("and more").queue()));
				default -> event.reply("Well?").setComponents(ActionRow.of(Button.primary("yes", "Yes"))).queue();
			}
		}

		@Override
		public void onButtonInteraction(ButtonInteractionEvent event) {
			event.editMessage(event.getUser().getName() + " said " + event.getComponentId()).queue();
		}

		@Override
		public void onSessionResume(SessionResumeEvent event) { this.resumes.add(event); }

	}

	private static final class LocalGateway extends ConcurrentSessionController {

		private final String url;

		private LocalGateway(String url) { this.url = url; }

		@Override
		public String getGateway() { return this.url; }

	}

}
