package dev.disruption.test;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.SimulatorBuilder;
import dev.disruption.simulator.journal.Violation;
import dev.disruption.simulator.world.BotToken;
import dev.disruption.simulator.world.Lab;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a simulated Discord of its own, and a bot on it, without any Spring: for bots of other libraries. Tests may run side by
 * side,
 * for each has a token of its own. A test fails if the bot breaks a rule of Discord's protocol.
 *
 * <pre>{@code @RegisterExtension
 * static DiscordExtension discord = DiscordExtension.of(simulator -> MyBot.connect(simulator.restUrl(), simulator.token()));}</pre>
 */
public final class DiscordExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(DiscordExtension.class);

	private final BotStart bot;

	private final UnaryOperator<SimulatorBuilder> settings;

	private final boolean strict;

	private DiscordExtension(BotStart bot, UnaryOperator<SimulatorBuilder> settings, boolean strict) {
		this.bot = bot;
		this.settings = settings;
		this.strict = strict;
	}

	/** @param bot starts a bot on a simulator, and returns what stops it again */
	public static DiscordExtension of(BotStart bot) { return new DiscordExtension(bot, builder -> builder, true); }

	/** Changes the simulator: {@code with(builder -> builder.withoutRateLimits())}. */
	public DiscordExtension with(UnaryOperator<SimulatorBuilder> changes) {
		return new DiscordExtension(this.bot, builder -> changes.apply(this.settings.apply(builder)), this.strict);
	}

	/** Lets the bot break rules. */
	public DiscordExtension lenient() { return new DiscordExtension(this.bot, this.settings, false); }

	@Override
	public void beforeEach(ExtensionContext context) throws Exception {
		Simulator simulator = this.settings.apply(Simulator.builder().token(token())).start();
		Running running = new Running(simulator, new Discord(simulator));
		context.getStore(NAMESPACE).put(this, running);
		running.start(this.bot);
	}

	@Override
	public void afterEach(ExtensionContext context) throws Exception {
		Running running = context.getStore(NAMESPACE).remove(this, Running.class);
		if (running == null) {
			return;
		}
		running.close();
		List<Violation> violations = running.simulator.violations();
		if (this.strict && !violations.isEmpty() && context.getExecutionException().isEmpty()) {
			throw Rules.broken(violations);
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return List.of(Discord.class, Simulator.class).contains(parameter.getParameter().getType());
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Running running = context.getStore(NAMESPACE).get(this, Running.class);
		if (running == null) {
			throw new IllegalStateException("A simulated Discord belongs to one test: ask for it in a test method, or in @BeforeEach");
		}
		return parameter.getParameter().getType() == Discord.class ? running.discord : running.simulator;
	}

	/** The bot's usual id, with a secret of its own. */
	static String token() {
		String standard = BotToken.standard(Lab.BOT_ID);
		UUID random = UUID.randomUUID();
		byte[] bytes = ByteBuffer.allocate(16).putLong(random.getMostSignificantBits()).putLong(random.getLeastSignificantBits()).array();
		return standard.substring(0, standard.lastIndexOf('.') + 1) + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Starts a bot. */
	@FunctionalInterface
	public interface BotStart {

		/**
		 * @param simulator tells address and token
		 * @return what stops the bot; it may be connected only later
		 */
		AutoCloseable on(Simulator simulator) throws Exception;

	}

	private static final class Running {

		private final Simulator simulator;

		private final Discord discord;

		private @Nullable AutoCloseable bot;

		Running(Simulator simulator, Discord discord) {
			this.simulator = simulator;
			this.discord = discord;
		}

		void start(BotStart start) throws Exception {
			this.bot = start.on(this.simulator);
			this.simulator.awaitBot(Patience.TIMEOUT);
		}

		void close() throws Exception {
			try {
				if (this.bot != null) {
					this.bot.close();
				}
			}
			finally {
				this.simulator.close();
			}
		}

	}

}
