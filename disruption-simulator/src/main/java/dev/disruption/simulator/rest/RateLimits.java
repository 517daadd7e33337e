package dev.disruption.simulator.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** How often each route may be called; see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate Limits</a>. */
public final class RateLimits {

	/** @param requests how many within the window, at least 1 */
	public record Limit(int requests, Duration window) {

		public Limit {
			if (requests < 1 || window.isNegative() || window.isZero()) {
				throw new IllegalArgumentException("A rate limit needs at least one request and a window; it got " + requests + " in " + window);
			}
		}

	}

	private static final Limit ORDINARY = new Limit(30, Duration.ofSeconds(10));

	private static final List<String> MAJOR = List.of("channel.id", "guild.id", "interaction.token");

	private static final int MORE_THAN_ENOUGH = 1_000_000;

	private static final int MANY_BUCKETS = 10_000;

	private static final Map<String, Limit> KNOWN = Map.of(
			"POST /channels/{channel.id}/messages", new Limit(5, Duration.ofSeconds(5)),
			"PATCH /channels/{channel.id}/messages/{message.id}", new Limit(5, Duration.ofSeconds(5)),
			"DELETE /channels/{channel.id}/messages/{message.id}", new Limit(5, Duration.ofSeconds(1)),
			"POST /channels/{channel.id}/typing", new Limit(5, Duration.ofSeconds(5)),
			"POST /webhooks/{application.id}/{interaction.token}", new Limit(5, Duration.ofSeconds(2)),
			"PATCH /webhooks/{application.id}/{interaction.token}/messages/@original", new Limit(5, Duration.ofSeconds(2)));

	private final List<SpecialLimit> specials = new CopyOnWriteArrayList<>(SpecialLimit.KNOWN);

	private final InvalidRequests invalid = new InvalidRequests();

	private final Map<String, Limit> limits = new ConcurrentHashMap<>(KNOWN);

	private final Map<String, String> shared = new ConcurrentHashMap<>();

	private final Map<String, Bucket> buckets = new HashMap<>();

	private final Map<String, Long> limitedAt = new HashMap<>();

	private final Set<String> routes;

	private volatile GlobalLimit global = new GlobalLimit(50);

	RateLimits(List<Route> routes) {
		this.routes = routes.stream().map(Route::name).collect(Collectors.toUnmodifiableSet());
		share("reactions", routes.stream().map(Route::name).filter(name -> name.contains("/reactions/")).toList());
		this.limits.put("reactions", new Limit(4, Duration.ofSeconds(1)));
	}

	/**
	 * Sets the limit of a route.
	 * @param route method and documented path: {@code POST /channels/{channel.id}/messages}
	 */
	public void limit(String route, int requests, Duration window) { this.limits.put(bucketName(known(route)), new Limit(requests, window)); }

	/** Takes all limits away, the global one too. */
	public void lift() {
		this.routes.forEach(route -> limit(route, MORE_THAN_ENOUGH, Duration.ofSeconds(1)));
		this.specials.clear();
		global(MORE_THAN_ENOUGH);
	}

	/** How many answers with 401, 403 or 429 there may be within ten minutes before the network blocks the bot; 10,000 in Discord. */
	public void invalidRequests(int most) { this.invalid.most(most); }

	InvalidRequests invalid() { return this.invalid; }

	/** What a limit besides the route's own says about a call, or null if none is exceeded. */
	@Nullable
	Excess takeSpecial(Call call, long now) {
		Excess excess = null;
		for (SpecialLimit special : this.specials) {
			if (special.concerns(call)) {
				Bucket bucket = this.buckets.computeIfAbsent(special.key(call), unknown -> new Bucket(special.limit()));
				Bucket.Verdict verdict = bucket.take(now);
				excess = verdict.allowed() || excess != null ? excess : new Excess(special.scope(), verdict.resetAfter());
			}
		}
		return excess;
	}

	/** Makes routes share one bucket, as some do in Discord. */
	public void share(String bucket, List<String> sharing) { sharing.forEach(route -> this.shared.put(known(route), bucket)); }

	/** Sets how many requests of the bot are answered within any second; interactions are exempt. */
	public void global(int requests) { this.global = new GlobalLimit(requests); }

	/** How long a request has to wait for the global limit; zero if it was counted. */
	Duration takeGlobal(Route route, long now) { return route.access() == Route.Access.INTERACTION ? Duration.ZERO : this.global.take(now); }

	/** Counts a request, or null if its route has no limit of its own. */
	@Nullable
	Verdict take(Route route, Map<String, String> parameters, long now) {
		if (route.template().endsWith("/callback")) {
			return null;
		}
		String name = bucketName(route.name());
		String key = name + ' ' + MAJOR.stream().map(parameters::get).filter(Objects::nonNull).collect(Collectors.joining(" "));
		Limit limit = this.limits.getOrDefault(name, ORDINARY);
		Bucket bucket = this.buckets.get(key);
		if (bucket == null || !bucket.limit().equals(limit)) {
			forgetIdle(now);
			bucket = new Bucket(limit);
			this.buckets.put(key, bucket);
		}
		Bucket.Verdict counted = bucket.take(now);
		Long limited = counted.allowed() ? this.limitedAt.remove(key) : this.limitedAt.putIfAbsent(key, now);
		// requests that were on their way when the first 429 went out are no fault of the client's
		boolean heedless = !counted.allowed() && limited != null && now - limited > Duration.ofMillis(500).toNanos();
		return new Verdict(hash(name), counted, heedless);
	}

	boolean knows(String route) { return this.routes.contains(route); }

	String known(String route) {
		if (!this.routes.contains(route)) {
			throw new IllegalArgumentException("There is no route '" + route + "'; take one of " + this.routes.stream().sorted().toList());
		}
		return route;
	}

	private void forgetIdle(long now) {
		if (this.buckets.size() >= MANY_BUCKETS) {
			this.buckets.values().removeIf(bucket -> bucket.isIdle(now));
			this.limitedAt.keySet().retainAll(this.buckets.keySet());
		}
	}

	private String bucketName(String route) { return this.shared.getOrDefault(route, route); }

	private static String hash(String name) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)), 0, 16);
		}
		catch (NoSuchAlgorithmException missing) {
			throw new IllegalStateException("Every Java platform has SHA-256", missing);
		}
	}

	/** @param scope how the answer calls the limit: {@code user} or {@code shared} */
	record Excess(String scope, Duration delay) {
	}

	/** @param heedless whether the client was told to wait and did not */
	record Verdict(String hash, Bucket.Verdict counted, boolean heedless) {
	}

}
