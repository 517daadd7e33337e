package dev.disruption.model.command;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.model.application.ApplicationIntegrationType;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.permission.Permission;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a command, whether it is created or edited.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class ApplicationCommandBody<B extends ApplicationCommandBody<B>> extends Body<B> implements Checked {

	/** characters of a name */
	public static final int MAX_NAME = 32;

	/** characters of all names, descriptions and values of a command together; of localizations only the longest counts */
	public static final int MAX_TOTAL = 8000;

	/** 1 to 32 characters; lower case for slash commands. */
	public B name(@Limit(min = 1, max = ApplicationCommandBody.MAX_NAME) String name) { return set("name", name); }

	public B nameLocalizations(@Nullable Map<String, @Limit(min = 1, max = ApplicationCommandBody.MAX_NAME) String> names) { return set("name_localizations", names); }

	/** 1 to 100 characters; slash commands only. */
	public B description(@Limit(max = ApplicationCommandOption.MAX_DESCRIPTION) @Nullable String description) { return set("description", description); }

	public B descriptionLocalizations(@Nullable Map<String, @Limit(max = ApplicationCommandOption.MAX_DESCRIPTION) String> descriptions) { return set("description_localizations", descriptions); }

	/** At most 25 options. */
	public B options(@Limit(max = ApplicationCommandOption.MAX_OPTIONS) @Nullable List<ApplicationCommandOption> options) { return set("options", options); }

	/** Who may use the command by default; {@code null} is everybody, no permissions at all are administrators only. */
	public B defaultMemberPermissions(@Nullable Flags<Permission> permissions) { return set("default_member_permissions", permissions); }

	public B integrationTypes(@Nullable List<ApplicationIntegrationType> types) { return set("integration_types", types); }

	/** Whether the command is offered in direct messages; deprecated by Discord in favour of {@code contexts}. */
	public B dmPermission(@Nullable Boolean dmPermission) { return set("dm_permission", dmPermission); }

	/** Deprecated by Discord in favour of {@code default_member_permissions}. */
	public B defaultPermission(boolean defaultPermission) { return set("default_permission", defaultPermission); }

	public B contexts(@Nullable List<Interaction.ContextType> contexts) { return set("contexts", contexts); }

	public B nsfw(boolean nsfw) { return set("nsfw", nsfw); }

	public B handler(ApplicationCommand.@Nullable EntryPointHandlerType handler) { return set("handler", handler); }

	@Override
	public void check(Violations violations) {
		OptionRules.list(options(), violations.at("options"));
		int total = longest("name") + longest("description") + options().stream().mapToInt(ApplicationCommandOption::length).sum();
		violations.require(total <= MAX_TOTAL, total + " characters in names, descriptions and values, at most " + MAX_TOTAL);
	}

	/** The options that were set. */
	List<ApplicationCommandOption> options() {
		return (fields().get("options") instanceof List<?> options)
				? options.stream().filter(ApplicationCommandOption.class::isInstance).map(ApplicationCommandOption.class::cast).toList()
				: List.of();
	}

	private int longest(String field) {
		Map<?, ?> localizations = (fields().get(field + "_localizations") instanceof Map<?, ?> map) ? map : Map.of();
		return OptionRules.longest((String) fields().get(field), localizations);
	}

}
