package dev.disruption.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.availability.GuildAvailability.GuildAvailable;
import dev.disruption.availability.GuildAvailability.GuildJoined;
import dev.disruption.availability.GuildAvailability.GuildLeft;
import dev.disruption.availability.GuildAvailability.GuildUnavailable;
import dev.disruption.json.Snowflake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What a course of events means: {@code ready 1 2} lists guilds, {@code +1} is GUILD_CREATE and {@code +1?} an unavailable one, {@code -1}
 * is GUILD_DELETE and {@code -1?} one in an outage.
 */
class GuildBookTests {

	private static final Snowflake ONE = Snowflake.of(1);

	private static final Snowflake TWO = Snowflake.of(2);

	private final GuildBook book = new GuildBook(0);

	static Stream<Arguments> courses() {
		return Stream.of(
				course("ready 1; +1", available(true)),
				course("ready 1; +1; +1", available(true)),
				course("ready; +1", new GuildJoined(ONE, 0)),
				course("ready 1; +1; -1", available(true), new GuildLeft(ONE, 0)),
				course("ready 1; +1; -1; +1", available(true), new GuildLeft(ONE, 0), new GuildJoined(ONE, 0)),
				course("ready 1; +1; -1?", available(true), unavailable()),
				course("ready 1; +1; -1?; -1?; +1", available(true), unavailable(), available(false)),
				course("ready 1; +1; -1?; -1", available(true), unavailable(), new GuildLeft(ONE, 0)),
				// an outage at the start, told by either event
				course("ready 1; -1?; +1", unavailable(), available(false)),
				course("ready 1; +1?; +1", unavailable(), available(false)),
				course("ready 1; +1?; +1?", unavailable()),
				// joined during an outage
				course("ready; +1?; +1", new GuildJoined(ONE, 0), unavailable(), available(false)),
				// unknown guilds
				course("ready; -1", new GuildLeft(ONE, 0)),
				course("ready; -1?; +1", unavailable(), available(false)),
				course("-1", new GuildLeft(ONE, 0)),
				course("-1?; +1", unavailable(), available(false)),
				course("+1?; +1", unavailable(), available(false)),
				course("+1", new GuildJoined(ONE, 0)),
				// a new session
				course("ready 1; +1; ready 1; +1", available(true)),
				course("ready 1; +1; ready", available(true), new GuildLeft(ONE, 0)),
				course("ready 1; +1; ready 1; -1?; +1", available(true), unavailable(), available(false)),
				course("ready 1; -1?; ready 1; +1", unavailable(), available(false)),
				course("ready; ready 1; +1", new GuildJoined(ONE, 0)),
				course("ready; ready 1; +1?", new GuildJoined(ONE, 0), unavailable()),
				course("ready 1; ready 1; +1", available(true)),
				course("ready 1 2; +1; ready 2", available(true), new GuildLeft(ONE, 0)));
	}

	@ParameterizedTest
	@MethodSource("courses")
	@Tag("F57")
	void tellsWhatItMeans(String course, List<GuildAvailability> news) {
		assertThat(play(course)).isEqualTo(news);
	}

	static Stream<Arguments> awaited() {
		return Stream.of(arguments("ready 1 2", List.of(ONE, TWO)), arguments("ready 1 2; +1", List.of(TWO)),
				arguments("ready 1 2; +1; -2?", List.of()), arguments("ready 1 2; +1?; -2", List.of()), arguments("ready; +1?", List.of()),
				arguments("ready 1; +1; ready 1 2", List.of(TWO)), arguments("ready 1; ready", List.of()));
	}

	@ParameterizedTest
	@MethodSource("awaited")
	@Tag("F58")
	void knowsWhatIsMissing(String course, List<Snowflake> missing) {
		play(course);
		assertThat(this.book.awaited()).containsExactlyInAnyOrderElementsOf(missing);
	}

	private List<GuildAvailability> play(String course) {
		List<GuildAvailability> news = new ArrayList<>();
		for (String event : course.split("; ")) {
			if (event.startsWith("ready")) {
				news.addAll(this.book.ready(Stream.of(event.split(" ")).skip(1).map(Snowflake::of).toList()));
				continue;
			}
			boolean unavailable = event.endsWith("?");
			Snowflake id = Snowflake.of(event.substring(1).replace("?", ""));
			news.addAll(event.startsWith("+") ? this.book.created(id, unavailable) : this.book.deleted(id, unavailable));
		}
		return news;
	}

	private static Arguments course(String course, GuildAvailability... news) {
		return arguments(course, List.of(news));
	}

	private static GuildAvailability available(boolean initial) {
		return new GuildAvailable(ONE, 0, initial);
	}

	private static GuildAvailability unavailable() {
		return new GuildUnavailable(ONE, 0);
	}

}
