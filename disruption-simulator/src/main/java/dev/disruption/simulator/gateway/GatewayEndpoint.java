package dev.disruption.simulator.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.disruption.simulator.fault.Effect;
import dev.disruption.simulator.fault.Fault;
import dev.disruption.simulator.journal.Rule;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** The gateway's WebSocket at {@code /gateway} and {@code /gateway/resume}. */
public final class GatewayEndpoint {

	/** Larger than what a client may send, so that it is told by close code 4002 and not by the WebSocket layer. */
	private static final int LARGEST_FRAME = 1 << 20;

	private static final WebsocketServerSpec SPEC = WebsocketServerSpec.builder().maxFramePayloadLength(LARGEST_FRAME).build();

	private static final Logger LOG = LoggerFactory.getLogger(GatewayEndpoint.class);

	private final Gateway gateway;

	public GatewayEndpoint(Gateway gateway) { this.gateway = gateway; }

	public boolean serves(HttpServerRequest request) {
		String path = path(request);
		return path.equals("/gateway") || path.equals("/gateway/") || isResume(path);
	}

	public Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		boolean resume = isResume(path(request));
		List<Fault> faults = this.gateway.connecting(resume);
		if (this.gateway.refusesConnections()) {
			this.gateway.refused(resume, "a connection refused with 503");
			return response.status(503).send();
		}
		for (Fault fault : faults) {
			if (fault.effect() instanceof Effect.OfUpgrade trouble) {
				this.gateway.refused(resume, fault);
				return refuse(response, trouble);
			}
		}
		Map<String, List<String>> query = new QueryStringDecoder(request.uri()).parameters();
		if (!TransportCompression.isAvailable(first(query, "compress", ""))) {
			LOG.warn("A client asks for zstd-stream: add com.github.luben:zstd-jni to the class path of the simulator");
			return response.status(501).send();
		}
		Entrance entrance = new Entrance(request.uri(), resume, faults);
		return response.sendWebsocket((inbound, outbound) -> converse(inbound, outbound, query, entrance), SPEC);
	}

	private static Publisher<Void> refuse(HttpServerResponse response, Effect.OfUpgrade trouble) {
		if (trouble instanceof Effect.AnswerUpgrade answer) {
			response.status(answer.status());
			if (answer.headers() != null) {
				answer.headers().forEach(response::header);
			}
			return answer.body() == null ? response.send() : response.sendString(Mono.just(answer.body()));
		}
		if (trouble instanceof Effect.ResetUpgrade) {
			return Mono.fromRunnable(() -> response.withConnection(connection -> {
				connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
				connection.channel().close();
			}));
		}
		return Mono.never();
	}

	private Publisher<Void> converse(WebsocketInbound inbound, WebsocketOutbound outbound, Map<String, List<String>> query,
			Entrance entrance) {
		AtomicInteger closeCode = new AtomicInteger(-1);
		Channel[] channel = new Channel[1];
		inbound.withConnection(connection -> channel[0] = connection.channel());
		NettyWire wire = new NettyWire(channel[0], outbound, TransportCompression.of(first(query, "compress", "")));
		Conversation conversation = this.gateway.open(wire, version(query), entrance);
		police(conversation, query);
		channel[0].closeFuture().addListener(closed -> {
			wire.release();
			this.gateway.world().atomically(() -> conversation.lost(closeCode.get()));
		});
		Mono<Void> frames = inbound.aggregateFrames(LARGEST_FRAME).receiveFrames().doOnNext(frame -> receive(conversation, wire, frame))
			.doOnError(DecoderException.class, broken -> invalid(conversation, "A frame that is none: " + broken.getMessage())).then();
		Mono<Void> closeStatus = inbound.receiveCloseStatus().doOnNext(status -> closeCode.set(status.code())).then();
		return Mono.when(frames, closeStatus);
	}

	private void receive(Conversation conversation, NettyWire wire, WebSocketFrame frame) {
		if (frame instanceof PongWebSocketFrame) {
			wire.pong(frame.content());
		}
		else if (!(frame instanceof TextWebSocketFrame)) {
			invalid(conversation, "A " + frame.getClass().getSimpleName() + " where JSON goes in text frames");
		}
		else if (!ByteBufUtil.isText(frame.content(), StandardCharsets.UTF_8)) {
			invalid(conversation, "A text frame that is not UTF-8");
		}
		else {
			String text = frame.content().toString(StandardCharsets.UTF_8);
			this.gateway.world().atomically(() -> conversation.received(text));
		}
	}

	private void invalid(Conversation conversation, String frame) {
		this.gateway.world().atomically(() -> conversation.receivedInvalid(frame));
	}

	private void police(Conversation conversation, Map<String, List<String>> query) {
		this.gateway.world().atomically(() -> {
			String encoding = first(query, "encoding", "json");
			String compress = first(query, "compress", "");
			int version = version(query);
			if (version != 9 && version != 10) {
				String detail = "A connection for API version " + first(query, "v", "");
				conversation.violate(Rule.VALID_CONNECTION, detail, 4012, "Invalid API version");
			}
			else if (!encoding.equals("json") || !TransportCompression.isKnown(compress)) {
				String detail = "A connection with encoding " + encoding + " and compression " + compress;
				conversation.violate(Rule.VALID_CONNECTION, detail, 4002, "Decode error");
			}
		});
	}

	private static int version(Map<String, List<String>> query) {
		String version = first(query, "v", "10");
		return version.matches("\\d{1,3}") ? Integer.parseInt(version) : -1;
	}

	private static String first(Map<String, List<String>> query, String name, String absent) {
		return query.getOrDefault(name, List.of(absent)).get(0);
	}

	private static boolean isResume(String path) { return path.equals("/gateway/resume") || path.equals("/gateway/resume/"); }

	private static String path(HttpServerRequest request) { return new QueryStringDecoder(request.uri()).path(); }

}
