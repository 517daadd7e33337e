package dev.disruption.rest;

/** Is told what concerns all requests. Called on I/O threads: it must not block. */
@FunctionalInterface
public interface RestListener {

	void onRestEvent(RestEvent event);

}
