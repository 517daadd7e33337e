/** The bot of the README and of the manual's first chapter. */
package com.example.bot;
