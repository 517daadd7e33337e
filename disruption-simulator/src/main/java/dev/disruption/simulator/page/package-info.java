/** The web page: a person chats with the bot, runs its commands and watches what goes over the wire. */
@NullMarked
package dev.disruption.simulator.page;

import org.jspecify.annotations.NullMarked;
