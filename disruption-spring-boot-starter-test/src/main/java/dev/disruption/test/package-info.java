/** Tests of bots that read like a conversation, on a simulated Discord. */
@NullMarked
package dev.disruption.test;

import org.jspecify.annotations.NullMarked;
