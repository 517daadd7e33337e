/** A bot that helps moderators: warnings, reports, and messages that go. */
@NullMarked
package dev.disruption.bots.moderation;

import org.jspecify.annotations.NullMarked;
