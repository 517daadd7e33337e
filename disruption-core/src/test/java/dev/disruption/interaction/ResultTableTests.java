package dev.disruption.interaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.Autocomplete;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.interaction.handler.ResultHandler;
import dev.disruption.model.command.ApplicationCommandOptionChoice;
import dev.disruption.model.component.TextDisplay;
import dev.disruption.model.message.Embed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sent for what a method returns, for each kind of value. */
class ResultTableTests {

	private static final String RESPONSE = "createInteractionResponse ";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			text|{'type':4,'data':{'content':'hi'}}|
			embed|{'type':4,'data':{'embeds':[{'description':'hi'}]}}|
			reply|{'type':4,'data':{'content':'hi','flags':64}}|
			components|{'type':4,'data':{'components':[{'content':'hi','type':10}],'flags':32768}}|
			mono|{'type':4,'data':{'content':'hi'}}|
			future|{'type':4,'data':{'content':'hi'}}|
			flux|{'type':4,'data':{'content':'one'}}|createFollowupMessage {'content':'two'}
			updating-flux|{'type':4,'data':{'content':'one'}}|editOriginalInteractionResponse {'content':'two'}
			after-handle|{'type':4,'data':{'content':'one'}}|createFollowupMessage {'content':'two'}
			after-deferral|{'type':5}|editOriginalInteractionResponse {'content':'two'}
			""")
	void isSentAs(String command, String response, @Nullable String more) {
		List<String> sent = Fixture.of(new Commands()).slash("'name':'" + command + "'").sent;
		assertThat(sent.get(0)).isEqualTo(RESPONSE + response);
		assertThat(sent.subList(1, sent.size())).isEqualTo((more != null) ? List.of(more) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "nothing", "none", "empty", "empty-flux", "done" })
	void isLeftToTheMethodWhereItIsNothing(String command) {
		assertThat(Fixture.of(new Commands()).slash("'name':'" + command + "'").sent).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "nothing", "none", "empty", "empty-flux" })
	void leavesTheMessageOfAComponentAsItIs(String customId) {
		Fixture fixture = Fixture.of(new Buttons());
		fixture.handle("'type':3,'message':{'id':'7','channel_id':'9','content':'?'},'data':{'component_type':2,'custom_id':'" + customId + "'}");
		assertThat(fixture.sent).containsExactly(RESPONSE + "{'type':6}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			one|{'name':'a','value':'a'}
			list|{'name':'a','value':'a'},{'name':'b','value':'b'}
			numbers|{'name':'1','value':1},{'name':'2','value':2}
			decimals|{'name':'0.5','value':0.5}
			map|{'name':'First','value':1},{'name':'Second','value':2}
			choices|{'name':'A','value':'a'}
			later|{'name':'a','value':'a'}
			""")
	void isProposedWhileSomebodyTypes(String option, String choices) {
		assertThat(typing(option)).isEqualTo(RESPONSE + "{'type':8,'data':{'choices':[" + choices + "]}}");
	}

	@Test
	void isProposedUpToAsMuchAsDiscordShows() {
		assertThat(typing("many").split("'name'", -1)).hasSize(26);
	}

	private static String typing(String option) {
		Fixture fixture = Fixture.of(new Proposals());
		fixture.handle("'type':4,'data':{'id':'5','type':1,'name':'pick','options':[{'name':'" + option
				+ "','type':3,'value':'x','focused':true}]}");
		return fixture.sent.get(0);
	}

	@Test
	void isWhatABeanOfTheApplicationMakesOfIt() {
		Fixture fixture = new Fixture();
		fixture.results.add(new ResultHandler() {

			@Override
			public boolean supports(ResolvableType type) { return type.toClass() == Integer.class; }

			@Override
			public Mono<Void> handle(Object value, InteractionContext context) { return context.reply().reply("the number " + value); }

		});
		fixture.with(new Object() {
			@SlashCommand
			Mono<Integer> number() { return Mono.just(7); }
		});
		assertThat(fixture.slash("'name':'number'").sent.get(0)).contains("the number 7");
	}

	@Test
	void isNeverMadeWhereBlockingIsForbidden() {
		Fixture fixture = new Fixture();
		fixture.work = Schedulers.boundedElastic();
		fixture.interceptors.add(handler -> (context, proceed) -> Mono.just("asked Discord").publishOn(Schedulers.parallel()).then(proceed));
		fixture.with(new Object() {
			@SlashCommand
			String thread() { return "may block: " + !Schedulers.isInNonBlockingThread(); }
		});
		assertThat(fixture.slash("'name':'thread'").sent.get(0)).contains("may block: true");
	}

	static class Commands {

		@SlashCommand
		String text() { return "hi"; }

		@SlashCommand
		Embed embed() { return Embed.builder().description("hi").build(); }

		@SlashCommand
		Reply reply() { return Reply.of("hi").ephemeral(); }

		@SlashCommand
		Reply components() { return Reply.of(TextDisplay.of("hi")); }

		@SlashCommand
		Mono<Reply> mono() { return Mono.just(Reply.of("hi")); }

		@SlashCommand
		CompletableFuture<String> future() { return CompletableFuture.completedFuture("hi"); }

		@SlashCommand
		Flux<String> flux() { return Flux.just("one", "two"); }

		@SlashCommand
		Flux<Reply> updatingFlux() { return Flux.just(Reply.of("one"), Reply.update("two")); }

		@SlashCommand
		Mono<String> afterHandle(InteractionReply reply) { return reply.reply("one").thenReturn("two"); }

		@SlashCommand
		Mono<String> afterDeferral(InteractionReply reply) { return reply.defer().thenReturn("two"); }

		@SlashCommand
		void nothing() {
		}

		@SlashCommand
		@Nullable
		String none() { return null; }

		@SlashCommand
		Mono<String> empty() { return Mono.empty(); }

		@SlashCommand
		Flux<String> emptyFlux() { return Flux.empty(); }

		@SlashCommand
		Mono<Void> done() { return Mono.empty(); }

	}

	static class Buttons {

		@OnButton("nothing")
		void nothing() {
		}

		@OnButton("none")
		@Nullable
		Reply none() { return null; }

		@OnButton("empty")
		Mono<Reply> empty() { return Mono.empty(); }

		@OnButton("empty-flux")
		Flux<Reply> emptyFlux() { return Flux.empty(); }

	}

	static class Proposals {

		@SlashCommand
		void pick(@Nullable String one, @Nullable String list, @Nullable String numbers, @Nullable String decimals, @Nullable String map,
				@Nullable String choices, @Nullable String later, @Nullable String many) {
		}

		@Autocomplete("pick one")
		String one() { return "a"; }

		@Autocomplete("pick list")
		List<String> list() { return List.of("a", "b"); }

		@Autocomplete("pick numbers")
		List<Integer> numbers() { return List.of(1, 2); }

		@Autocomplete("pick decimals")
		Set<Double> decimals() { return Set.of(0.5); }

		@Autocomplete("pick map")
		Map<String, Long> map() {
			Map<String, Long> map = new LinkedHashMap<>();
			map.put("First", 1L);
			map.put("Second", 2L);
			return map;
		}

		@Autocomplete("pick choices")
		List<ApplicationCommandOptionChoice> choices() { return List.of(ApplicationCommandOptionChoice.of("A", "a")); }

		@Autocomplete("pick later")
		Mono<List<String>> later() { return Mono.just(List.of("a")); }

		@Autocomplete("pick many")
		List<Integer> many() { return IntStream.range(0, 30).boxed().toList(); }

	}

}
