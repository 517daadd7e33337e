/** A bot for the manual's chapter on tests. */
@NullMarked
package com.example.testing;

import org.jspecify.annotations.NullMarked;
