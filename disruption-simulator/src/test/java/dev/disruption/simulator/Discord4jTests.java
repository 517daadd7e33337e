package dev.disruption.simulator;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;
import discord4j.common.util.Snowflake;
import discord4j.core.DiscordClientBuilder;
import discord4j.core.GatewayDiscordClient;
import discord4j.core.event.domain.Event;
import discord4j.core.event.domain.interaction.ButtonInteractionEvent;
import discord4j.core.event.domain.interaction.ChatInputAutoCompleteEvent;
import discord4j.core.event.domain.interaction.ChatInputInteractionEvent;
import discord4j.core.event.domain.interaction.ModalSubmitInteractionEvent;
import discord4j.core.event.domain.interaction.SelectMenuInteractionEvent;
import discord4j.core.event.domain.message.MessageCreateEvent;
import discord4j.core.event.domain.message.ReactionAddEvent;
import discord4j.core.object.command.ApplicationCommandInteractionOption;
import discord4j.core.object.command.ApplicationCommandInteractionOptionValue;
import discord4j.core.object.component.ActionRow;
import discord4j.core.object.component.Button;
import discord4j.core.object.component.SelectMenu;
import discord4j.core.object.component.TextInput;
import discord4j.core.object.emoji.Emoji;
import discord4j.core.object.entity.Guild;
import discord4j.core.object.entity.Message;
import discord4j.core.object.entity.Webhook;
import discord4j.core.object.entity.channel.TextChannel;
import discord4j.core.object.entity.channel.ThreadChannel;
import discord4j.core.spec.MessageCreateFields;
import discord4j.core.spec.MessageCreateSpec;
import discord4j.core.spec.WebhookExecuteSpec;
import discord4j.discordjson.json.ApplicationCommandOptionChoiceData;
import discord4j.discordjson.json.ApplicationCommandOptionData;
import discord4j.discordjson.json.ApplicationCommandRequest;
import discord4j.discordjson.json.MessageReferenceData;
import discord4j.gateway.intent.Intent;
import discord4j.gateway.intent.IntentSet;
import discord4j.rest.request.DefaultRouter;
import discord4j.rest.request.RouterOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A second client that was not written here lives on the simulator: Discord4J with its defaults, zlib-stream among them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Discord4jTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final Map<String, Integer> TYPES = Map.of("text", 3, "whole", 4, "truth", 5, "user", 6, "channel", 7, "role", 8,
			"mentionable",
			9, "number", 10, "file", 11);

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

	private final BlockingQueue<String> reactions = new LinkedBlockingQueue<>();

	private final Simulator discord = Simulator.start();

	private GatewayDiscordClient client;

	@BeforeAll
	void logsIn() {
		this.client = DiscordClientBuilder.create(this.discord.token())
			.setExtraOptions(options -> new RouterOptions(options.getAuthorizationScheme(), options.getToken(), options.getReactorResources(),
					options.getExchangeStrategies(), options.getResponseTransformers(), options.getGlobalRateLimiter(),
					options.getRequestQueueFactory(), this.discord.restUrl()))
			.build(DefaultRouter::new).gateway()
			.setEnabledIntents(IntentSet.nonPrivileged().or(IntentSet.of(Intent.MESSAGE_CONTENT, Intent.GUILD_MEMBERS)))
			.login().block(TIMEOUT);
		this.client.getRestClient().getApplicationService().bulkOverwriteGlobalApplicationCommand(
				Long.parseLong(this.discord.world().application().id()), List.of(command("echo", option("text", 3)), command("slow"), command("choose"),
						command("menu"), command("ask"), command("pick", ApplicationCommandOptionData.builder().from(option("fruit", 3))
							.autocomplete(true).build()),
						command("types", Stream.of("text", "whole", "truth", "user", "channel", "role", "mentionable", "number", "file")
							.map(name -> option(name, TYPES.get(name))).toArray(ApplicationCommandOptionData[]::new)))).blockLast(TIMEOUT);
		listen(MessageCreateEvent.class, this::answer);
		listen(ChatInputInteractionEvent.class, Discord4jTests::answer);
		listen(ChatInputAutoCompleteEvent.class, Discord4jTests::complete);
		listen(ButtonInteractionEvent.class, event -> event.edit(event.getInteraction().getUser().getUsername() + " said "
				+ event.getCustomId()));
		listen(SelectMenuInteractionEvent.class, event -> event.edit(event.getValues().toString()));
		listen(ModalSubmitInteractionEvent.class, event -> event.reply("Hello " + event.getComponents(TextInput.class).get(0).getValue()
			.orElseThrow()));
		listen(ReactionAddEvent.class, event -> Mono.fromRunnable(() -> this.reactions.add(event.getUserId().asString())));
	}

	@AfterAll
	void logsOut() {
		this.client.logout().block(TIMEOUT);
		this.discord.close();
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void seesTheGuild() {
		Guild guild = guild();
		assertThat(guild.getName()).isEqualTo("Disruption Lab");
		assertThat(guild.getChannels().ofType(TextChannel.class).map(TextChannel::getName).collectList().block(TIMEOUT))
			.contains("welcome", "general", "bots", "random");
		assertThat(guild.getMemberCount()).isEqualTo(7);
		assertThat(this.client.getSelf().block(TIMEOUT).getUsername()).isEqualTo("Disruption");
	}

	@Test
	void hearsAndAnswersMessages() {
		ObjectNode asked = this.discord.say("ada", "general", "!ping");
		ObjectNode answer = this.discord.journal().await("the bot's pong", entry -> entry.kind() == Kind.MESSAGE_CREATED
				&& entry.document().path("content").asString("").equals("Pong!"), TIMEOUT).document();
		assertThat(answer.path("message_reference").path("message_id")).isEqualTo(asked.get("id"));
	}

	@Test
	void answersASlashCommand() {
		Invocation echo = this.discord.run("grace", "bots", "/echo text:hello there");
		assertThat(echo.awaitResponse(TIMEOUT).path("content").asString("")).isEqualTo("hello there");
		assertThat(echo.isEphemeral()).isTrue();
	}

	@Test
	void readsOptionsOfEveryType() {
		String file = this.discord.people().upload(channel("bots"), "hello.txt", "text/plain", new byte[] { 104, 105 }).path("id").asString();
		Invocation types = this.discord.run("grace", "bots", "/types text:\"a b\" whole:-3 truth:true user:@ada channel:#general "
				+ "role:@Engineers mentionable:@Moderators number:1.5 file:" + file);
		assertThat(types.awaitResponse(TIMEOUT).path("content").asString("")).isEqualTo("a b, -3, true, ada, " + channel("general").id()
				+ ", Engineers, " + this.discord.world().role("Moderators").id() + ", 1.5, hello.txt");
	}

	@Test
	void defersEditsAndFollowsUp() {
		Invocation slow = this.discord.run("linus", "bots", "/slow");
		assertThat(slow.awaitResponse(TIMEOUT).path("content").asString("")).isEqualTo("done");
		assertThat(slow.isDeferred()).isTrue();
		assertThat(slow.awaitFollowUps(1, TIMEOUT)).extracting(message -> message.path("content").asString("")).isEqualTo(List.of("and more"));
	}

	@Test
	void answersAButton() {
		Invocation choose = this.discord.run("margaret", "bots", "/choose");
		String message = choose.awaitResponse(TIMEOUT).path("id").asString("");
		Invocation click = this.discord.people().click(choose.person(), choose.channel(), message, "yes");
		assertThat(click.awaitResponse(TIMEOUT).path("content").asString("")).isEqualTo("margaret said yes");
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
	void completesWhileSomebodyTypes() {
		ArrayNode options = (ArrayNode) Json.parse("[{\"type\":3,\"name\":\"fruit\",\"value\":\"ap\",\"focused\":true}]");
		Invocation completion = this.discord.people().complete(person("ada"), channel("bots"), "pick", options);
		assertThat(completion.awaitAcknowledgement(TIMEOUT)).isEqualTo(8);
		assertThat(completion.callbackData().path("choices").findValuesAsString("name")).containsExactly("apple", "apricot");
	}

	@Test
	void sendsEditsReactsAndUploads() {
		TextChannel random = textChannel("random");
		Message sent = random.createMessage(MessageCreateSpec.builder().content("first").addFile(MessageCreateFields.File.of("hello.txt",
				new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)))).build()).block(TIMEOUT);
		assertThat(sent.getAttachments()).extracting("filename").containsExactly("hello.txt");
		assertThat(sent.edit().withContentOrNull("second").block(TIMEOUT).getContent()).isEqualTo("second");
		sent.addReaction(Emoji.unicode("\uD83D\uDC4D")).block(TIMEOUT);
		this.reactions.clear();
		this.discord.people().react(person("ada"), channel("random"), sent.getId().asString(), "\uD83D\uDC4D");
		assertThat(Stream.generate(() -> next(this.reactions)).filter(id -> id.equals(person("ada").id())).findFirst()).isPresent();
		sent.delete().block(TIMEOUT);
		assertThat(this.discord.world().messages().find(channel("random").id(), sent.getId().asString())).isNull();
	}

	@Test
	void loadsMembers() {
		assertThat(guild().requestMembers().map(member -> member.getUsername()).collectList().block(TIMEOUT)).contains("ada", "grace", "linus",
				"Disruption");
	}

	@Test
	void talksInAThread() {
		ThreadChannel thread = textChannel("general").startPublicThreadWithoutMessage("aside").block(TIMEOUT);
		thread.createMessage("in here").block(TIMEOUT);
		assertThat(this.discord.world().messages().in(this.discord.world().requireChannel(thread.getId().asString()))).last()
			.extracting(message -> message.path("content").asString("")).isEqualTo("in here");
		assertThat(thread.getThreadMembers().collectList().block(TIMEOUT)).hasSize(1);
	}

	@Test
	void speaksThroughAWebhook() {
		Webhook webhook = textChannel("general").createWebhook("Messenger").block(TIMEOUT);
		Message said = webhook.executeAndWait(WebhookExecuteSpec.builder().content("from outside").username("Stranger").build()).block(TIMEOUT);
		assertThat(said.getWebhookId()).contains(webhook.getId());
		assertThat(this.discord.world().messages().find(channel("general").id(), said.getId().asString()).path("author").path("username")
			.asString("")).isEqualTo("Stranger");
		webhook.delete().block(TIMEOUT);
	}

	@Test
	void resumesAfterTheConnectionIsCut() {
		int resumes = this.discord.gateway().resumes();
		int identifies = this.discord.gateway().identifies();
		this.discord.faults().dropConnections();
		this.discord.say("ada", "random", "while you were away");
		assertThat(Stream.generate(() -> next(this.heard)).filter("while you were away"::equals).findFirst()).isPresent();
		assertThat(this.discord.gateway().resumes()).isEqualTo(resumes + 1);
		assertThat(this.discord.gateway().identifies()).isEqualTo(identifies);
	}

	private <E extends Event> void listen(Class<E> event, Function<E, Publisher<?>> listener) {
		this.client.on(event, listener::apply).subscribe();
	}

	private Publisher<?> answer(MessageCreateEvent event) {
		this.heard.add(event.getMessage().getContent());
		return event.getMessage().getContent().equals("!ping") ? event.getMessage().getChannel().flatMap(channel -> channel.createMessage("Pong!")
			.withMessageReference(MessageReferenceData.builder().messageId(event.getMessage().getId().asString()).build())) : Mono.empty();
	}

	private static Publisher<?> complete(ChatInputAutoCompleteEvent event) {
		String typed = event.getFocusedOption().getValue().orElseThrow().asString();
		List<ApplicationCommandOptionChoiceData> choices = new ArrayList<>();
		Stream.of("apple", "apricot", "pear").filter(fruit -> fruit.startsWith(typed))
			.forEach(fruit -> choices.add(ApplicationCommandOptionChoiceData.builder().name(fruit).value(fruit).build()));
		return event.respondWithSuggestions(choices);
	}

	private static Publisher<?> answer(ChatInputInteractionEvent event) {
		return switch (event.getCommandName()) {
			case "echo" -> event.reply(event.getOptionAsString("text").orElseThrow()).withEphemeral(true);
			case "slow" -> event.deferReply().then(event.editReply("done")).then(event.createFollowup("and more"));
			case "menu" -> event.reply("Which?").withComponents(ActionRow.of(SelectMenu.of("colour", SelectMenu.Option.of("Red", "red"),
					SelectMenu.Option.of("Green", "green"), SelectMenu.Option.of("Blue", "blue")).withMaxValues(2)));
			case "ask" -> event.presentModal("Who are you?", "who", List.of(ActionRow.of(TextInput.small("name", "Name"))));
			case "types" -> Mono.zip(event.getOptionAsUser("user"), event.getOptionAsRole("role"), event.getOptionAsChannel("channel"))
				.flatMap(named -> event.reply(event.getOptionAsString("text").orElseThrow() + ", " + event.getOptionAsLong("whole").orElseThrow()
						+ ", " + event.getOptionAsBoolean("truth").orElseThrow() + ", " + named.getT1().getUsername() + ", "
						+ named.getT3().getId().asString() + ", " + named.getT2().getName() + ", " + event.getOption("mentionable")
							.flatMap(ApplicationCommandInteractionOption::getValue).map(ApplicationCommandInteractionOptionValue::asSnowflake)
							.map(Snowflake::asString).orElseThrow() + ", " + event.getOptionAsDouble("number").orElseThrow() + ", "
						+ event.getOptionAsAttachment("file").orElseThrow().getFilename()));
			default -> event.reply("Well?").withComponents(ActionRow.of(Button.primary("yes", "Yes")));
		};
	}

	private static ApplicationCommandRequest command(String name, ApplicationCommandOptionData... options) {
		return ApplicationCommandRequest.builder().name(name).description("Does it").options(List.of(options)).build();
	}

	private static ApplicationCommandOptionData option(String name, int type) {
		return ApplicationCommandOptionData.builder().name(name).description("What").type(type).required(true).build();
	}

	private Guild guild() { return this.client.getGuildById(Snowflake.of(this.discord.world().guild().id())).block(TIMEOUT); }

	private TextChannel textChannel(String name) {
		return this.client.getChannelById(Snowflake.of(channel(name).id())).ofType(TextChannel.class).block(TIMEOUT);
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

}
