package dev.disruption.client;

import dev.disruption.rest.DiscordRest;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/**
 * A call that leaves a trace in the guild's audit log, sent when it is subscribed to.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log">Audit Log</a>
 */
public final class Audited<T> extends MonoOperator<T, T> {

	Audited(Mono<T> call) {
		super(call);
	}

	/**
	 * The same call, with a reason that moderators see.
	 *
	 * @param reason 1 to 512 characters, in one line
	 * @throws IllegalArgumentException if it is longer, blank or has a line break
	 */
	public Audited<T> reason(String reason) {
		return new Audited<>(this.source.contextWrite(DiscordRest.reason(reason)));
	}

	@Override
	public void subscribe(CoreSubscriber<? super T> actual) {
		this.source.subscribe(actual);
	}

}
