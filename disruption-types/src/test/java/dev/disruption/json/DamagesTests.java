package dev.disruption.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import dev.disruption.model.permission.RoleTags;
import dev.disruption.model.user.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DamagesTests {

	private final Logger logger = Logger.getLogger(Damages.class.getName());

	private final Filter before = this.logger.getFilter();

	private final List<LogRecord> logged = new ArrayList<>();

	private final Damages damages = new Damages();

	private final JsonMapper mapper = DiscordJson.mapper(this.damages);

	@BeforeEach
	void listen() {
		this.logger.setFilter(entry -> {
			this.logged.add(entry);
			return false;
		});
	}

	@AfterEach
	void stopListening() {
		this.logger.setFilter(this.before);
	}

	@Test
	void countsEachDamageAndLogsEachFieldOnce() {
		for (int i = 0; i < 3; i++) {
			this.mapper.readValue("{\"id\":{},\"username\":[],\"bot\":true}", User.class);
		}
		assertThat(this.damages.counts()).containsExactly(Map.entry("User.id", 3L), Map.entry("User.username", 3L));
		assertThat(this.logged).extracting(entry -> entry.getParameters()[0]).containsExactly("User.id", "User.username");
	}

	@Test
	void doesNotTakeANullThatMeansTrueForADamage() {
		RoleTags tags = this.mapper.readValue("{\"bot_id\":\"1\",\"premium_subscriber\":null}", RoleTags.class);
		assertThat(tags.premiumSubscriber()).isTrue();
		assertThat(tags.availableForPurchase()).isFalse();
		assertThat(this.logged).isEmpty();
	}

	@Test
	void leavesOutAnEntryWhoseKeyIsNoId() {
		var keys = this.mapper.getTypeFactory().constructMapType(Map.class, Snowflake.class, String.class);
		Map<Snowflake, String> read = this.mapper.readValue("{\"1\":\"a\",\"x\":\"b\",\"2\":{}}", keys);
		assertThat(read).containsExactly(Map.entry(Snowflake.of(1), "a"));
		assertThat(this.damages.counts()).containsExactly(Map.entry("String.{}", 2L));
	}

}
