package dev.disruption.simulator.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.disruption.simulator.command.Commands;
import dev.disruption.simulator.fault.CallEffect;
import dev.disruption.simulator.gateway.Gateway;
import dev.disruption.simulator.interaction.Responses;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.time.SimulatorClock;
import dev.disruption.simulator.world.BotToken;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Answers requests: route, authorization, limits, handler; see <a href="https://docs.discord.com/developers/reference">API Reference</a>. */
public final class Rest {

	private static final Pattern USER_AGENT = Pattern.compile("DiscordBot ?\\(.+,.+\\).*");

	private static final Guard SIGHT = Guard.sight();

	private final World world;

	private final BotToken token;

	private final List<Route> routes;

	private final Map<String, List<Route>> byShape = new HashMap<>();

	private final RateLimits limits;

	private final RestFaults faults;

	public Rest(World world, BotToken token, Gateway gateway, Commands commands, Responses responses) {
		this.world = world;
		this.token = token;
		this.routes = Stream.of(new GatewayResource(gateway).routes(), new ApplicationResource(world).routes(), new UserResource(world).routes(),
				new ChannelResource(world).routes(), new ThreadResource(world).routes(), new MessageResource(world).routes(),
				new PollResource(world).routes(), new GuildResource(world).routes(), new CommunityResource(world).routes(),
				new MemberResource(world).routes(), new RoleResource(world).routes(), new ExpressionResource(world).routes(),
				new EventResource(world).routes(), new AutoModerationResource(world).routes(), new VoiceResource(world).routes(),
				new InviteResource(world).routes(), new WebhookResource(world).routes(), new CommandResource(world, commands).routes(),
				new InteractionResource(world, responses, new WebhookMessages(world)).routes(), NotSimulated.routes())
			.flatMap(List::stream)
			// an opening brace comes after every letter: a word in a path wins over a parameter
			.sorted(Comparator.comparing(Route::template)).toList();
		this.routes.forEach(route -> this.byShape.computeIfAbsent(shape(route.method(), route.template().split("/").length - 1),
				unknown -> new ArrayList<>()).add(route));
		this.limits = new RateLimits(this.routes);
		this.faults = new RestFaults(this.limits);
	}

	public RateLimits limits() { return this.limits; }

	public RestFaults faults() { return this.faults; }

	/** The routes by name, {@code GET /gateway/bot} for instance. */
	public List<String> routes() { return this.routes.stream().map(Route::name).toList(); }

	SimulatorClock clock() { return this.world.clock(); }

	RestReply answer(RestRequest request) { return this.world.atomically(() -> answerAlone(request)); }

	private RestReply answerAlone(RestRequest request) {
		police(request);
		Map<String, String> headers = new LinkedHashMap<>();
		// clients take an answer without Via for one of the network's edge
		headers.put("Via", "1.1 google");
		Call call = find(request);
		String name = call == null ? request.method() + " /" + String.join("/", hidden(request.path())) : call.route().name();
		CallEffect fault = call == null ? null : this.faults.take(name);
		if (fault != null) {
			this.world.journal().add(Kind.FAULT, name + ": " + fault, Json.object());
		}
		if (fault != null && !fault.carriedOut()) {
			RestReply instead = RestFaults.instead(fault, new RestReply(0, Map.of(), ""));
			note(name, request, instead.status(), headers, instead.body());
			return instead;
		}
		if (this.limits.invalid().isBlocked(this.world.clock().nanos())) {
			return blocked(name, request);
		}
		Answer answer = attempt(request, call, headers);
		police(name, answer.status(), headers);
		String body = answer.body() == null ? "" : Json.write(answer.body());
		if (answer.body() != null) {
			headers.put("Content-Type", "application/json");
		}
		note(name, request, answer.status(), headers, body);
		RestReply reply = new RestReply(answer.status(), headers, body);
		return fault != null ? RestFaults.instead(fault, reply) : reply;
	}

	/**
	 * The network in front of Discord refuses whoever has made too many invalid requests: with HTML, and without saying that it is Discord.
	 */
	private RestReply blocked(String name, RestRequest request) {
		Duration wait = this.limits.invalid().remaining(this.world.clock().nanos());
		Map<String, String> headers = Map.of("Content-Type", "text/html", "Retry-After", Long.toString(wait.toSeconds() + 1));
		String page = "<html><body>error code: 1015</body></html>";
		note(name, request, 429, headers, page);
		return new RestReply(429, headers, page);
	}

	private void police(String name, int status, Map<String, String> headers) {
		boolean counts = status == 401 || status == 403 || status == 429 && !"shared".equals(headers.get("X-RateLimit-Scope"));
		if (counts && this.limits.invalid().count(this.world.clock().nanos())) {
			this.world.journal().violation(Rule.INVALID_REQUESTS, "Too many invalid requests, the last of them " + name + " with " + status);
		}
	}

