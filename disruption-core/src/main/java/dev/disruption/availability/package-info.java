/**
 * Which guilds the bot can act in: joined, available, in an outage, left, as application events; and the moment when everything is there.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#guild-availability">Guild Availability</a>
 */
@NullMarked
package dev.disruption.availability;

import org.jspecify.annotations.NullMarked;
