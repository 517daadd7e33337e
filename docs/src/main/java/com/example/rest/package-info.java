/** Listings of the manual's chapter on REST. */
@NullMarked
package com.example.rest;

import org.jspecify.annotations.NullMarked;
