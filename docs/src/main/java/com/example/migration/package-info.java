/** What bots of other libraries become. */
@NullMarked
package com.example.migration;

import org.jspecify.annotations.NullMarked;
