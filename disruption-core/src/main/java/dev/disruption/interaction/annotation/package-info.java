/** What an application writes on the methods that handle interactions. */
@NullMarked
package dev.disruption.interaction.annotation;

import org.jspecify.annotations.NullMarked;
