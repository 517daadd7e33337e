/** What Discord tells through requests to an application: <a href="https://docs.discord.com/developers/events/webhook-events">webhook events</a>. */
@NullMarked
package dev.disruption.event.webhook;

import org.jspecify.annotations.NullMarked;