	private Answer attempt(RestRequest request, @Nullable Call call, Map<String, String> headers) {
		try {
			if (call == null) {
				throw this.routes.stream().anyMatch(route -> route.match(request.path()) != null) ? Problem.methodNotAllowed() : Problem.notFound();
			}
			if (call.route().access() == Route.Access.BOT && !this.token.matches(authorization(request))) {
				throw Problem.unauthorized();
			}
			if (call.route().access() == Route.Access.USER) {
				requireBearer(request);
			}
			Route.checkIds(call.parameters());
			Answer limited = limited(call, headers);
			if (limited != null) {
				return limited;
			}
			if (call.route().access() == Route.Access.BOT) {
				SIGHT.check(call, this.world);
			}
			call.route().guards().forEach(guard -> guard.check(call, this.world));
			return call.route().handler().handle(call);
		}
		catch (Problem problem) {
			return new Answer(problem.status(), problem.body());
		}
	}

	/** The 429 that this call has earned, if any. */
	private @Nullable Answer limited(Call call, Map<String, String> headers) {
		long now = this.world.clock().nanos();
		Duration global = this.limits.takeGlobal(call.route(), now);
		if (!global.isZero()) {
			headers.put("X-RateLimit-Global", "true");
			return tooMany(headers, global, "global");
		}
		RateLimits.Verdict verdict = this.limits.take(call.route(), call.parameters(), now);
		if (verdict == null) {
			return null;
		}
		Duration resetAfter = verdict.counted().resetAfter();
		headers.put("X-RateLimit-Bucket", verdict.hash());
		headers.put("X-RateLimit-Limit", Integer.toString(verdict.counted().limit()));
		headers.put("X-RateLimit-Remaining", Integer.toString(verdict.counted().remaining()));
		headers.put("X-RateLimit-Reset", seconds(Duration.ofMillis(this.world.clock().instant().plus(resetAfter).toEpochMilli())));
		headers.put("X-RateLimit-Reset-After", seconds(resetAfter));
		if (verdict.heedless()) {
			this.world.journal().violation(Rule.WAIT_AFTER_429, call.route()
				.name() + " again, " + seconds(resetAfter) + " s before its limit resets");
		}
		if (!verdict.counted().allowed()) {
			return tooMany(headers, resetAfter, "user");
		}
		RateLimits.Excess excess = this.limits.takeSpecial(call, now);
		return excess == null ? null : tooMany(headers, excess.delay(), excess.scope());
	}

	private static Answer tooMany(Map<String, String> headers, Duration wait, String scope) {
		headers.put("X-RateLimit-Scope", scope);
		headers.put("Retry-After", Long.toString(wait.plusNanos(999_999_999).toSeconds()));
		return new Answer(429, Json.object().put("message", "You are being rate limited.").put("retry_after", Double.parseDouble(seconds(wait)))
			.put("global", scope.equals("global")));
	}

	/** Seconds with milliseconds, never less than there are. */
	private static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.3f", duration.plusNanos(999_999).toMillis() / 1000.0);
	}

	private @Nullable Call find(RestRequest request) {
		for (Route route : this.byShape.getOrDefault(shape(request.method(), request.path().size()), List.of())) {
			Map<String, String> parameters = route.match(request.path());
			if (parameters != null) {
				return new Call(route, parameters, request);
			}
		}
		return null;
	}

	private static String shape(String method, int steps) { return method + steps; }

	private void police(RestRequest request) {
		String userAgent = request.header("user-agent");
		if (userAgent == null || !USER_AGENT.matcher(userAgent).matches()) {
			this.world.journal().violation(Rule.USER_AGENT, "A call with the User-Agent " + userAgent);
		}
	}

	private static void requireBearer(RestRequest request) {
		String header = request.header("authorization");
		if (header == null || !header.startsWith("Bearer ")) {
			throw header == null ? Problem.unauthorized() : Problem.of(403, 20001, "Bots cannot use this endpoint");
		}
	}

	private static String authorization(RestRequest request) {
		String header = request.header("authorization");
		// only the prefixed form authorizes over REST
		return header != null && header.startsWith("Bot ") ? header : "";
	}

	private void note(String name, RestRequest request, int status, Map<String, String> headers, String body) {
		ObjectNode document = Json.object().put("status", status).put("path", "/" + String.join("/", hidden(request.path())));
		document.put("bucket", headers.get("X-RateLimit-Bucket")).put("limit", headers.get("X-RateLimit-Limit")).put("remaining",
				headers.get("X-RateLimit-Remaining"))
			.put("reset_after", headers.get("X-RateLimit-Reset-After"));
		put(document, "request", request.body());
		put(document, "response", body);
		if (request.header("x-audit-log-reason") != null) {
			document.put("reason", request.header("x-audit-log-reason"));
		}
		this.world.journal().add(Kind.REST, name, document);
	}

	private static void put(ObjectNode document, String field, String text) {
		if (text.isEmpty()) {
			return;
		}
		try {
			document.set(field, Json.parse(text));
		}
		catch (JacksonException notJson) {
			document.put(field, text);
		}
	}

	/** The path without an interaction's token, which is as good as a password. */
	private static List<String> hidden(List<String> path) {
		List<String> shown = new ArrayList<>(path);
		if (shown.size() > 2 && List.of("interactions", "webhooks").contains(shown.get(0))) {
			shown.set(2, "(token)");
		}
		return shown;
	}

}
