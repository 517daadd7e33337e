package dev.disruption.model.user;

import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;

/**
 * The frame around a user's avatar.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user#avatar-decoration-data-object-avatar-decoration-data-structure">Avatar Decoration Data Structure</a>
 */
public record AvatarDecorationData(
		String asset,
		Snowflake skuId) {

	public CdnImage image() { return Cdn.avatarDecoration(this.asset); }

}
