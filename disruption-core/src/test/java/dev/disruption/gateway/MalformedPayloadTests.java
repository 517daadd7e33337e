package dev.disruption.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.disruption.dispatch.Dispatch;
import dev.disruption.dispatch.DispatchSettings;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.EventListeners;
import dev.disruption.dispatch.HandlerThreads;
import dev.disruption.event.Event;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.gateway.ScriptedGateway.Peer;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Events that are no JSON, or hardly any, on their way from the socket to the listeners. */
class MalformedPayloadTests extends AgainstScriptedGateway {

	private static final String BEGIN = "{'t':'MESSAGE_CREATE','s':2,'op':0,'d':{'id':'1','channel_id':'2',";

	private final ExecutorService threads = HandlerThreads.create("malformed-");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listener.class);

	private final Listener listener = this.context.getBean(Listener.class);

	private final EventListeners listeners = new EventListeners(this.context, this.time);

	private final Dispatcher dispatcher = new Dispatcher(MAPPER, this.listeners, this.threads, this.time, DispatchSettings.builder().build());

	MalformedPayloadTests() {
		this.listeners.refresh();
		this.sink = this.dispatcher;
	}

	@AfterEach
	void release() {
		this.threads.shutdownNow();
		this.context.close();
	}

	/** Each with whether it can be read nevertheless. */
	static Stream<Arguments> payloads() {
		return Stream.of(arguments("cut off in a text", bytes("'content':'brea"), false),
				arguments("cut off in a character", bytes("'content':'", 0xC3), false),
				arguments("without its last brace", bytes("'content':'a'}"), true),
				arguments("followed by garbage", bytes("'content':'a'}}garbage"), true),
				arguments("followed by another payload", bytes("'content':'a'}}{'op':7}"), true),
				arguments("with NaN", bytes("'flags':NaN}}"), true),
				arguments("with Infinity", bytes("'flags':Infinity}}"), true),
				arguments("with a key twice", bytes("'content':'a','content':'b'}}"), true),
				arguments("with its number twice", bytes("'content':'a'},'s':2}"), true),
				arguments("with half of an escaped pair", bytes("'content':'\\ud800'}}"), true),
				arguments("with an escaped pair the wrong way round", bytes("'content':'\\udc00\\ud800 '}}"), true),
				arguments("with half of a pair", bytes("'content':'", 0xED, 0xA0, 0x80, "'}}"), false),
				arguments("with an unfinished character", bytes("'content':'", 0xC3, "('}}"), false),
				arguments("with a byte that is never part of a character", bytes("'content':'", 0xFF, "'}}"), false),
				arguments("with a control character", bytes("'content':'", 0, "'}}"), false));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("payloads")
	@Tag("F54")
	void deliversAnEvent(String how, byte[] payload, boolean readable) throws Exception {
		Peer peer = connect();
		peer.sendRaw(new TextWebSocketFrame(true, 0, Unpooled.wrappedBuffer(payload)));
		peer.send("{\"op\":1}");
		assertThat(peer.receive(1).asInt()).as("its number").isEqualTo(2);
		peer.dispatch(3, "MESSAGE_CREATE", "{\"id\":\"3\",\"channel_id\":\"2\"}");
		Dispatch<?> first = this.listener.next();
		Dispatch<?> second = this.listener.next();
		Dispatch<?> odd = first.sequence() == 2 ? first : second;
		Dispatch<?> after = odd == first ? second : first;
		assertThat(odd.event()).isInstanceOf(readable ? MessageCreate.class : Event.Undecodable.class);
		assertThat(odd.raw()).as("the whole of it").isEqualTo(new String(payload, StandardCharsets.UTF_8));
		assertThat(after.event()).isInstanceOf(MessageCreate.class);
		assertThat(this.dispatcher.statistics().undecodable()).isEqualTo(readable ? 0 : 1);
		assertThat(this.gateway.shards().get(0).state()).isEqualTo(ShardState.CONNECTED);
		assertThat(this.discord.isIdle()).as("no other connection").isTrue();
	}

	@Test
	@Tag("F54")
	void resumesAfterFiveInARowWithoutANumber() throws Exception {
		Peer peer = connect();
		for (int i = 0; i < 5; i++) {
			peer.send("{\"t\":\"MESSAGE_CREATE\",\"d\":{\"id\"");
		}
		assertThat(peer.awaitClose()).isEqualTo(4900);
		Peer next = reconnect();
		next.hello();
		assertThat(next.receive(6).path("seq").asInt()).isEqualTo(1);
		for (int i = 0; i < 5; i++) {
			assertThat(this.listener.next().event()).isInstanceOf(Event.Undecodable.class);
		}
		assertThat(this.dispatcher.drain(PATIENCE)).isTrue();
		assertThat(this.dispatcher.statistics().undecodable()).isEqualTo(5);
		assertThat(this.lostSessions).hasValue(0);
	}

	/** @param parts texts and single bytes after the beginning */
	private static byte[] bytes(Object... parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(text(BEGIN));
		for (Object part : parts) {
			if (part instanceof Integer single) {
				bytes.write(single);
			}
			else {
				bytes.writeBytes(text(part.toString()));
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] text(String text) {
		return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
	}

	static class Listener {

		private final BlockingQueue<Dispatch<?>> heard = new LinkedBlockingQueue<>();

		@EventListener
		void onMessage(Dispatch<MessageCreate> dispatch) {
			this.heard.add(dispatch);
		}

		@EventListener
		void onUndecodable(Dispatch<Event.Undecodable> dispatch) {
			this.heard.add(dispatch);
		}

		Dispatch<?> next() throws InterruptedException {
			Dispatch<?> dispatch = this.heard.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(dispatch).as("an event").isNotNull();
			return dispatch;
		}

	}

}
