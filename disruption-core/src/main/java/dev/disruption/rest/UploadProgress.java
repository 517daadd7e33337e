package dev.disruption.rest;

/** Hears how far an upload has come. Called often, on threads that must not be blocked. */
@FunctionalInterface
public interface UploadProgress {

	/**
	 * Bytes have been handed to the connection; begins anew with each attempt.
	 *
	 * @param sent bytes of the request so far
	 * @param total bytes of the whole request, -1 if one of its files doesn't know its size
	 */
	void sent(long sent, long total);

}
