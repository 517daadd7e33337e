package dev.disruption.model.application;

import java.util.List;

import dev.disruption.json.Snowflake;

/**
 * A running activity.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application#get-application-activity-instance-activity-instance-object">Activity Instance Object</a>
 */
public record ActivityInstance(
		Snowflake applicationId,
		String instanceId,
		Snowflake launchId,
		ActivityLocation location,
		List<Snowflake> users) {
}
