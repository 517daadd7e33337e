package dev.disruption.autoconfigure;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.disruption.rest.RestEvent;
import dev.disruption.rest.RestListener;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Publishes what concerns all requests to the application's listeners, in its order and on a thread of its own, which they may block. */
final class RestEventPublisher implements RestListener, DisposableBean {

	private static final Log logger = LogFactory.getLog(RestEventPublisher.class);

	private final ApplicationEventPublisher publisher;

	private final ExecutorService thread;

	RestEventPublisher(ApplicationEventPublisher publisher) {
		this.publisher = publisher;
		CustomizableThreadFactory factory = new CustomizableThreadFactory("discord-rest-events-");
		factory.setDaemon(true);
		// there is a thread only while there is something to publish, which should be hardly ever
		this.thread = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
	}

	@Override
	public void onRestEvent(RestEvent event) {
		this.thread.execute(() -> publish(event));
	}

	private void publish(RestEvent event) {
		try {
			this.publisher.publishEvent(event);
		}
		catch (RuntimeException ex) {
			logger.error("A listener of " + event.getClass().getSimpleName() + " failed", ex);
		}
	}

	@Override
	public void destroy() {
		this.thread.shutdown();
	}

}
