package dev.disruption.simulator.problem;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An error answer of Discord's API; see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json">JSON error codes</a>. */
public final class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final transient ObjectNode body;

	private final String reason;

	private Problem(int status, ObjectNode body, String reason) {
		super(Json.write(body), null, false, false);
		this.status = status;
		this.body = body;
		this.reason = reason;
	}

	/** The HTTP status. */
	public int status() { return this.status; }

	public ObjectNode body() { return this.body.deepCopy(); }

	/** Why, in words, for people and for tests: Discord's API says less. */
	public String reason() { return this.reason; }

	/** The same answer, for a reason that only people and tests are told. */
	public Problem because(String words) { return new Problem(this.status, this.body, words); }

	public static Problem of(int status, int code, String message) {
		return new Problem(status, Json.object().put("message", message).put("code", code), message);
	}

	/** @param more what the answer has beside code and message */
	public static Problem of(int status, int code, String message, ObjectNode more) {
		ObjectNode body = Json.object().put("message", message).put("code", code);
		body.setAll(more);
		return new Problem(status, body, message);
	}

	/** 50013 for want of something, which the answer doesn't name. */
	public static Problem forbidden(String reason) { return of(403, 50013, "Missing Permissions").because(reason); }

	/** 50035 with the nested errors of each field. */
	public static Problem invalidForm(ObjectNode errors) {
		ObjectNode body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
		body.set("errors", errors);
		return new Problem(400, body, first(errors));
	}

	private static String first(ObjectNode errors) {
		JsonNode error = errors.findValue("_errors");
		return error == null ? "Invalid Form Body" : error.path(0).path("message").asString("Invalid Form Body");
	}

	public static Problem unauthorized() { return of(401, 0, "401: Unauthorized"); }

	public static Problem notFound() { return of(404, 0, "404: Not Found"); }

	public static Problem methodNotAllowed() { return of(405, 0, "405: Method Not Allowed"); }

	/** 404 with one of the 100xx codes. */
	public static Problem unknown(int code, String thing) { return of(404, code, "Unknown " + thing); }

}
