package dev.disruption.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that users write. A builder is generated for it, {@code EmbedBuilder} for {@code Embed}, whose {@code build()} validates; it is
 * public if the record offers it by a static method {@code builder}. A primitive that is 0 or false is absent in JSON, as what is absent is
 * read.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Written {
}
