/** Listings of the manual's chapter on commands. */
@NullMarked
package com.example.commands;

import org.jspecify.annotations.NullMarked;
