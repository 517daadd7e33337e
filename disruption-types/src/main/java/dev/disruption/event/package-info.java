/** What Discord tells through the gateway: a record for each event, in sealed groups. */
@NullMarked
package dev.disruption.event;

import org.jspecify.annotations.NullMarked;
