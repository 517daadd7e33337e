package dev.disruption.rest;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.roleconnection.ApplicationRoleConnectionMetadata;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;

/** <a href="https://docs.discord.com/developers/resources/application-role-connection-metadata">Application Role Connection Metadata</a> */
public interface ApplicationRoleConnections {

	/**
	 * What the application tells about users for linked roles.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/application-role-connection-metadata#get-application-role-connection-metadata-records">Get Application Role Connection Metadata Records</a>
	 */
	@GetExchange("/applications/{applicationId}/role-connections/metadata")
	Flux<ApplicationRoleConnectionMetadata> getApplicationRoleConnectionMetadataRecords(@PathVariable Snowflake applicationId);

	/**
	 * Sets what the application tells about users, 5 records at most, in place of what was set before.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/application-role-connection-metadata#update-application-role-connection-metadata-records">Update Application Role Connection Metadata Records</a>
	 */
	@PutExchange("/applications/{applicationId}/role-connections/metadata")
	Flux<ApplicationRoleConnectionMetadata> updateApplicationRoleConnectionMetadataRecords(@PathVariable Snowflake applicationId,
			@RequestBody List<ApplicationRoleConnectionMetadata> records);

}
