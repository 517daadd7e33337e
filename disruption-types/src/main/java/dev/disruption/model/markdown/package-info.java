/** What Discord shows in a text: <a href="https://docs.discord.com/developers/reference#message-formatting">Message Formatting</a>. */
@NullMarked
package dev.disruption.model.markdown;

import org.jspecify.annotations.NullMarked;
