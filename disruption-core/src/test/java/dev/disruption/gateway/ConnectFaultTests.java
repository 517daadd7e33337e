package dev.disruption.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.disruption.gateway.ShardStatus.Health;
import dev.disruption.simulator.fault.Occasion;
import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What can go wrong until a connection says HELLO. */
class ConnectFaultTests extends OnSimulator {

	@Test
	@Tag("F1")
	void leavesAServerThatAcceptsAndNeverUpgrades() throws Exception {
		this.discord.faults().onConnect(1).neverUpgrade();
		begin();
		await(() -> attempts() == 1);
		this.time.advance(Duration.ofMillis(9_999));
		EventLoops.drain();
		assertThat(shard().state()).isEqualTo(ShardState.CONNECTING);
		this.time.advance(Duration.ofMillis(1));
		assertThat(reconnect()).isLessThanOrEqualTo(Duration.ofMillis(500));
		await(ShardState.CONNECTED);
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	@Tag("F1")
	void backsOffFromAServerThatNeverUpgrades() throws Exception {
		this.discord.faults().onConnect(1, 6).neverUpgrade();
		begin();
		for (int attempt = 1; attempt <= 6; attempt++) {
			int reached = attempt;
			await(() -> attempts() == reached);
			this.time.advance(Duration.ofSeconds(10));
			assertThat(reconnect()).isLessThanOrEqualTo(ceiling(attempt - 1));
		}
		await(ShardState.CONNECTED);
	}

	@Test
	@Tag("F2")
	void leavesAServerThatSaysNoHelloAndKeepsTheSession() throws Exception {
		connect();
		this.discord.faults().onNextConnect().noHello();
		this.discord.faults().now().drop();
		reconnect();
		await(ShardState.AWAIT_HELLO);
		this.time.advance(Duration.ofMillis(9_999));
		EventLoops.drain();
		assertThat(shard().state()).isEqualTo(ShardState.AWAIT_HELLO);
		this.time.advance(Duration.ofMillis(1));
		reconnect();
		await(ShardState.CONNECTED);
		assertThat(closeCodes()).containsExactly(-1, 4900);
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.gateway().resumes()).isOne();
		assertThat(this.lostSessions).hasValue(0);
		assertThat(this.discord.violations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "429, 20, 20000", "429, 0.5, 500", "403, 3600, 3600000", "503, , 0", "500, soon, 0", "200, , 0" })
	@Tag("F3")
	void backsOffFromARefusedUpgrade(int status, String retryAfter, long atLeast) throws Exception {
		Map<String, String> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter);
		this.discord.faults().onConnect(1, 5).answerUpgrade(status, headers, "<html><body>error code: 1015</body></html>");
		begin();
		for (int attempt = 0; attempt < 5; attempt++) {
			Duration asked = Duration.ofMillis(atLeast);
			Duration most = ceiling(attempt).compareTo(asked) > 0 ? ceiling(attempt) : asked;
			assertThat(reconnect()).isBetween(asked, most);
		}
		await(ShardState.CONNECTED);
		assertThat(attempts()).isEqualTo(6);
		assertThat(this.discord.gateway().plan().times(Occasion.IDENTIFY)).isOne();
	}

	@Test
	@Tag("F4")
	void leavesABlackHoleWithoutWaitingForIt() throws Exception {
		connect();
		pass(INTERVAL);
		this.discord.faults().now().blackHole();
		passUntil("the shard has noticed", INTERVAL.multipliedBy(2).plusMillis(20), () -> !this.waits.isEmpty());
		assertThat(reconnect()).isLessThan(Duration.ofSeconds(1));
		await(ShardState.CONNECTED);
		expectAnEventToArrive();
		assertThat(closeCodes()).as("the close frame was not read").containsExactly(-1);
		assertThat(this.discord.gateway().resumes()).isOne();
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	@Tag("F5")
	void backsOffFromAServerThatAcceptsAndClosesAThousandTimes() throws Exception {
		this.discord.faults().onConnect(1, 1000).closeAtOnce();
		begin();
		List<Duration> waited = new ArrayList<>();
		for (int attempt = 0; attempt < 1000; attempt++) {
			waited.add(reconnect());
			assertThat(waited.get(attempt)).isLessThanOrEqualTo(ceiling(attempt));
		}
		await(ShardState.CONNECTED);
		Distribution.of(waited.subList(8, 1000)).isUniformUpTo(Duration.ofSeconds(60));
		assertThat(this.discord.gateway().opened()).isEqualTo(1001);
		assertThat(this.discord.gateway().plan().times(Occasion.IDENTIFY)).isOne();
	}

	@Test
	@Tag("F6")
	void resumesThroughTheGatewayWhenTheResumeHostIsUnknown() throws Exception {
		this.discord.faults().onIdentify(1).resumeUrl("ws://zone-7.discord.test/");
		this.gateway = gateway(1, builder -> builder.httpClient(client -> client.resolver(new UnknownHosts())));
		connect();
		this.discord.faults().now().drop();
		reconnect();
		assertThat(await(ShardState.CONNECT_WAIT).lastError()).contains("UnknownHostException");
		this.time.advance(Duration.ofSeconds(1));
		await(ShardState.CONNECTED);
		assertThat(this.discord.gateway().resumes()).isOne();
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.lostSessions).hasValue(0);
	}

	@Test
	@Tag("F7")
	void resumesThroughTheGatewayWhenTheResumeHostResets() throws Exception {
		connect();
		this.discord.faults().onEveryConnect().throughResumeUrl().resetUpgrade();
		this.discord.faults().now().drop();
		reconnect();
		reconnect();
		await(ShardState.CONNECTED);
		assertThat(entrances()).containsExactly("gateway", "gateway");
		assertThat(this.discord.gateway().resumes()).isOne();
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.lostSessions).hasValue(0);
		assertThat(this.discord.violations()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "1", "2147483648", "\"41250\"", "null", "1e99" })
	@Tag("F8")
	void leavesAServerThatTellsNoUsableInterval(String interval) throws Exception {
		this.discord.faults().onConnect(1, 4).helloWithInterval(interval);
		leavesFourTimes();
	}

	@Test
	@Tag("F8")
	void leavesAServerThatTellsNoInterval() throws Exception {
		this.discord.faults().onConnect(1, 4).hello(Json.object());
		leavesFourTimes();
	}

	@Test
	@Tag("F9")
	void takesASecondHelloForNothing() throws Exception {
		this.discord.faults().onConnect(1).helloTwice(INTERVAL.toMillis());
		connect();
		pass(INTERVAL.multipliedBy(4));
		assertThat(received("HEARTBEAT")).as("one timer").hasSizeBetween(4, 5);
		assertThat(received("IDENTIFY")).hasSize(1);
		assertThat(this.discord.gateway().opened()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F10")
	void reconnectsWhenAskedInsteadOfHello() throws Exception {
		this.discord.faults().onConnect(1).reconnectInsteadOfHello();
		begin();
		assertThat(reconnect()).isLessThanOrEqualTo(Duration.ofMillis(500));
		await(ShardState.CONNECTED);
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	@Tag("F10")
	void resumesWhenAskedToReconnectInsteadOfHello() throws Exception {
		connect();
		this.discord.faults().onNextConnect().reconnectInsteadOfHello();
		this.discord.faults().now().drop();
		reconnect();
		reconnect();
		await(ShardState.CONNECTED);
		assertThat(this.discord.gateway().resumes()).isOne();
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/gateway/resume, resume_gateway_url", "/gateway/resume/, resume_gateway_url",
			"/gateway/resume?v=9&compress=no, resume_gateway_url",
			"'', gateway" })
	@Tag("F11")
	void resumesWhereverReadySays(String path, String entrance) throws Exception {
		String base = this.discord.gatewayUrl().substring(0, this.discord.gatewayUrl().lastIndexOf('/'));
		this.discord.faults().onIdentify(1).resumeUrl(path.isEmpty() ? "" : base + path);
		resumesThrough(entrance);
	}

	@Test
	@Tag("F11")
	void resumesThroughTheGatewayWhenReadyDoesNotSayWhere() throws Exception {
		this.discord.faults().onIdentify(1).withoutResumeUrl();
		resumesThrough("gateway");
	}

	private void resumesThrough(String entrance) throws Exception {
		this.gateway = gateway(1, builder -> builder.compression(Compression.ZLIB_STREAM));
		connect();
		this.discord.faults().now().drop();
		reconnect();
		await(ShardState.CONNECTED);
		assertThat(entrances()).containsExactly("gateway", entrance);
		assertThat(this.discord.journal().entries(Kind.GATEWAY_OPENED)).extracting(entry -> entry.document().path("uri").asString(""))
			.allMatch(uri -> uri.endsWith("?v=10&encoding=json&compress=zlib-stream"));
		assertThat(this.discord.gateway().resumes()).isOne();
	}

	private void leavesFourTimes() throws Exception {
		begin();
		for (int attempt = 0; attempt < 4; attempt++) {
			assertThat(reconnect()).isLessThanOrEqualTo(Duration.ofSeconds(1L << attempt));
		}
		await(ShardState.CONNECTED);
		assertThat(closeCodes()).containsExactly(4900, 4900, 4900, 4900);
		assertThat(received("HEARTBEAT")).isEmpty();
		assertThat(received("IDENTIFY")).hasSize(1);
		assertThat(shard().health()).isEqualTo(Health.UP);
	}

	private int attempts() {
		return this.discord.gateway().plan().times(Occasion.CONNECT);
	}

	private List<String> entrances() {
		return this.discord.journal().entries(Kind.GATEWAY_OPENED).stream().map(Entry::name).toList();
	}

	/** The longest wait after so many failures. */
	private static Duration ceiling(int failures) {
		return failures == 0 ? Duration.ofMillis(500) : Duration.ofSeconds(Math.min(60, 1L << Math.min(failures - 1, 6)));
	}

	/** A resolver that knows nothing but addresses. */
	private static final class UnknownHosts extends AddressResolverGroup<java.net.InetSocketAddress> {

		@Override
		protected AddressResolver<java.net.InetSocketAddress> newResolver(EventExecutor executor) {
			return new InetNameResolver(executor) {

				@Override
				protected void doResolve(String host, Promise<InetAddress> promise) throws Exception {
					if (host.endsWith(".test")) {
						promise.setFailure(new UnknownHostException(host));
					}
					else {
						promise.setSuccess(InetAddress.getByName(host));
					}
				}

				@Override
				protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
					promise.setFailure(new UnknownHostException(host));
				}

			}.asAddressResolver();
		}

	}

}
