/**
 * The connection to Discord's gateway: shards that connect, identify, beat, resume and hand on what was dispatched.
 *
 * <p>{@link dev.disruption.gateway.Session} decides and does nothing; {@link dev.disruption.gateway.Shard} does and decides nothing.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>
 */
@NullMarked
package dev.disruption.gateway;

import org.jspecify.annotations.NullMarked;
