package dev.disruption.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import dev.disruption.autoconfigure.DiscordRestCustomizer;
import dev.disruption.dispatch.DispatchSettings;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.EventListeners;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.json.DiscordJson;
import dev.disruption.model.user.User;
import dev.disruption.time.MonotonicScheduler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import reactor.core.scheduler.Scheduler;

/**
 * From the bytes of INTERACTION_CREATE to the bytes of the callback request, through everything that a bot has between them, but without a
 * network: decoding, dispatch, arguments, the method, conditions, the watchdog, and the client with its limits and retries. All of it runs
 * on the thread that is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class InteractionBenchmark {

	private static final String HEAD = "{\"t\":\"INTERACTION_CREATE\",\"s\":1,\"op\":0,\"d\":";

	private final byte[] payload = (HEAD + new String(Payloads.interactionCreate(), StandardCharsets.UTF_8) + "}")
		.getBytes(StandardCharsets.UTF_8);

	private final Scheduler scheduler = MonotonicScheduler.create("benchmark-timer");

	private final NoNetwork network = new NoNetwork();

	private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Bot.class).web(WebApplicationType.NONE)
		.properties("disruption.token=token", "disruption.gateway.enabled=false", "disruption.commands.sync=off")
		.initializers(context -> context.getBeanFactory().registerSingleton("network", this.network))
		.run();

	private final EventListeners listeners = new EventListeners((AbstractApplicationContext) this.context, this.scheduler);

	private final Dispatcher dispatcher = new Dispatcher(DiscordJson.mapper(), this.listeners, Runnable::run, this.scheduler,
			DispatchSettings.builder().build());

	@Setup
	public void prepare() {
		this.listeners.refresh();
		// the first ones load classes, on a busy machine longer than the watchdog waits
		for (int i = 0; i < 100 && this.network.bytes() == 0; i++) {
			answered();
		}
		if (this.network.bytes() == 0) {
			throw new IllegalStateException("The interaction was not answered");
		}
	}

	@TearDown
	public void close() {
		this.context.close();
		this.scheduler.dispose();
	}

	@Benchmark
	public long answered() {
		this.dispatcher.accept(new RawDispatch(0, 1, "INTERACTION_CREATE", MonotonicScheduler.nanos(this.scheduler), false, this.payload,
				HEAD.length()));
		this.dispatcher.flush(0);
		return this.network.bytes();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Bot {

		@Bean
		DiscordRestCustomizer withoutNetwork(NoNetwork network) {
			return rest -> rest.webClient(client -> client.clientConnector(network));
		}

		@SlashCommand
		String userinfo(@Option("Whom to show") User user) {
			return user.displayName() + " is " + user.username();
		}

	}

}
