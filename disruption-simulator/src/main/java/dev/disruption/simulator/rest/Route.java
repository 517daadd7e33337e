package dev.disruption.simulator.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Snowflakes;
import org.jspecify.annotations.Nullable;

/**
 * One endpoint, named as in Discord's documentation.
 * @param template the path with parameters in braces: {@code /channels/{channel.id}/messages}
 * @param access who may call it
 * @param guards what is asked before the handler
 */
record Route(String method, String template, Access access, Handler handler, List<Guard> guards) {

	enum Access { BOT, USER, ANYONE, INTERACTION }

	Route(String method, String template, Handler handler) { this(method, template, Access.BOT, handler, List.of()); }

	static Route get(String template, Handler handler) { return new Route("GET", template, handler); }

	static Route post(String template, Handler handler) { return new Route("POST", template, handler); }

	static Route put(String template, Handler handler) { return new Route("PUT", template, handler); }

	static Route patch(String template, Handler handler) { return new Route("PATCH", template, handler); }

	static Route delete(String template, Handler handler) { return new Route("DELETE", template, handler); }

	/** The same route without authorization. */
	Route forAnyone() { return new Route(this.method, this.template, Access.ANYONE, this.handler, this.guards); }

	/** The same route, authorized by somebody's OAuth2 token: any will do. */
	Route forUsers() { return new Route(this.method, this.template, Access.USER, this.handler, this.guards); }

	/** The same route, authorized by the interaction's token in its path and exempt from the global limit. */
	Route forInteractions() { return new Route(this.method, this.template, Access.INTERACTION, this.handler, this.guards); }

	/** The same route for bots with all of these permissions in the channel or guild that its path names. */
	Route needs(Permission... permissions) { return when(Guard.permissions(permissions)); }

	/** The same route after one more check. */
	Route when(Guard guard) {
		List<Guard> all = new ArrayList<>(this.guards);
		all.add(guard);
		return new Route(this.method, this.template, this.access, this.handler, List.copyOf(all));
	}

	/** Method and template; the name by which limits and faults refer to the route. */
	String name() { return this.method + " " + this.template; }

	/** The path's parameters, or null if the path is another one. */
	@Nullable
	Map<String, String> match(List<String> path) {
		String[] steps = this.template.substring(1).split("/");
		if (steps.length != path.size()) {
			return null;
		}
		Map<String, String> parameters = new LinkedHashMap<>();
		for (int index = 0; index < steps.length; index++) {
			if (steps[index].startsWith("{")) {
				parameters.put(steps[index].substring(1, steps[index].length() - 1), path.get(index));
			}
			else if (!steps[index].equals(path.get(index))) {
				return null;
			}
		}
		return parameters;
	}

	/** @throws dev.disruption.simulator.problem.Problem 50035 if an id is none */
	static void checkIds(Map<String, String> parameters) {
		Form form = new Form();
		parameters.forEach((name, value) -> {
			if (name.endsWith(".id") && !name.equals("emoji.id") && !Snowflakes.isId(value)) {
				form.error(name.replace('.', '_'), "NUMBER_TYPE_COERCE", "Value \"" + value + "\" is not snowflake.");
			}
		});
		form.throwIfInvalid();
	}

}
