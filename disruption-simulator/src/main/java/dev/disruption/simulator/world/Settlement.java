package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.List;

/**
 * Many people of one guild, who are made only when somebody asks for one of them: names and ids follow from their numbers. So a world
 * with a million members begins at once.
 */
final class Settlement {

	private final World world;

	private final Guild guild;

	private final String prefix;

	private final int count;

	private final long firstId;

	private final Instant since;

	private boolean made;

	/** @param firstId the others have those that follow it */
	Settlement(World world, Guild guild, String prefix, int count, long firstId, Instant since) {
		this.world = world;
		this.guild = guild;
		this.prefix = prefix;
		this.count = count;
		this.firstId = firstId;
		this.since = since;
	}

	String prefix() { return this.prefix; }

	int count() { return this.count; }

	long firstId() { return this.firstId; }

	boolean hasId(long id) { return id >= this.firstId && id < this.firstId + this.count; }

	/** The prefix of a name that ends in a number, as those of settlers do. */
	static String prefixOf(String name) {
		int end = name.length();
		while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
			end--;
		}
		return name.substring(0, end);
	}

	/** Makes all of them, once. */
	void make() {
		this.world.atomically(() -> {
			if (this.made) {
				return;
			}
			this.made = true;
			for (int number = 0; number < this.count; number++) {
				Person person = World.named(Long.toString(this.firstId + number), this.prefix + number);
				this.world.put(person);
				this.guild.settle(new Member(person, null, List.of(), this.since));
			}
			this.world.settled(this);
			this.guild.settled(this);
		});
	}

}
