package dev.disruption.json;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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

	/** How each leaf that is a single token is read; {@code null} for the others. */
	private Scalars.@Nullable Reading[] scalars = {};

	/** What each leaf is when nothing is sent for it. */
	private @Nullable Object[] absent = {};

	private MemberNames names;

	/** An array that the thread has no use for just now; none while a record of this type is being read. */
	private final ThreadLocal<@Nullable Object @Nullable []> spare = new ThreadLocal<>();

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
		this.scalars = found.stream().map(RecordShape.Leaf::scalar).toArray(Scalars.Reading[]::new);
		this.names = new MemberNames(found.stream().map(leaf -> leaf.isSent() ? leaf.name() : MemberNames.NEVER).toList());
		this.absent = found.stream().map(leaf -> leaf.resolve(context)).toArray();
	}

	/** A record that is a single value, as a colour is a number, is absent as that value is. */
	@Override
	public @Nullable Object getAbsentValue(DeserializationContext context) {
		Object absent = this.shape.keepsWhole() ? this.absent[0] : null;
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
		@Nullable Object[] values = this.spare.get();
		if (values == null) {
			values = this.absent.clone();
		}
		else {
			this.spare.set(null);
		}
		boolean waiting = false;
		MemberNames.Member member = this.names.next(this.names.start(), parser);
		for (; member != null; member = this.names.next(member, parser)) {
			JsonToken token = parser.nextToken();
			int index = member.index();
			if (index < 0) {
				parser.skipChildren();
			}
			else if (token == JsonToken.VALUE_NULL) {
				values[index] = this.leaves[index].isPresence() ? Boolean.TRUE : this.absent[index];
			}
			else if (this.scalars[index] != null) {
				Object value = scalar(index, this.scalars[index], parser);
				values[index] = (value != null) ? value : this.absent[index];
			}
			else if (this.leaves[index].discriminator() >= 0) {
				// its kind may still be to come: Discord orders members by name
				values[index] = context.bufferAsCopyOfValue(parser);
				waiting = true;
			}
			else {
				Object value = value(this.leaves[index], parser, context);
				values[index] = (value != null) ? value : this.absent[index];
			}
		}
		if (parser.currentToken() != JsonToken.END_OBJECT) {
			context.reportWrongTokenException(this.type, JsonToken.END_OBJECT, "an object that never ends");
		}
		if (waiting) {
			decodeWaiting(values, context);
		}
		Object record = this.shape.construct(values);
		System.arraycopy(this.absent, 0, values, 0, values.length);
		this.spare.set(values);
		return record;
	}

	private @Nullable Object scalar(int index, Scalars.Reading reading, JsonParser parser) {
		try {
			Object value = Scalars.read(reading, parser);
			return (value != null) ? value : damaged(this.leaves[index], parser);
		}
		catch (JacksonException ex) {
			return damaged(this.leaves[index], parser, ex);
		}
	}

	private @Nullable Object value(RecordShape.Leaf leaf, JsonParser parser, DeserializationContext context) {
		try {
			return leaf.decode(parser, context);
		}
		catch (JacksonException ex) {
			return damaged(leaf, parser, ex);
		}
	}

	private @Nullable Object damaged(RecordShape.Leaf leaf, JsonParser parser) {
		this.damages.report(this.type.getRawClass(), leaf.name(), leaf.type() + " can't be read from " + parser.currentToken());
		parser.skipChildren();
		return null;
	}

	private @Nullable Object damaged(RecordShape.Leaf leaf, JsonParser parser, JacksonException failure) {
		Recovery.skip(parser, failure);
		this.damages.report(this.type.getRawClass(), leaf.name(), failure.getOriginalMessage());
		return null;
	}

	/** Reads the unions whose kind is said beside them. */
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

}
