/** Disruption in a Spring Boot application: properties, beans that back off, health and failure analysis. */
@NullMarked
package dev.disruption.autoconfigure;

import org.jspecify.annotations.NullMarked;
