import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Does literally what the manual's first chapter and the README say: writes the files, runs the commands, and chats with the bots.
 * {@code java RunManual.java <manual.html> <README.md> <root of the repository> <local repository> <repository of what was downloaded>}
 */
class RunManual {

	private static final Pattern LISTING = Pattern.compile("<div class=\"listingblock[^\"]*\">\\s*<div class=\"title\">([^<]*)</div>\\s*"
			+ "<div class=\"content\">\\s*<pre[^>]*>(?:<code[^>]*>)?(.*?)(?:</code>)?</pre>", Pattern.DOTALL);

	private static final Pattern README_COMMAND = Pattern.compile("^(\\./mvnw .*spring-boot:run.*)$", Pattern.MULTILINE);

	private static final Pattern PAGE = Pattern.compile("Chat with it at (http://\\S+)");

	private static final int PATIENCE_MINUTES = 10;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path root;

	private final Path work;

	private RunManual(Path root, Path work) {
		this.root = root;
		this.work = work;
	}

	public static void main(String[] arguments) throws Exception {
		Path work = Files.createTempDirectory("first-chapter");
		try {
			RunManual manual = new RunManual(Path.of(arguments[2]).toAbsolutePath().normalize(), work);
			manual.chapter(Files.readString(Path.of(arguments[0])), "-B -ntp -Dmaven.repo.local=" + Path.of(arguments[3]).toAbsolutePath()
					+ " -Dmaven.repo.local.tail=" + Path.of(arguments[4]).toAbsolutePath());
			manual.readme(Files.readString(Path.of(arguments[1])));
		}
		finally {
			try (Stream<Path> files = Files.walk(work)) {
				files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
			}
		}
		System.out.println("All that the first chapter and the README say works");
	}

	private void chapter(String manual, String mavenArguments) throws Exception {
		Path project = Files.createDirectory(this.work.resolve("bot"));
		List<String> commands = new ArrayList<>();
		int files = 0;
		int start = manual.indexOf("id=\"_getting_started\"");
		Matcher listing = LISTING.matcher(manual.substring(start, manual.indexOf("<h2", start + manual.substring(start).indexOf("</h2>"))));
		while (listing.find()) {
			String text = listing.group(2).replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
			if (listing.group(1).equals("Shell")) {
				commands.addAll(text.lines().toList());
			}
			else {
				Path file = project.resolve(listing.group(1));
				Files.createDirectories(file.getParent());
				Files.writeString(file, text + "\n");
				files++;
			}
		}
		require(files == 4 && commands.size() == 2, "The first chapter has " + files + " files and the commands " + commands);
		for (String command : commands) {
			run(command, project, mavenArguments, bot -> {
				bot.does("say", "content", "!ping", frame -> frame.contains("Pong!") && frame.contains("message_reference"));
				bot.does("run", "command", "/ping", frame -> frame.contains("Pong!") && frame.contains("interaction_metadata"));
			});
		}
	}

	private void readme(String readme) throws Exception {
		Matcher command = README_COMMAND.matcher(readme);
		require(command.find(), "The README has no command that runs the sample bot");
		run(command.group(1), this.root, "", bot -> bot.does("run", "command", "/ping",
				frame -> frame.contains("Pong!") && frame.contains("interaction_metadata")));
	}

