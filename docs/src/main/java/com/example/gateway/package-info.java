/** Listings of the manual's chapter on the gateway. */
@NullMarked
package com.example.gateway;

import org.jspecify.annotations.NullMarked;
