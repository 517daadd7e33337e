package dev.disruption.simulator.fault;

import java.util.List;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlanReaderTests {

	private final FaultPlan plan = new FaultPlan();

	@Test
	void readsALine() {
		assertThat(read("{'on':'connect','nth':3,'after_frames':17,'fault':'drop_ack','times':2}"))
			.containsExactly(new Fault(Occasion.CONNECT, 3, 3, false, 17, new Effect.DropAck(2)));
	}

	@Test
	void readsSeveralLinesWithWhatTheyNeed() {
		this.plan.happens(Occasion.RESUME, false);
		assertThat(read("""
				[{'on':'connect','every':true,'through_resume_url':true,'fault':'answer_upgrade','status':503,'headers':{'Retry-After':'7'}},
				{'on':'resume','fault':'close','code':4007},
				{'on':'identify','nth':1,'fault':'ready','changes':{'resume_gateway_url':null}},
				{'on':'request_guild_members','nth':1,'fault':'rate_limited','retry_after':1.5},
				{'on':'identify','nth':1,'after_frames':1,'fault':'dispatch','event':{'name':'X','numbering':'skipping','number':4}}]"""))
			.containsExactly(
					new Fault(Occasion.CONNECT, 1, Integer.MAX_VALUE, true, 0, new Effect.AnswerUpgrade(503, Map.of("Retry-After", "7"), null)),
					new Fault(Occasion.RESUME, 2, 2, false, 0, new Effect.Close(4007)),
					new Fault(Occasion.IDENTIFY, 1, 1, false, 0, new Effect.Ready(Json.object().putNull("resume_gateway_url"))),
					new Fault(Occasion.REQUEST_GUILD_MEMBERS, 1, 1, false, 0, new Effect.RateLimited(1.5, null)),
					new Fault(Occasion.IDENTIFY, 1, 1, false, 1, new Effect.Dispatch(Envelope.of("X", Json.object()).skipping(4))));
	}

	@Test
	void waitsForNothingNow() {
		assertThat(new PlanReader(this.plan).read(json("{'on':'now','fault':'drop'}")))
			.containsExactly(new PlanReader.Line(null, 0, new Effect.Drop()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[1]                                                           | not 1
			{'on':'never','fault':'drop'}                                 | heartbeat
			{'on':'connect','fault':'nonsense'}                           | never_upgrade
			{'on':'connect','fault':'drop_ack'}                           | times
			{'on':'connect','fault':'drop','times':2}                     | times
			{'on':'connect','nth':0,'fault':'drop'}                       | 0
			{'on':'resume','fault':'never_upgrade'}                       | when a client connects
			{'on':'now','fault':'never_upgrade'}                          | wait for something
			""")
	void saysWhatItDoesNotUnderstand(String document, String told) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PlanReader(this.plan).read(json(document))).withMessageContaining(told);
	}

	private List<Fault> read(String document) {
		return new PlanReader(this.plan).read(json(document)).stream().map(PlanReader.Line::fault).toList();
	}

	private static tools.jackson.databind.JsonNode json(String document) { return Json.parse(document.replace('\'', '"')); }

}
