package dev.disruption.model.roleconnection;

import java.util.Map;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;

/**
 * A value that an application offers as requirement of linked roles.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application-role-connection-metadata#application-role-connection-metadata-object-application-role-connection-metadata-structure">Application Role Connection Metadata Structure</a>
 */
@Written
public record ApplicationRoleConnectionMetadata(
		Type type,
		@Limit(min = 1, max = 50) String key,
		@Limit(min = 1, max = 100) String name,
		Map<String, String> nameLocalizations,
		@Limit(min = 1, max = 200) String description,
		Map<String, String> descriptionLocalizations) {

	/** @param key of lower-case letters, digits and underscores */
	public static ApplicationRoleConnectionMetadataBuilder builder(Type type, String key, String name, String description) {
		return new ApplicationRoleConnectionMetadataBuilder().type(type).key(key).name(name).description(description);
	}

	/** <a href="https://docs.discord.com/developers/resources/application-role-connection-metadata#application-role-connection-metadata-object-application-role-connection-metadata-type">Application Role Connection Metadata Type</a> */
	public enum Type implements Coded {

		@Code(1) INTEGER_LESS_THAN_OR_EQUAL,
		@Code(2) INTEGER_GREATER_THAN_OR_EQUAL,
		@Code(3) INTEGER_EQUAL,
		@Code(4) INTEGER_NOT_EQUAL,
		@Code(5) DATETIME_LESS_THAN_OR_EQUAL,
		@Code(6) DATETIME_GREATER_THAN_OR_EQUAL,
		@Code(7) BOOLEAN_EQUAL,
		@Code(8) BOOLEAN_NOT_EQUAL,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
