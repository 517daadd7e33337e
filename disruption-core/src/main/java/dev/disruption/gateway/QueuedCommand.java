package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.List;

import reactor.core.publisher.MonoSink;

/** A command on its way to Discord, with those who wait for it. */
final class QueuedCommand {

	private final int opcode;

	private final CommandKind kind;

	private final Object subject;

	private final byte[] payload;

	private final List<MonoSink<Void>> sinks = new ArrayList<>();

	private boolean returned;

	/** @param payload the finished JSON */
	QueuedCommand(GatewayCommand command, byte[] payload) {
		this.opcode = command.opcode();
		this.kind = CommandKind.of(command.opcode());
		this.subject = this.kind.subject(command);
		this.payload = payload;
	}

	int opcode() {
		return this.opcode;
	}

	CommandKind kind() {
		return this.kind;
	}

	/** A command takes the place of another with an equal subject. */
	Object subject() {
		return this.subject;
	}

	byte[] payload() {
		return this.payload;
	}

	/** Whether it was handed to a connection that broke before it was flushed. */
	boolean wasReturned() {
		return this.returned;
	}

	void returned() {
		this.returned = true;
	}

	void tell(MonoSink<Void> sink) {
		this.sinks.add(sink);
	}

	/** Who waited for the other is told when this one is sent. */
	void replaces(QueuedCommand other) {
		this.sinks.addAll(0, other.sinks);
		other.sinks.clear();
	}

	/** Whether nobody waits for it any more. */
	boolean forget(MonoSink<Void> sink) {
		return this.sinks.remove(sink) && this.sinks.isEmpty();
	}

	void succeed() {
		this.sinks.forEach(MonoSink::success);
	}

	void fail(Throwable cause) {
		this.sinks.forEach(sink -> sink.error(cause));
	}

}
