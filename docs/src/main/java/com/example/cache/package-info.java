/** Listings of the manual's chapter on the cache. */
@NullMarked
package com.example.cache;

import org.jspecify.annotations.NullMarked;
