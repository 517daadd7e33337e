package dev.disruption.benchmarks.throughput;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.netty.handler.codec.http.QueryStringDecoder;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A process of its own that is just enough of Discord. A client asks for traffic on a second, plain connection: a byte to begin, then one
 * for each segment that it has dealt with, so that never more than a window of them is under way.
 */
final class TrafficServer {

	private static final int WINDOW = 8;

	private final Traffic traffic;

	private final int messages;

	private final Map<String, Segments> segments = new ConcurrentHashMap<>();

	private final List<Peer> peers = new CopyOnWriteArrayList<>();

	private final DisposableServer server = HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();

	private TrafficServer(int guilds, int messages) {
		this.traffic = new Traffic(guilds);
		this.messages = messages;
	}

	/** @param args the number of guilds, the number of messages, and the compressions to be prepared */
	public static void main(String[] args) throws IOException {
		TrafficServer server = new TrafficServer(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
		for (String compress : args[2].split(",")) {
			server.segments.put(compress, new Segments(server.traffic, compress, server.messages));
			System.out.println("# " + compress + ": " + server.segments.get(compress).averages());
		}
		try (ServerSocket control = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			System.out.println("PORTS " + server.server.port() + " " + control.getLocalPort());
			while (true) {
				try (Socket client = control.accept()) {
					server.feed(client.getInputStream());
				}
				server.peers.forEach(Peer::close);
				server.peers.clear();
			}
		}
	}

	private void feed(InputStream requests) throws IOException {
		if (requests.read() < 0) {
			// that one ended before it began
			return;
		}
		int next = 0;
		for (int i = 0; i < WINDOW; i++) {
			send(next++);
		}
		while (requests.read() >= 0) {
			send(next++);
		}
	}

	private void send(int segment) {
		Peer peer = this.peers.get(segment % this.peers.size());
		Segments prepared = Objects.requireNonNull(this.segments.get(peer.compress()));
		if (segment < prepared.count()) {
			peer.send(prepared.get(segment));
		}
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		QueryStringDecoder uri = new QueryStringDecoder(request.uri());
		Answers answers = new Answers(this.server.port(), this.traffic.guilds());
		if (request.requestHeaders().contains("Upgrade")) {
			String compress = uri.parameters().getOrDefault("compress", List.of("")).get(0);
			return response.sendWebsocket((in, out) -> {
				Peer peer = new Peer(compress, answers, this.peers::add);
				in.withConnection(peer::opened);
				return in.aggregateFrames().receive().asString().doOnNext(peer::received).then();
			});
		}
		return response.header("Content-Type", "application/json").sendString(Mono.just(answers.rest(uri.path())));
	}

}
