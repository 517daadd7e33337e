/** Commands that users write as messages, handled as if they were slash commands. */
@NullMarked
package dev.disruption.interaction.text;

import org.jspecify.annotations.NullMarked;
