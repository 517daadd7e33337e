package dev.disruption.client;

import dev.disruption.rest.DiscordRest;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/**
 * A call that leaves a trace in the guild's audit log, sent when it is subscribed to.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log">Audit Log</a>
 */
public final class Audited<T> extends Mono<T> {

	private final Mono<T> call;

	Audited(Mono<T> call) {
		this.call = call;
	}

	/**
	 * The same call, with a reason that moderators see.
	 *
	 * @param reason 1 to 512 characters, in one line
	 * @throws IllegalArgumentException if it is longer, blank or has a line break
	 */
	public Audited<T> reason(String reason) {
		return new Audited<>(this.call.contextWrite(DiscordRest.reason(reason)));
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> actual) {
		this.call.subscribe(actual);
	}

}
