package com.example.gateway;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.disruption.availability.GuildAvailability.GuildJoined;
import dev.disruption.availability.GuildAvailability.GuildLeft;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

// tag::availability[]
@Component
class Guilds {

	private final BlockingQueue<Snowflake> newcomers = new LinkedBlockingQueue<>();

	@EventListener
	void onJoined(GuildJoined joined) {
		this.newcomers.add(joined.guildId());
	}

	@EventListener
	void onLeft(GuildLeft left) {
		this.newcomers.remove(left.guildId());
	}

	@Nullable
	Snowflake nextToGreet(Duration patience) throws InterruptedException {
		return this.newcomers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
	}

}
// end::availability[]
