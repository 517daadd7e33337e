/** Structures of <a href="https://docs.discord.com/developers/resources/stage-instance">stage instance</a>. */
@NullMarked
package dev.disruption.model.stageinstance;

import org.jspecify.annotations.NullMarked;
