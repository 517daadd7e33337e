package dev.disruption.simulator.fault;

/** What goes wrong with a heartbeat or with a request over the gateway. */
public final class RequestMishap extends AnswerMishap {

	public RequestMishap(FaultPlan plan, Occasion occasion, int first, int last) { super(plan, occasion, first, last); }

	/** Answers by RATE_LIMITED with the nonce of the request. @param retryAfter in seconds */
	public void rateLimited(double retryAfter) { happens(new Effect.RateLimited(retryAfter, null)); }

	/** Answers by RATE_LIMITED with another nonce. @param retryAfter in seconds */
	public void rateLimited(double retryAfter, String nonce) { happens(new Effect.RateLimited(retryAfter, nonce)); }

}
