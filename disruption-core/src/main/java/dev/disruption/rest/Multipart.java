package dev.disruption.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import dev.disruption.json.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.EncodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ReactiveHttpOutputMessage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A form with files, as it goes over the wire. Its files are opened when they are sent, one after the other, and read piece by piece.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading Files</a>
 */
final class Multipart {

	/** bytes that are read at once; the connection asks for up to 128 pieces ahead */
	private static final int PIECE = 16 * 1024;

	private final String boundary;

	private final List<Part> parts = new ArrayList<>();

	Multipart(String boundary) {
		this.boundary = boundary;
	}

	void add(String name, MediaType type, byte[] content) {
		String head = "Content-Disposition: form-data; name=\"" + name + "\"\r\nContent-Type: " + type;
		this.parts.add(new Part(head, content, null, 0));
	}

	void add(String name, Upload file, long size) {
		String type = (file.contentType() != null) ? file.contentType()
				: MediaTypeFactory.getMediaType(file.filename()).orElse(MediaType.APPLICATION_OCTET_STREAM).toString();
		// as browsers write it: brackets and what isn't ASCII as they are, quotation marks so that they don't end the name
		String head = "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file.filename().replace("\"", "%22")
				+ "\"\r\nContent-Type: " + type;
		this.parts.add(new Part(head, new byte[0], file, size));
	}

	/** Bytes of it all, -1 if a file doesn't know its size. */
	long length() {
		long length = end().length;
		for (Part part : this.parts) {
			if (part.size < 0) {
				return -1;
			}
			length += beginning(part).length + part.size + 2;
		}
		return length;
	}

	Mono<Void> writeTo(ReactiveHttpOutputMessage message, UploadProgress progress) {
		long total = length();
		message.getHeaders().set(HttpHeaders.CONTENT_TYPE, MediaType.MULTIPART_FORM_DATA + "; boundary=" + this.boundary);
		if (total >= 0) {
			message.getHeaders().setContentLength(total);
		}
		AtomicLong sent = new AtomicLong();
		return message.writeWith(content(message.bufferFactory())
			.doOnNext(buffer -> progress.sent(sent.addAndGet(buffer.readableByteCount()), total)));
	}

	private Flux<DataBuffer> content(DataBufferFactory buffers) {
		return Flux.fromIterable(this.parts)
			.concatMap(part -> content(part, buffers), 1)
			.concatWith(Mono.fromSupplier(() -> buffers.wrap(end())));
	}

	private Flux<DataBuffer> content(Part part, DataBufferFactory buffers) {
		Flux<DataBuffer> content = (part.file != null) ? read(part.file, part.size, buffers) : Flux.empty();
		return Flux.concat(Mono.fromSupplier(() -> buffers.wrap(beginning(part))), content, Mono.fromSupplier(() -> buffers.wrap(ascii("\r\n"))));
	}

	/** Reads on a thread that may block, as fast as the connection takes it. */
	private static Flux<DataBuffer> read(Upload file, long size, DataBufferFactory buffers) {
		return Flux.defer(() -> {
			AtomicLong read = new AtomicLong();
			return DataBufferUtils.readInputStream(file::open, buffers, PIECE)
				.subscribeOn(Schedulers.boundedElastic())
				.doOnNext(buffer -> read.addAndGet(buffer.readableByteCount()))
				.<DataBuffer>handle((buffer, sink) -> {
					if (size >= 0 && read.get() > size) {
						DataBufferUtils.release(buffer);
						sink.error(changed(file, size));
					}
					else {
						sink.next(buffer);
					}
				})
				.concatWith(Mono.defer(() -> (size < 0 || read.get() == size) ? Mono.empty() : Mono.error(changed(file, size))))
				.onErrorMap(IOException.class, error -> new EncodingException("'" + file.filename() + "' can't be read", error));
		});
	}

	private static IOException changed(Upload file, long size) {
		return new IOException("'" + file.filename() + "' doesn't have the " + size + " bytes any more that it had before it was sent");
	}

	private byte[] beginning(Part part) {
		byte[] head = ("--" + this.boundary + "\r\n" + part.head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
		byte[] beginning = new byte[head.length + part.content.length];
		System.arraycopy(head, 0, beginning, 0, head.length);
		System.arraycopy(part.content, 0, beginning, head.length, part.content.length);
		return beginning;
	}

	private byte[] end() {
		return ascii("--" + this.boundary + "--\r\n");
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * One field of the form.
	 *
	 * @param content all of it, if it is no file
	 * @param size bytes of the file, -1 if unknown
	 */
	private record Part(String head, byte[] content, @Nullable Upload file, long size) {

	}

}
