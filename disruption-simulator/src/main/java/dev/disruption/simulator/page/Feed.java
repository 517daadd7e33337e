package dev.disruption.simulator.page;

import dev.disruption.simulator.journal.Journal;
import dev.disruption.simulator.json.Json;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.node.ObjectNode;

/** The page's WebSocket: first a snapshot, then what changes; the other way what the person does. */
final class Feed {

	private static final int LARGEST_ACTION = 1 << 16;

	private static final WebsocketServerSpec SPEC = WebsocketServerSpec.builder().maxFramePayloadLength(LARGEST_ACTION).build();

	private final Journal journal;

	private final Snapshot snapshot;

	private final Actions actions;

	Feed(Journal journal, Snapshot snapshot, Actions actions) {
		this.journal = journal;
		this.snapshot = snapshot;
		this.actions = actions;
	}

	Publisher<Void> open(HttpServerResponse response) { return response.sendWebsocket(this::converse, SPEC); }

	private Publisher<Void> converse(WebsocketInbound inbound, WebsocketOutbound outbound) {
		Sinks.Many<ObjectNode> answers = Sinks.many().unicast().onBackpressureBuffer();
		Mono<Void> asked = inbound.aggregateFrames(LARGEST_ACTION).receive().asString()
			.doOnNext(action -> answers.emitNext(this.actions.perform(action), Sinks.EmitFailureHandler.FAIL_FAST)).then();
		Flux<ObjectNode> frames = Flux.merge(news(), answers.asFlux()).takeUntilOther(asked);
		return outbound.sendString(frames.map(Json::write));
	}

	/** A new entry of the journal only wakes the reader up: a slow page skips nothing, and nothing is kept for it. */
	private Flux<ObjectNode> news() {
		News news = new News(this.journal, this.snapshot);
		Flux<Long> wakeUps = this.journal.listen().map(entry -> entry.number()).mergeWith(Mono.just(0L)).onBackpressureLatest();
		return wakeUps.concatMapIterable(wakeUp -> news.next(), 1);
	}

}
