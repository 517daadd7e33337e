package dev.disruption.gateway;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import dev.disruption.gateway.ScriptedGateway.Peer;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;

/** A process of its own that loses its connection again and again, and tells what it has: {@code <compression> <times>}. */
final class Reconnects extends AgainstScriptedGateway {

	/** Until classes are loaded, code is compiled and pools are filled. */
	private static final int WARM_UP = 500;

	private static final Path PROCESS = Path.of("/proc/self");

	private final byte[] hello;

	private Reconnects(Compression compression) {
		this.hello = Compressor.of(compression).message("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":60000}}");
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.compression(compression));
	}

	public static void main(String[] args) throws Exception {
		Reconnects reconnects = new Reconnects(Compression.valueOf(args[0]));
		reconnects.gateway.start().subscribe();
		Peer peer = reconnects.reconnect(reconnects.begin(reconnects.discord.accept()), WARM_UP);
		System.out.println("before " + Usage.now());
		reconnects.reconnect(peer, Integer.parseInt(args[1]));
		System.out.println("after " + Usage.now());
		System.out.println("lost " + reconnects.lostSessions);
		System.exit(0);
	}

	private Peer begin(Peer peer) throws Exception {
		peer.send(this.hello);
		peer.receive(2);
		peer.ready(1, "s1", this.discord.url());
		await(ShardState.CONNECTED);
		return peer;
	}

	private Peer reconnect(Peer first, int times) throws Exception {
		Peer peer = first;
		for (int i = 0; i < times; i++) {
			// a minute each; stable, so that the next connection is made at once
			this.time.advanceTimeBy(Duration.ofSeconds(59));
			peer.drop();
			await(ShardState.CONNECT_WAIT);
			peer = advanceAndAccept(Duration.ofSeconds(1));
			peer.send(this.hello);
			peer.receive(6);
			peer.dispatch(2, "RESUMED", "{}");
			await(ShardState.CONNECTED);
			this.dispatches.clear();
		}
		return peer;
	}

	/**
	 * What a process has.
	 *
	 * @param heap bytes that the collector can't free
	 * @param resident bytes of memory altogether
	 * @param pooled bytes outside of the heap that Netty has handed out
	 * @param files that are open
	 */
	record Usage(long heap, long resident, long pooled, long files, int threads) {

		static Usage now() throws IOException {
			System.gc();
			ByteBufAllocatorMetricProvider allocator = (ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT;
			String[] memory = Files.readString(PROCESS.resolve("statm"), StandardCharsets.US_ASCII).split(" ");
			try (Stream<Path> files = Files.list(PROCESS.resolve("fd"))) {
				return new Usage(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Long.parseLong(memory[1]) * 4096,
						allocator.metric().usedDirectMemory(), files.count(), ManagementFactory.getThreadMXBean().getThreadCount());
			}
		}

		/** As {@link #toString} writes it. */
		static Usage parse(String text) {
			long[] values = Stream.of(text.replaceAll("[^0-9 ]", "").strip().split(" +")).mapToLong(Long::parseLong).toArray();
			return new Usage(values[0], values[1], values[2], values[3], (int) values[4]);
		}

	}

}
