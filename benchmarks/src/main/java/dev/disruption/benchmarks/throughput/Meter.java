package dev.disruption.benchmarks.throughput;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.JMException;
import javax.management.ObjectName;

/** Counts what a client has dealt with, asks the server for more, and ends the process with what it has cost. */
final class Meter {

	private final Run run;

	private final OutputStream control;

	private final AtomicLong count = new AtomicLong();

	private volatile Usage before = Usage.now();

	/** With the connection by which traffic is asked for. */
	Meter(Run run) throws IOException {
		this.run = run;
		this.control = new Socket(InetAddress.getLoopbackAddress(), run.control()).getOutputStream();
	}

	/** Everything is connected: the traffic may begin. */
	void begin() { askForMore(); }

	/** One message more. */
	void message() { messages(1); }

	/** @param number 1, or the messages of a whole segment */
	void messages(int number) {
		long now = this.count.addAndGet(number);
		if (now % Segments.SIZE == 0) {
			askForMore();
		}
		if (now == this.run.warmUp()) {
			this.before = Usage.now();
		}
		else if (now == this.run.warmUp() + this.run.measured()) {
			Usage used = Usage.now().since(this.before);
			System.out.println("RESULT " + used.cpu() + " " + used.allocated() + " " + used.elapsed());
			Runtime.getRuntime().halt(0);
		}
	}

	private void askForMore() {
		try {
			synchronized (this.control) {
				this.control.write(1);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Of the whole process, with its compiler and its collector.
	 *
	 * @param cpu nanoseconds
	 * @param allocated bytes of the heap
	 * @param elapsed milliseconds
	 */
	private record Usage(long cpu, long allocated, long elapsed) {

		static Usage now() {
			try {
				long cpu = attribute("java.lang:type=OperatingSystem", "ProcessCpuTime");
				long allocated = attribute("java.lang:type=Threading", "TotalThreadAllocatedBytes");
				return new Usage(cpu, allocated, ManagementFactory.getRuntimeMXBean().getUptime());
			}
			catch (JMException ex) {
				throw new IllegalStateException("The benchmark needs Java 21 or later, which counts the bytes that all threads allocate", ex);
			}
		}

		Usage since(Usage before) {
			return new Usage(this.cpu - before.cpu, this.allocated - before.allocated, this.elapsed - before.elapsed);
		}

		private static long attribute(String bean, String name) throws JMException {
			return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(bean), name);
		}

	}

}
