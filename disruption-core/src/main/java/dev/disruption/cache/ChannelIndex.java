package dev.disruption.cache;

import java.util.concurrent.locks.StampedLock;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;

/** The guild of each channel and thread. */
final class ChannelIndex {

	static final int SLOT = 28;

	static final long NONE = 0;

	private static final int STRIPES = 32;

	private final Stripe[] stripes = new Stripe[STRIPES];

	ChannelIndex() {
		for (int i = 0; i < STRIPES; i++) {
			this.stripes[i] = new Stripe();
		}
	}

	private Stripe stripe(long channelId) {
		return this.stripes[(int) (channelId >>> 22) & STRIPES - 1];
	}

	/** {@link #NONE} if the channel is unknown. */
	long guildOf(long channelId) {
		Stripe stripe = stripe(channelId);
		long lock = stripe.lock.readLock();
		try {
			return stripe.guilds.get(channelId);
		}
		finally {
			stripe.lock.unlockRead(lock);
		}
	}

	void put(long channelId, long guildId) {
		Stripe stripe = stripe(channelId);
		long lock = stripe.lock.writeLock();
		try {
			stripe.guilds.put(channelId, guildId);
		}
		finally {
			stripe.lock.unlockWrite(lock);
		}
	}

	/** Unless it is one of another guild by now. */
	void remove(long channelId, long guildId) {
		Stripe stripe = stripe(channelId);
		long lock = stripe.lock.writeLock();
		try {
			stripe.guilds.remove(channelId, guildId);
		}
		finally {
			stripe.lock.unlockWrite(lock);
		}
	}

	private static final class Stripe {

		private final StampedLock lock = new StampedLock();

		private final Long2LongOpenHashMap guilds = new Long2LongOpenHashMap();

	}

}
