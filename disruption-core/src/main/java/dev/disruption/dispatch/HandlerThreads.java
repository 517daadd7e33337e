package dev.disruption.dispatch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Threads that handlers may block: virtual ones where the JVM has them. */
public final class HandlerThreads {

	private HandlerThreads() {
	}

	/** An executor that starts a thread for each task that finds none idle. Its threads don't keep the application alive. */
	public static ExecutorService create(String namePrefix) {
		return Runtime.version().feature() >= 21 ? virtual(namePrefix) : platform(namePrefix);
	}

	private static ExecutorService virtual(String namePrefix) {
		ThreadFactory factory = new VirtualThreadTaskExecutor(namePrefix).getVirtualThreadFactory();
		return Executors.newCachedThreadPool(factory);
	}

	private static ExecutorService platform(String namePrefix) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory(namePrefix);
		factory.setDaemon(true);
		return Executors.newCachedThreadPool(factory);
	}

}
