/** Interactions and webhook events that Discord sends by HTTP, whatever the web server is. */
@NullMarked
package dev.disruption.interaction.http;

import org.jspecify.annotations.NullMarked;
