/** <a href="https://docs.discord.com/developers/components/reference">Components</a> of messages and modals. */
@NullMarked
package dev.disruption.model.component;

import org.jspecify.annotations.NullMarked;
