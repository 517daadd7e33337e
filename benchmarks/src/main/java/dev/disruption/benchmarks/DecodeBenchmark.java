package dev.disruption.benchmarks;

import java.util.concurrent.TimeUnit;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.json.DiscordJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A typed event beside Jackson reading the same bytes into a tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecodeBenchmark {

	@Param({ "MESSAGE_CREATE", "PRESENCE_UPDATE", "INTERACTION_CREATE", "GUILD_CREATE" }) public String event = "";

	private byte[] json = {};

	private ObjectReader typed = DiscordJson.mapper().reader();

	private ObjectReader tree = JsonMapper.builder().build().readerFor(JsonNode.class);

	@Setup
	public void prepare() {
		this.json = switch (this.event) {
			case "MESSAGE_CREATE" -> Payloads.messageCreate();
			case "PRESENCE_UPDATE" -> Payloads.presenceUpdate();
			case "INTERACTION_CREATE" -> Payloads.interactionCreate();
			default -> Payloads.guildCreate(1000);
		};
		this.typed = DiscordJson.mapper().readerFor(EventTypes.of(this.event));
	}

	@Benchmark
	public Event typed() {
		return this.typed.readValue(this.json);
	}

	@Benchmark
	public JsonNode tree() {
		return this.tree.readValue(this.json);
	}

}
