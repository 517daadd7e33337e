/** Structures of <a href="https://docs.discord.com/developers/resources/audit-log">audit log</a>. */
@NullMarked
package dev.disruption.model.auditlog;

import org.jspecify.annotations.NullMarked;
