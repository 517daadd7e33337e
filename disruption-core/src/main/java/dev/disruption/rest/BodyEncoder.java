package dev.disruption.rest;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.EncodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.util.MimeType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes bodies with the buffers that Jackson has pooled. Spring's own encoder takes them and doesn't give them back. */
final class BodyEncoder extends JacksonJsonEncoder {

	private final JsonMapper mapper;

	BodyEncoder(JsonMapper mapper) {
		super(mapper);
		this.mapper = mapper;
	}

	@Override
	public DataBuffer encodeValue(Object value, DataBufferFactory bufferFactory, ResolvableType valueType, @Nullable MimeType mimeType,
			@Nullable Map<String, Object> hints) {
		try {
			return bufferFactory.wrap(this.mapper.writeValueAsBytes(value));
		}
		catch (JacksonException ex) {
			throw new EncodingException("JSON encoding error: " + ex.getOriginalMessage(), ex);
		}
	}

}
