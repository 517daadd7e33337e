package dev.disruption.interaction;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import dev.disruption.interaction.argument.ArgumentResolvers;
import dev.disruption.interaction.argument.Forms;
import dev.disruption.interaction.command.CommandDefinitions;
import dev.disruption.interaction.command.CommandHandlers;
import dev.disruption.interaction.component.ComponentIds;
import dev.disruption.interaction.component.Signer;
import dev.disruption.interaction.dialog.Dialogs;
import dev.disruption.interaction.handler.ArgumentCheck;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.CallScope;
import dev.disruption.interaction.handler.CallbackTransport;
import dev.disruption.interaction.handler.Calls;
import dev.disruption.interaction.handler.Interceptor;
import dev.disruption.interaction.handler.ResultHandler;
import dev.disruption.interaction.handler.Texts;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.interaction.result.ResultHandlers;
import dev.disruption.json.Body;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.rest.Interactions;
import dev.disruption.rest.Token;
import dev.disruption.time.MonotonicScheduler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.convert.support.DefaultConversionService;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Handlers with everything around them, but Discord: what would be sent is kept. Its clock stands still until it is advanced. */
final class Fixture {

	final VirtualTimeScheduler clock = VirtualTimeScheduler.create();

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final StaticMessageSource messages = new StaticMessageSource();

	final List<String> sent = new CopyOnWriteArrayList<>();

	final ComponentIds ids = new ComponentIds(Signer.derivedFrom(new Token("token")));

	final CommandHandlers commands = new CommandHandlers();

	final List<ArgumentResolver> resolvers = new ArrayList<>();

	final List<ResultHandler> results = new ArrayList<>();

	final List<Interceptor> interceptors = new ArrayList<>();

	final List<InteractionFailures.FailureHandler> failures = new ArrayList<>();

	final List<CallScope> scopes = new ArrayList<>();

	Scheduler work = Schedulers.immediate();

	ArgumentCheck check = (bean, method, arguments) -> {};

	/** what the callback request does */
	Supplier<Mono<Void>> callback = Mono::empty;

	final Dialogs dialogs = new Dialogs(new Forms(new OptionResolvers(List.of()), new DefaultConversionService()), this.clock,
			Schedulers.immediate());

	private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

	final Texts texts = new Texts(this.messages, text -> text.replace("${guild}", "11,12"));

	final CommandDefinitions definitions = new CommandDefinitions(this.commands, this.texts);

	private InteractionDispatcher dispatcher;

	static Fixture of(Object... handlers) {
		return new Fixture().with(handlers);
	}

	/** Finds the handlers; what is to be configured has to be so before. */
	Fixture with(Object... handlers) {
		for (Object handler : handlers) {
			this.beans.registerSingleton(handler.getClass().getName(), handler);
		}
		ArgumentResolvers arguments = new ArgumentResolvers(this.resolvers, new OptionResolvers(List.of()), new DefaultConversionService());
		HandlerFactory factory = new HandlerFactory(arguments, new ResultHandlers(this.results), this.interceptors,
				new Calls(this.check, this.scopes, this.work), this.texts);
		InteractionFailures apologies = new InteractionFailures(this.failures, () -> 0);
		InteractionHandlers found = new InteractionHandlers(this.beans, factory, this.commands, this.definitions, this.ids, apologies);
		found.afterSingletonsInstantiated();
		this.dispatcher = new InteractionDispatcher(found, apologies, new Watchdog(Watchdog.PATIENCE, this.clock, this.meters), this.dialogs,
				this.clock, this.meters);
		return this;
	}

	void message(String code, Locale locale, String text) {
		this.messages.addMessage(code, locale, text);
	}

	/** The definitions of the commands of a guild, or of the global ones, with ' for ". */
	String definitions(Snowflake guild) {
		return DiscordJson.mapper().writeValueAsString(this.definitions.byGuild().getOrDefault(guild, List.of())).replace('"', '\'');
	}

	/** Handles an interaction, in which ' stands for ", and everything is there that Discord always sends. */
	Fixture handle(String json) {
		run(json).block();
		return this;
	}

	/** The same for those that wait for the clock. */
	Mono<Void> run(String json) {
		Interaction interaction = DiscordJson.mapper().readValue(interaction(json), Interaction.class);
		return this.dispatcher.handle(interaction, new CallbackTransport(interactions()), MonotonicScheduler.nanos(this.clock));
	}

	/** An interaction with everything that Discord always sends. */
	static String interaction(String json) {
		String whole = "{'id':'1','application_id':'2','token':'secret','version':1,'app_permissions':'8','locale':'de','channel_id':'9',"
				+ "'member':{'user':{'id':'3','username':'ada'},'roles':[],'permissions':'2048'}," + json + "}";
		return whole.replace('\'', '"');
	}

	/** What brings interactions from the gateway. */
	InteractionListener listener(boolean replayed) {
		return new InteractionListener(this.dispatcher, interactions(), replayed, this.clock, this.meters);
	}

	/** Uses a slash command. */
	Fixture slash(String data) {
		return handle("'type':2,'data':{'id':'5','type':1," + data + "}");
	}

	Interactions interactions() {
		return (Interactions) Proxy.newProxyInstance(Interactions.class.getClassLoader(), new Class<?>[] { Interactions.class },
				(proxy, method, arguments) -> Mono.defer(() -> {
					this.sent.add(describe(method.getName(), arguments));
					return method.getName().equals("createInteractionResponse") ? this.callback.get() : Mono.empty();
				}));
	}

	private static String describe(String method, Object[] arguments) {
		for (Object argument : arguments) {
			if (argument instanceof Body<?> || argument instanceof Map<?, ?>) {
				return method + " " + DiscordJson.mapper().writeValueAsString(argument).replace('"', '\'');
			}
		}
		return method;
	}

}
