/**
 * Tells what Discord would refuse before it is sent: limits stand at the component or setter they belong to, and all violations are told at
 * once.
 */
@NullMarked
package dev.disruption.validation;

import org.jspecify.annotations.NullMarked;
