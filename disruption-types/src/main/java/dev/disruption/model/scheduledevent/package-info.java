/** Structures of <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">guild scheduled event</a>. */
@NullMarked
package dev.disruption.model.scheduledevent;

import org.jspecify.annotations.NullMarked;
