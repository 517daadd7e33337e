package dev.disruption.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import dev.disruption.gateway.ScriptedGateway.Peer;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process has after many connections: memory outside of the heap, threads and open files. */
@ParameterizedClass
@EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
@EnabledOnOs(value = OS.LINUX, disabledReason = "measured with /proc")
@Tag("F51")
class ReconnectLeakTests extends AgainstScriptedGateway {

	private static final Path PROCESS = Path.of("/proc/self");

	private static final long MEBIBYTE = 1024 * 1024;

	private final Compression compression;

	private final byte[] hello;

	ReconnectLeakTests(Compression compression) {
		this.compression = compression;
		this.hello = Compressor.of(compression).message("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.compression(compression));
	}

	@Test
	void aFewHundredReconnectsLeaveNothingBehind() throws Exception {
		reconnect(300);
	}

	@Test
	@Tag("slow")
	void tenThousandReconnectsLeaveNothingBehind() throws Exception {
		reconnect(10_000);
	}

	private void reconnect(int times) throws Exception {
		this.gateway.start().toFuture();
		Peer peer = begin(this.discord.accept());
		// classes, code and pools grow at first
		for (int i = 0; i < 100; i++) {
			peer = next(peer);
		}
		Usage before = Usage.now();
		for (int i = 0; i < times; i++) {
			peer = next(peer);
		}
		Usage after = Usage.now();
		// a zstd context has 90 KB at least; an inflater's 40 KB the collector would find too
		assertThat(after.resident()).as("%s, then %s", before, after).isLessThan(before.resident() + Math.max(9, times / 100) * MEBIBYTE);
		assertThat(after.pooled()).isLessThanOrEqualTo(before.pooled() + 4 * MEBIBYTE);
		assertThat(after.files()).isLessThanOrEqualTo(before.files() + 8);
		assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 4);
		assertThat(this.lostSessions).hasValue(0);
	}

	private Peer begin(Peer peer) throws Exception {
		peer.send(this.hello);
		peer.receive(2);
		peer.ready(1, "s1", this.discord.url());
		await(ShardState.CONNECTED);
		return peer;
	}

	private Peer next(Peer peer) throws Exception {
		// stable, so that the next connection is made at once
		this.time.advanceTimeBy(Duration.ofSeconds(31));
		peer.drop();
		await(ShardState.CONNECT_WAIT);
		Peer next = advanceAndAccept(Duration.ofSeconds(1));
		next.send(this.hello);
		next.receive(6);
		next.dispatch(2, "RESUMED", "{}");
		await(ShardState.CONNECTED);
		this.dispatches.clear();
		return next;
	}

	/**
	 * @param resident bytes of memory that the process has
	 * @param pooled bytes outside of the heap that Netty has handed out
	 */
	private record Usage(long resident, long pooled, long files, int threads) {

		static Usage now() throws IOException {
			System.gc();
			ByteBufAllocatorMetricProvider allocator = (ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT;
			String[] memory = Files.readString(PROCESS.resolve("statm"), StandardCharsets.US_ASCII).split(" ");
			try (Stream<Path> files = Files.list(PROCESS.resolve("fd"))) {
				return new Usage(Long.parseLong(memory[1]) * 4096, allocator.metric().usedDirectMemory(), files.count(),
						Thread.activeCount());
			}
		}

	}

}
