package dev.disruption.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Rights;
import dev.disruption.simulator.world.World;
import reactor.core.Disposable;
import tools.jackson.databind.node.ObjectNode;

/** People who chat, react and come all by themselves: for demonstrations, and to see what a bot does when there is much going on. */
public final class Crowd {

	private static final List<String> SENTENCES = List.of("Good morning!", "Has anybody seen the build?", "It works on my machine.",
			"Who wants to have lunch?", "I'll be back in ten minutes.", "That is **great** news.", "Could you have a look at this?", "Thanks a lot!",
			"What does `git rebase` do again?", "Let's meet tomorrow.", "||It was the gardener.||", "Same here.", "Never mind, I found it.",
			"> to be, or not to be\nThat is still the question.", "Shipping it 🚀", "Coffee? ☕");

	private static final List<String> EMOJIS = List.of("👍", "❤️", "😂", "🎉", "👀", "🔥");

	private static final double MOST = 10_000;

	private static final int LATELY = 20;

	private final List<Disposable> running = new ArrayList<>();

	private final Random random = new Random(1);

	private final World world;

	private final People people;

	private ObjectNode rates = rates(0, 0, 0);

	private int newcomers;

	Crowd(World world, People people) {
		this.world = world;
		this.people = people;
	}

	/**
	 * Lets things happen from now on, in place of what was asked for before. The same things happen each time, if the world is the same.
	 * @param messages how many per second, at most 10,000
	 * @param reactions how many per second, at most 10,000
	 * @param joins how many people come per second, at most 10,000
	 * @throws IllegalArgumentException if one of them is negative or too large
	 */
	public synchronized void start(double messages, double reactions, double joins) {
		for (double rate : new double[] { messages, reactions, joins }) {
			if (!(rate >= 0 && rate <= MOST)) {
				throw new IllegalArgumentException("From 0 to " + MOST + " things can happen per second, not " + rate);
			}
		}
		stop();
		this.rates = rates(messages, reactions, joins);
		every(messages, this::chat);
		every(reactions, this::react);
		every(joins, this::join);
	}

	/** Nobody does anything by themselves any more. */
	public synchronized void stop() {
		this.running.forEach(Disposable::dispose);
		this.running.clear();
		this.rates = rates(0, 0, 0);
	}

	/** What was asked for: messages, reactions and joins per second. */
	public synchronized ObjectNode rates() { return this.rates.deepCopy(); }

	private void every(double rate, Runnable thing) {
		if (rate > 0) {
			Repetition repetition = new Repetition(Duration.ofNanos((long) (1e9 / rate)), thing);
			this.running.add(repetition);
			repetition.next();
		}
	}

	private void chat() {
		this.world.atomically(() -> {
			Guild guild = any(List.copyOf(this.world.guilds()));
			List<Person> present = guild.members().stream().map(Member::person).filter(person -> !person.bot()).toList();
			if (present.isEmpty()) {
				return;
			}
			Person person = any(present);
			Rights rights = this.world.rights(person);
			List<Channel> channels = channels(guild, rights, Permission.SEND_MESSAGES).stream().filter(channel -> rights.wait(channel).isZero())
				.toList();
			if (!channels.isEmpty()) {
				this.people.say(person, any(channels), any(SENTENCES));
			}
		});
	}

	private void react() {
		this.world.atomically(() -> {
			Guild guild = any(List.copyOf(this.world.guilds()));
			List<Person> present = guild.members().stream().map(Member::person).filter(person -> !person.bot()).toList();
			if (present.isEmpty()) {
				return;
			}
			Person person = any(present);
			List<Channel> channels = channels(guild, this.world.rights(person), Permission.READ_MESSAGE_HISTORY, Permission.ADD_REACTIONS);
			if (channels.isEmpty()) {
				return;
			}
			Channel channel = any(channels);
			List<ObjectNode> lately = this.world.messages().page(channel, null, null, null, LATELY);
			if (!lately.isEmpty()) {
				this.people.react(person, channel, any(lately).path("id").asString(""), any(EMOJIS));
			}
		});
	}

	private void join() {
		this.world.atomically(() -> {
			String name = "newcomer" + ++this.newcomers;
			if (this.world.personByName(name) == null) {
				this.world.join(this.world.addPerson(name), any(List.copyOf(this.world.guilds())));
			}
		});
	}

	private static List<Channel> channels(Guild guild, Rights rights, Permission... needed) {
		return guild.channels().stream().filter(channel -> channel.type() == Channel.TEXT && rights.may(channel, needed)).toList();
	}

	private <T> T any(List<T> things) { return things.get(this.random.nextInt(things.size())); }

	private static ObjectNode rates(double messages, double reactions, double joins) {
		return Json.object().put("messages", messages).put("reactions", reactions).put("joins", joins);
	}

	/** A thing that happens again and again, on the simulator's clock. */
	private final class Repetition implements Disposable {

		private final Duration period;

		private final Runnable thing;

		private volatile boolean disposed;

		Repetition(Duration period, Runnable thing) {
			this.period = period;
			this.thing = thing;
		}

		void next() {
			Crowd.this.world.clock().schedule(this.period, () -> {
				if (!this.disposed) {
					this.thing.run();
					next();
				}
			});
		}

		@Override
		public void dispose() { this.disposed = true; }

		@Override
		public boolean isDisposed() { return this.disposed; }

	}

}
