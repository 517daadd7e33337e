package dev.disruption.benchmarks.throughput;

import java.util.List;
import java.util.function.IntFunction;

import dev.disruption.benchmarks.memory.Population;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** As much of Discord as it takes to bring a population of members to a client. */
public final class MemberServer implements AutoCloseable {

	private final int guilds;

	private final IntFunction<String> members;

	private final DisposableServer server = HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();

	/** @param withMembers whether the guilds have other members than the bot */
	public MemberServer(Population population, boolean withMembers) {
		this.guilds = population.guilds();
		this.members = withMembers ? guild -> population.members(guild, 197_038_439_483_310_000L) : guild -> "";
	}

	public int port() { return this.server.port(); }

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		QueryStringDecoder uri = new QueryStringDecoder(request.uri());
		Answers answers = new Answers(port(), this.guilds, this.members);
		if (request.requestHeaders().contains("Upgrade")) {
			String compress = uri.parameters().getOrDefault("compress", List.of("")).get(0);
			return response.sendWebsocket((in, out) -> {
				Peer peer = new Peer(compress, answers, identified -> {});
				in.withConnection(peer::opened);
				return in.aggregateFrames().receive().asString().doOnNext(peer::received).then();
			});
		}
		return response.header("Content-Type", "application/json").sendString(Mono.just(answers.rest(uri.path())));
	}

	@Override
	public void close() { this.server.disposeNow(); }

}
