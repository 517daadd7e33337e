/** Listings of the manual's chapter on events. */
@NullMarked
package com.example.events;

import org.jspecify.annotations.NullMarked;
