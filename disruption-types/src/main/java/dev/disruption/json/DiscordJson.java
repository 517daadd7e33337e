package dev.disruption.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The one mapper that speaks Discord's JSON. */
public final class DiscordJson {

	private DiscordJson() {
	}

	/** A mapper whose damages nobody counts. */
	public static JsonMapper mapper() {
		return mapper(new Damages());
	}

	/** A mapper that tells {@code damages} of each field that it had to read as absent. */
	public static JsonMapper mapper(Damages damages) {
		return JsonMapper.builder()
			.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
			// helpers like User.mention() or Embed.isEmpty() are not JSON; record components are found as fields
			.changeDefaultVisibility(checker -> checker.withFieldVisibility(Visibility.ANY)
				.withGetterVisibility(Visibility.NONE)
				.withIsGetterVisibility(Visibility.NONE))
			.changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
			.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
			.addModule(new DiscordModule(damages))
			.build();
	}

}