	private void run(String command, Path directory, String mavenArguments, Conversation conversation) throws Exception {
		System.out.println("$ " + command);
		ProcessBuilder builder = new ProcessBuilder("bash", "-c", "exec " + command).directory(directory.toFile()).redirectErrorStream(true);
		builder.environment().remove("DISCORD_TOKEN");
		builder.environment().put("MAVEN_ARGS", mavenArguments);
		// any that are free: others may run on this machine
		builder.environment().put("DISRUPTION_SIMULATOR_PORT", "0");
		builder.environment().put("SERVER_PORT", "0");
		// the `mvn` of somebody who has one
		builder.environment().merge("PATH", mvn() + ":", (path, first) -> first + path);
		Process process = builder.start();
		StringBuilder log = new StringBuilder();
		CompletableFuture<Void> tooLate = CompletableFuture.runAsync(() -> end(process),
				CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES));
		try {
			BufferedReader output = process.inputReader();
			boolean done = command.contains("spring-boot:run") ? talks(output, log, conversation) : succeeds(output, log, process);
			require(done, command + " did not do what it should:\n" + log);
		}
		finally {
			tooLate.cancel(false);
			end(process);
			process.waitFor();
		}
	}

	private Path mvn() throws IOException {
		Path directory = Files.createDirectories(this.work.resolve("bin"));
		Path script = directory.resolve("mvn");
		Files.writeString(script, "#!/bin/sh\nexec '" + this.root.resolve("mvnw") + "' \"$@\"\n");
		require(script.toFile().setExecutable(true), script + " can't be made executable");
		return directory;
	}

	private static void end(Process process) {
		process.descendants().forEach(ProcessHandle::destroy);
		// leaves the streams open: its output is read to the end
		process.toHandle().destroy();
	}

	private static boolean succeeds(BufferedReader output, StringBuilder log, Process process) throws Exception {
		output.lines().forEach(line -> log.append(line).append('\n'));
		return process.waitFor() == 0;
	}

	/** Opens the page whose address the log tells, and chats with the bot there. */
	private boolean talks(BufferedReader output, StringBuilder log, Conversation conversation) throws Exception {
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			log.append(line).append('\n');
			Matcher page = PAGE.matcher(line);
			if (page.find()) {
				// or the bot would stand still when nobody reads any more
				Thread reader = new Thread(() -> output.lines().forEach(rest -> log.append(rest).append('\n')), "output");
				reader.setDaemon(true);
				reader.start();
				try (Chat chat = Chat.open(this.http, page.group(1))) {
					conversation.hold(chat);
				}
				return true;
			}
		}
		return false;
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new IllegalStateException(message);
		}
	}

	private interface Conversation {

		void hold(Chat chat) throws Exception;

	}

	/** The page, as a person's browser sees it. */
	private static final class Chat implements WebSocket.Listener, AutoCloseable {

		private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

		private final StringBuilder partial = new StringBuilder();

		private WebSocket socket;

		private String ada;

		private String general;

		static Chat open(HttpClient http, String page) throws Exception {
			HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(page + "page/")).build(), HttpResponse.BodyHandlers.ofString());
			require(answer.statusCode() == 200 && answer.body().contains("<html"), page + " answers " + answer.statusCode());
			Chat chat = new Chat();
			URI address = URI.create(page);
			chat.socket = http.newWebSocketBuilder()
				.header("Origin", "http://" + address.getAuthority())
				.buildAsync(URI.create("ws://" + address.getAuthority() + "/page/feed"), chat)
				.join();
			String snapshot = chat.await("the page's first frame", frame -> frame.contains("\"snapshot\""));
			chat.ada = find(snapshot, "\"id\":\"(\\d+)\",\"username\":\"ada\"");
			chat.general = find(snapshot, "\"id\":\"(\\d+)\",(?:\"[a-z_]+\":(?:\"\\d*\"|\\d+),)*\"name\":\"general\"");
			chat.await("the bot's commands", frame -> frame.contains("\"description\":\"Check"), snapshot);
			return chat;
		}

		private static String find(String text, String pattern) {
			Matcher matcher = Pattern.compile(pattern).matcher(text);
			require(matcher.find(), "There is no " + pattern + " in " + text.substring(0, Math.min(2000, text.length())));
			return matcher.group(1);
		}

		/** Somebody says or runs something, and waits for the frame that shows the answer. */
		void does(String action, String field, String text, Predicate<String> answer) throws InterruptedException {
			this.socket.sendText("{\"type\":\"" + action + "\",\"action\":1,\"person\":\"" + this.ada + "\",\"channel\":\"" + this.general
					+ "\",\"" + field + "\":\"" + text + "\"}", true).join();
			await("the answer to " + text, answer);
			System.out.println("  " + text + " is answered");
		}

		private String await(String what, Predicate<String> wanted, String... already) throws InterruptedException {
			StringBuilder seen = new StringBuilder();
			for (String frame : already) {
				if (wanted.test(frame)) {
					return frame;
				}
			}
			for (String frame = next(); frame != null; frame = next()) {
				if (wanted.test(frame)) {
					return frame;
				}
				seen.append(frame, 0, Math.min(500, frame.length())).append('\n');
			}
			throw new IllegalStateException("The page doesn't show " + what + ", but:\n" + seen);
		}

		private String next() throws InterruptedException { return this.frames.poll(1, TimeUnit.MINUTES); }

		@Override
		public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
			this.partial.append(data);
			if (last) {
				this.frames.add(this.partial.toString());
				this.partial.setLength(0);
			}
			webSocket.request(1);
			return null;
		}

		@Override
		public void close() { this.socket.abort(); }

	}

}
