package dev.disruption.json;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads an object into a record, straight into the arguments of its canonical constructor. What is missing, null or damaged is the absent
 * value of its component; what has no component is skipped.
 */
final class RecordDecoder extends ValueDeserializer<Object> {

	private final JavaType type;

	private final Damages damages;

	private RecordShape shape;

	private RecordShape.Leaf[] leaves = {};

	private PropertyNameMatcher names;

	RecordDecoder(JavaType type, Damages damages) {
		this.type = type;
		this.damages = damages;
	}

	@Override
	public boolean isCachable() {
		return true;
	}

	@Override
	public void resolve(DeserializationContext context) {
		List<RecordShape.Leaf> found = new ArrayList<>();
		this.shape = RecordShape.of(this.type, context, found);
		this.leaves = found.toArray(RecordShape.Leaf[]::new);
		List<Named> names = found.stream().map(leaf -> Named.fromString(leaf.name())).toList();
		this.names = context.tokenStreamFactory().constructNameMatcher(names, false);
		for (RecordShape.Leaf leaf : this.leaves) {
			leaf.resolve(context);
		}
	}

	/** A record that is a single value, as a colour is a number, is absent as that value is. */
	@Override
	public @Nullable Object getAbsentValue(DeserializationContext context) {
		Object absent = this.shape.keepsWhole() ? this.leaves[0].absent() : null;
		return (absent != null) ? this.shape.construct(new @Nullable Object[] { absent }) : null;
	}

	@Override
	public Object deserialize(JsonParser parser, DeserializationContext context) {
		if (this.shape.keepsWhole()) {
			return this.shape.construct(new @Nullable Object[] { this.leaves[0].decode(parser, context) });
		}
		if (!parser.hasToken(JsonToken.START_OBJECT)) {
			return context.handleUnexpectedToken(this.type, parser);
		}
		return members(parser, context);
	}

	/** Reads the members that are still to come of an object whose beginning was read elsewhere. */
	Object members(JsonParser parser, DeserializationContext context) {
		@Nullable Object[] values = new @Nullable Object[this.leaves.length];
		boolean waiting = false;
		for (int index = parser.nextNameMatch(this.names); index != PropertyNameMatcher.MATCH_END_OBJECT;
				index = parser.nextNameMatch(this.names)) {
			if (index == PropertyNameMatcher.MATCH_ODD_TOKEN) {
				context.reportWrongTokenException(this.type, JsonToken.END_OBJECT, "an object that never ends");
			}
			JsonToken token = parser.nextToken();
			if (index < 0) {
				parser.skipChildren();
			}
			else if (token == JsonToken.VALUE_NULL) {
				values[index] = this.leaves[index].ofNull();
			}
			else if (this.leaves[index].discriminator() >= 0) {
				values[index] = context.bufferAsCopyOfValue(parser);
				waiting = true;
			}
			else {
				values[index] = value(this.leaves[index], parser, context);
			}
		}
		if (waiting) {
			decodeWaiting(values, context);
		}
		fillAbsent(values);
		return this.shape.construct(values);
	}

	private @Nullable Object value(RecordShape.Leaf leaf, JsonParser parser, DeserializationContext context) {
		try {
			return leaf.decode(parser, context);
		}
		catch (JacksonException ex) {
			return damaged(leaf, parser, ex);
		}
	}

	private @Nullable Object damaged(RecordShape.Leaf leaf, JsonParser parser, JacksonException failure) {
		Recovery.skip(parser, failure);
		this.damages.report(this.type.getRawClass(), leaf.name(), failure.getOriginalMessage());
		return null;
	}

	/** A union whose kind is said beside it can be read only when the rest has been read: Discord orders members by name. */
	private void decodeWaiting(@Nullable Object[] values, DeserializationContext context) {
		for (int index = 0; index < values.length; index++) {
			if (values[index] instanceof TokenBuffer buffer) {
				RecordShape.Leaf leaf = this.leaves[index];
				try (JsonParser parser = buffer.asParserOnFirstToken(context)) {
					values[index] = leaf.decode(parser, context, values[leaf.discriminator()]);
				}
				catch (JacksonException ex) {
					values[index] = null;
					this.damages.report(this.type.getRawClass(), leaf.name(), ex.getOriginalMessage());
				}
			}
		}
	}

	private void fillAbsent(@Nullable Object[] values) {
		for (int index = 0; index < values.length; index++) {
			if (values[index] == null) {
				values[index] = this.leaves[index].absent();
			}
		}
	}

}
