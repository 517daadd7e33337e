package dev.disruption.gateway;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.disruption.rest.Token;
import dev.disruption.time.MonotonicScheduler;
import reactor.core.publisher.Mono;

/** A process of its own, with as little memory as it was given: exits with 0 when a guild has arrived. */
final class SmallHeap {

	private SmallHeap() {
	}

	public static void main(String[] args) throws InterruptedException {
		CountDownLatch guild = new CountDownLatch(1);
		GatewaySettings settings = GatewaySettings.builder(new Token("s3cr3t")).compression(Compression.valueOf(args[1])).build();
		Gateway gateway = new Gateway(settings, () -> Mono.just(AgainstScriptedGateway.answer(args[0], 1)), dispatch -> {
			System.out.println(dispatch.name() + " " + dispatch.payload().length);
			if (dispatch.name().equals("GUILD_CREATE")) {
				guild.countDown();
			}
		}, MonotonicScheduler.create("small-heap"), List.of());
		gateway.start().subscribe();
		System.exit(guild.await(1, TimeUnit.MINUTES) ? 0 : 1);
	}

}
