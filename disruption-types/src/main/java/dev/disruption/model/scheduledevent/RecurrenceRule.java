package dev.disruption.model.scheduledevent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import org.jspecify.annotations.Nullable;

/**
 * How an event repeats.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule-structure">Guild Scheduled Event Recurrence Rule Structure</a>
 */
public record RecurrenceRule(
		Instant start,
		@Nullable Instant end,
		Frequency frequency,
		int interval,
		List<Weekday> byWeekday,
		@JsonProperty("by_n_weekday") List<NWeekday> byNWeekday,
		List<Month> byMonth,
		List<Integer> byMonthDay,
		List<Integer> byYearDay,
		@Nullable Integer count) {

	/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule---frequency">Guild Scheduled Event Recurrence Rule - Frequency</a> */
	public enum Frequency implements Coded {

		@Code(0) YEARLY,
		@Code(1) MONTHLY,
		@Code(2) WEEKLY,
		@Code(3) DAILY,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule---weekday">Guild Scheduled Event Recurrence Rule - Weekday</a> */
	public enum Weekday implements Coded {

		@Code(0) MONDAY,
		@Code(1) TUESDAY,
		@Code(2) WEDNESDAY,
		@Code(3) THURSDAY,
		@Code(4) FRIDAY,
		@Code(5) SATURDAY,
		@Code(6) SUNDAY,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule---month">Guild Scheduled Event Recurrence Rule - Month</a> */
	public enum Month implements Coded {

		@Code(1) JANUARY,
		@Code(2) FEBRUARY,
		@Code(3) MARCH,
		@Code(4) APRIL,
		@Code(5) MAY,
		@Code(6) JUNE,
		@Code(7) JULY,
		@Code(8) AUGUST,
		@Code(9) SEPTEMBER,
		@Code(10) OCTOBER,
		@Code(11) NOVEMBER,
		@Code(12) DECEMBER,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
