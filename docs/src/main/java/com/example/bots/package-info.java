/** Several bots in one application. */
@NullMarked
package com.example.bots;

import org.jspecify.annotations.NullMarked;
