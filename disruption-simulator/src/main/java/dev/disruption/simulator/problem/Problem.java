package dev.disruption.simulator.problem;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** An error answer of Discord's API; see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json">JSON error codes</a>. */
public final class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final transient ObjectNode body;

	private Problem(int status, ObjectNode body) {
		super(Json.write(body), null, false, false);
		this.status = status;
		this.body = body;
	}

	/** The HTTP status. */
	public int status() { return this.status; }

	public ObjectNode body() { return this.body.deepCopy(); }

	public static Problem of(int status, int code, String message) {
		return new Problem(status, Json.object().put("message", message).put("code", code));
	}

	/** 50035 with the nested errors of each field. */
	public static Problem invalidForm(ObjectNode errors) {
		ObjectNode body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
		body.set("errors", errors);
		return new Problem(400, body);
	}

	public static Problem unauthorized() { return of(401, 0, "401: Unauthorized"); }

	public static Problem notFound() { return of(404, 0, "404: Not Found"); }

	public static Problem methodNotAllowed() { return of(405, 0, "405: Method Not Allowed"); }

	/** 404 with one of the 100xx codes. */
	public static Problem unknown(int code, String thing) { return of(404, code, "Unknown " + thing); }

}
