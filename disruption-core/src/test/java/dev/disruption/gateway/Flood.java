package dev.disruption.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

import dev.disruption.json.DiscordJson;
import dev.disruption.time.MonotonicScheduler;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.reactivestreams.Publisher;
import reactor.core.scheduler.Scheduler;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that sends events at a steady rate, whether they are read or not, and remembers all of them for a resume. */
final class Flood implements AutoCloseable {

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	private final Scheduler clock = MonotonicScheduler.create("flood");

	private final long perSecond;

	private final long total;

	private final LongFunction<String> events;

	/** Numbers that were used for RESUMED, and not for an event. */
	private final Set<Long> resumed = ConcurrentHashMap.newKeySet();

	private final AtomicLong begun = new AtomicLong(-1);

	private final AtomicInteger identifies = new AtomicInteger();

	private final AtomicInteger resumes = new AtomicInteger();

	private final DisposableServer server;

	/**
	 * @param total how many there are
	 * @param events {@code t} and {@code d} of an event, by its number
	 */
	Flood(long perSecond, long total, LongFunction<String> events) {
		this.perSecond = perSecond;
		this.total = total;
		this.events = events;
		this.server = HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> response.sendWebsocket(this::serve)).bindNow();
	}

	String url() {
		return "ws://localhost:" + this.server.port();
	}

	int identifies() {
		return this.identifies.get();
	}

	int resumes() {
		return this.resumes.get();
	}

	@Override
	public void close() {
		this.server.disposeNow();
		this.clock.dispose();
	}

	private Publisher<Void> serve(WebsocketInbound in, WebsocketOutbound out) {
		Connection connection = new Connection();
		in.withConnection(open -> connection.channel = open.channel());
		connection.send("{\"op\":10,\"d\":{\"heartbeat_interval\":1000}}");
		return in.aggregateFrames().receive().asString(StandardCharsets.UTF_8).doOnNext(connection::receive).then();
	}

	/** The last number that is due by now. */
	private long due() {
		this.begun.compareAndSet(-1, MonotonicScheduler.nanos(this.clock));
		long elapsed = MonotonicScheduler.nanos(this.clock) - this.begun.get();
		return 1 + Math.min(this.total + this.resumed.size(), elapsed / 1_000 * this.perSecond / 1_000_000);
	}

	private final class Connection {

		private Channel channel;

		private long next;

		void receive(String payload) {
			JsonNode tree = MAPPER.readTree(payload);
			switch (tree.path("op").asInt()) {
				case 1 -> send("{\"op\":11}");
				case 2 -> {
					Flood.this.identifies.incrementAndGet();
					send("{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{\"session_id\":\"flood\",\"resume_gateway_url\":\"" + url() + "\"}}");
					flow(2);
				}
				case 6 -> {
					Flood.this.resumes.incrementAndGet();
					long seen = tree.path("d").path("seq").asLong();
					Flood.this.resumed.add(Math.max(seen, due()) + 1);
					flow(seen + 1);
				}
				default -> throw new IllegalStateException(payload);
			}
		}

		void send(String payload) {
			this.channel.writeAndFlush(new TextWebSocketFrame(payload));
		}

		private void flow(long from) {
			this.next = from;
			this.channel.eventLoop().scheduleAtFixedRate(this::flow, 0, 2, TimeUnit.MILLISECONDS);
		}

		private void flow() {
			long due = Math.max(due(), Flood.this.resumed.stream().mapToLong(Long::longValue).max().orElse(0));
			while (this.next <= due && this.channel.isActive() && this.channel.isWritable()) {
				String event = Flood.this.resumed.contains(this.next) ? "\"t\":\"RESUMED\",\"op\":0,\"d\":{}" : Flood.this.events.apply(this.next);
				this.channel.write(new TextWebSocketFrame("{\"s\":" + this.next + "," + event + "}"));
				this.next++;
			}
			this.channel.flush();
		}

	}

}
