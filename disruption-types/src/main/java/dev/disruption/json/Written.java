package dev.disruption.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.soabase.recordbuilder.core.RecordBuilder;

/** A record that users write: a builder is generated for it, {@code EmbedBuilder} for {@code Embed}. */
@RecordBuilder.Template(options = @RecordBuilder.Options(
		useImmutableCollections = true,
		addSingleItemCollectionBuilders = true,
		enableWither = false,
		enableGetters = false,
		addStaticBuilder = false,
		addClassRetainedGenerated = false,
		prefixEnclosingClassNames = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Inherited
public @interface Written {
}
