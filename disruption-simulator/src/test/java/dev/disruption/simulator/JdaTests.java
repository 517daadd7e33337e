package dev.disruption.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Threads;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.entities.Webhook;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ArrayNode;
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
		this.jda = JDABuilder.createDefault(this.discord.token()).enableIntents(GatewayIntent.MESSAGE_CONTENT, GatewayIntent.GUILD_MEMBERS)
			.setRestConfig(new RestConfig().setBaseUrl(this.discord.restUrl() + "/"))
			.setSessionController(new LocalGateway(this.discord.gatewayUrl()))
			.addEventListeners(this.bot).build().awaitReady();
		this.jda.updateCommands().addCommands(Commands.slash("echo", "Says it again").addOption(OptionType.STRING, "text", "What to say", true),
				Commands.slash("slow", "Takes its time"), Commands.slash("choose", "Shows a button"), Commands.slash("menu", "Shows a menu"),
				Commands.slash("ask", "Shows a modal"), everyType(), Commands.slash("pick", "Completes").addOptions(
						new OptionData(OptionType.STRING, "fruit", "Which", true, true))).complete();
	}

	private static SlashCommandData everyType() {
		SubcommandData all = new SubcommandData("all", "Every type").addOption(OptionType.STRING, "text", "A text")
			.addOption(OptionType.INTEGER, "whole", "A whole number").addOption(OptionType.BOOLEAN, "truth", "Yes or no")
			.addOption(OptionType.USER, "user", "A user").addOption(OptionType.CHANNEL, "channel", "A channel")
			.addOption(OptionType.ROLE, "role", "A role").addOption(OptionType.MENTIONABLE, "mentionable", "A role or user")
			.addOption(OptionType.NUMBER, "number", "A number").addOption(OptionType.ATTACHMENT, "file", "A file");
		return Commands.slash("types", "Options").addSubcommandGroups(new SubcommandGroupData("of", "Group").addSubcommands(all));
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
	void readsOptionsOfEveryType() {
		String file = this.discord.people().upload(channel("bots"), "hello.txt", "text/plain", new byte[] { 104, 105 }).path("id").asString();
		Invocation types = this.discord.run("grace", "bots", "/types of all text:\"a b\" whole:-3 truth:true user:@ada channel:#general "
				+ "role:@Engineers mentionable:@Moderators number:1.5 file:" + file);
		assertThat(types.awaitResponse(TIMEOUT).path("content").asString(""))
			.isEqualTo("types of all: a b, -3, true, ada, general, Engineers, " + this.discord.world().role("Moderators").mention()
					+ ", 1.5, hello.txt");
	}

	@Test
	void completesWhileSomebodyTypes() {
		ArrayNode options = (ArrayNode) Json.parse("[{\"type\":3,\"name\":\"fruit\",\"value\":\"ap\",\"focused\":true}]");
		Invocation completion = this.discord.people().complete(person("ada"), channel("bots"), "pick", options);
		assertThat(completion.awaitAcknowledgement(TIMEOUT)).isEqualTo(8);
		assertThat(completion.callbackData().path("choices").findValuesAsString("name")).containsExactly("apple", "apricot");
	}

	@Test
	void choosesFromAMenu() {
		Invocation menu = this.discord.run("margaret", "bots", "/menu");
		String message = menu.awaitResponse(TIMEOUT).path("id").asString("");
		Invocation chosen = this.discord.people().select(menu.person(), menu.channel(), message, "colour", List.of("red", "blue"));
		assertThat(chosen.awaitResponse(TIMEOUT).path("content").asString("")).isEqualTo("[red, blue]");
	}

	@Test
	void opensAndReadsAModal() {
		Invocation ask = this.discord.run("margaret", "bots", "/ask");
		assertThat(ask.awaitAcknowledgement(TIMEOUT)).isEqualTo(9);
		Invocation submitted = this.discord.people().submit(ask, Map.of("name", "Margaret"));
		assertThat(submitted.awaitResponse(TIMEOUT).path("content").asString("")).isEqualTo("Hello Margaret");
	}

	@Test
	void sendsEditsReactsAndUploads() {
		TextChannel random = this.jda.getTextChannelsByName("random", false).get(0);
		Message sent = random.sendMessage("first").addFiles(FileUpload.fromData("hello".getBytes(StandardCharsets.UTF_8),
				"hello.txt")).complete();
		assertThat(sent.getAttachments()).extracting("fileName").containsExactly("hello.txt");
		assertThat(sent.editMessage("second").complete().getContentRaw()).isEqualTo("second");
		sent.addReaction(Emoji.fromUnicode("\uD83D\uDC4D")).complete();
		Message read = random.retrieveMessageById(sent.getId()).complete();
		assertThat(read.getReactions()).singleElement().satisfies(reaction -> assertThat(reaction.isSelf()).isTrue());
		this.discord.people().react(person("ada"), channel("random"), sent.getId(), "\uD83D\uDC4D");
		assertThat(next(this.bot.reactions)).isEqualTo("ada");
		sent.delete().complete();
		assertThat(this.discord.world().messages().find(random.getId(), sent.getId())).isNull();
	}

	@Test
	void loadsMembers() {
		List<String> members = this.jda.getGuildsByName("Disruption Lab", false).get(0).loadMembers().get().stream()
			.map(member -> member.getUser().getName()).toList();
		assertThat(members).contains("ada", "grace", "linus", "Disruption");
	}

	@Test
	void talksInAThread() {
		TextChannel general = this.jda.getTextChannelsByName("general", false).get(0);
		ThreadChannel thread = general.createThreadChannel("aside").complete();
		assertThat(thread.getParentChannel().getId()).isEqualTo(general.getId());
		thread.sendMessage("in here").complete();
		assertThat(this.discord.world().messages().in(this.discord.world().requireChannel(thread.getId()))).last()
			.extracting(message -> message.path("content").asString("")).isEqualTo("in here");
		thread.addThreadMemberById(person("ada").id()).complete();
		assertThat(thread.retrieveThreadMembers().complete()).hasSize(2);
		thread.getManager().setArchived(true).complete();
		assertThat(Threads.isArchived(this.discord.world().requireChannel(thread.getId()))).isTrue();
	}

	@Test
	void speaksThroughAWebhook() {
		TextChannel general = this.jda.getTextChannelsByName("general", false).get(0);
		Webhook webhook = general.createWebhook("Messenger").complete();
		assertThat(general.retrieveWebhooks().complete()).extracting("name").contains("Messenger");
		webhook.sendMessage("from outside").setUsername("Stranger").complete();
		assertThat(this.discord.world().messages().in(channel("general"))).last().satisfies(message -> {
			assertThat(message.path("author").path("username").asString("")).isEqualTo("Stranger");
			assertThat(message.path("webhook_id").asString("")).isEqualTo(webhook.getId());
		});
		webhook.delete().complete();
	}

	@Test
	void managesRolesChannelsAndMembers() {
		Guild guild = this.jda.getGuildsByName("Disruption Lab", false).get(0);
		Role role = guild.createRole().setName("Crew").setColor(0x112233).complete();
		guild.addRoleToMember(UserSnowflake.fromId(person("alan").id()), role).reason("well done").complete();
		assertThat(guild.retrieveMemberById(person("alan").id()).complete().getRoles()).contains(role);
		TextChannel made = guild.createTextChannel("made").setTopic("by the bot").complete();
		made.getManager().setTopic("changed").complete();
		made.delete().complete();
		assertThat(guild.retrieveAuditLogs().complete()).extracting("reason").contains("well done");
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

	private Person person(String name) { return this.discord.world().person(name); }

	private Channel channel(String name) { return this.discord.world().channel(name); }

	private static <T> T next(BlockingQueue<T> queue) {
		try {
			T next = queue.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
			assertThat(next).as("something within " + TIMEOUT).isNotNull();
			return next;
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	private static final class Bot extends ListenerAdapter {

		private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

		private final BlockingQueue<String> reactions = new LinkedBlockingQueue<>();

		private final BlockingQueue<SessionResumeEvent> resumes = new LinkedBlockingQueue<>();

		@Override
		public void onMessageReceived(MessageReceivedEvent event) {
			if (event.getMessage().getContentRaw().equals("!ping")) {
				event.getMessage().reply("Pong!").queue();
			}
			else if (event.getChannel().getName().equals("random") && !event.getAuthor().isBot()) {
				this.heard.add(event.getMessage().getContentRaw());
			}
		}

		@Override
		public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
			switch (event.getName()) {
				case "echo" -> event.reply(event.getOption("text").getAsString()).setEphemeral(true).queue();
				case "slow" -> event.deferReply().queue(hook -> hook.editOriginal("done").queue(edited -> hook.sendMessage("and more").queue()));
				case "types" -> event.reply(event.getFullCommandName() + ": " + event.getOption("text").getAsString() + ", " + event.getOption("whole")
					.getAsLong() + ", " + event.getOption("truth").getAsBoolean() + ", " + event.getOption("user").getAsMember().getUser().getName()
						+ ", " + event.getOption("channel").getAsChannel().getName() + ", " + event.getOption("role").getAsRole().getName() + ", "
						+ event.getOption("mentionable").getAsMentionable().getAsMention() + ", " + event.getOption("number").getAsDouble() + ", "
						+ event.getOption("file").getAsAttachment().getFileName()).queue();
				case "menu" -> event.reply("Which?").setComponents(ActionRow.of(StringSelectMenu.create("colour").addOption("Red", "red")
					.addOption("Green", "green").addOption("Blue", "blue").setMaxValues(2).build())).queue();
				case "ask" -> event.replyModal(Modal.create("who", "Who are you?")
					.addComponents(Label.of("Name", TextInput.create("name", TextInputStyle.SHORT).build())).build()).queue();
				default -> event.reply("Well?").setComponents(ActionRow.of(Button.primary("yes", "Yes"))).queue();
			}
		}

		@Override
		public void onButtonInteraction(ButtonInteractionEvent event) {
			event.editMessage(event.getUser().getName() + " said " + event.getComponentId()).queue();
		}

		@Override
		public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
			event.replyChoiceStrings(Stream.of("apple", "apricot", "pear").filter(fruit -> fruit.startsWith(event.getFocusedOption().getValue()))
				.toList()).queue();
		}

		@Override
		public void onStringSelectInteraction(StringSelectInteractionEvent event) { event.editMessage(event.getValues().toString()).queue(); }

		@Override
		public void onModalInteraction(ModalInteractionEvent event) { event.reply("Hello " + event.getValue("name").getAsString()).queue(); }

		@Override
		public void onMessageReactionAdd(MessageReactionAddEvent event) {
			if (!event.getUserId().equals(event.getJDA().getSelfUser().getId())) {
				this.reactions.add(event.getUser().getName());
			}
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
