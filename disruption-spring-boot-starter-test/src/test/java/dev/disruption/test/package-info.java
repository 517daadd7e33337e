@NullMarked
package dev.disruption.test;

import org.jspecify.annotations.NullMarked;
