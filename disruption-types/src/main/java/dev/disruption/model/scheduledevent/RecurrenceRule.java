package dev.disruption.model.scheduledevent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * How an event repeats.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule-structure">Guild Scheduled Event Recurrence Rule Structure</a>
 */
@Written
public record RecurrenceRule(
		Instant start,
		@Nullable Instant end,
		Frequency frequency,
		@Limit(min = 1, max = 2) int interval,
		List<Weekday> byWeekday,
		@JsonProperty("by_n_weekday") List<NWeekday> byNWeekday,
		List<Month> byMonth,
		List<@Limit(min = 1, max = 31) Integer> byMonthDay,
		List<Integer> byYearDay,
		@Nullable Integer count) implements Checked {

	/** sets of days that an event can take place on within a week */
	private static final List<Set<Weekday>> KNOWN_DAYS = List.of(EnumSet.range(Weekday.MONDAY, Weekday.FRIDAY),
			EnumSet.range(Weekday.TUESDAY, Weekday.SATURDAY),
			EnumSet.of(Weekday.SUNDAY, Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY),
			EnumSet.of(Weekday.FRIDAY, Weekday.SATURDAY), EnumSet.of(Weekday.SATURDAY, Weekday.SUNDAY),
			EnumSet.of(Weekday.SUNDAY, Weekday.MONDAY));

	/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule---frequency">Guild Scheduled Event Recurrence Rule - Frequency</a> */
	public enum Frequency implements Coded {

		@Code(0) YEARLY,
		@Code(1) MONTHLY,
		@Code(2) WEEKLY,
		@Code(3) DAILY,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** On these days of every week. Discord knows Monday to Friday, and other sets of its own. */
	public static RecurrenceRule daily(Instant start, Weekday... days) {
		return new RecurrenceRuleBuilder().start(start).frequency(Frequency.DAILY).interval(1).byWeekday(List.of(days)).unchecked();
	}

	/** Every week, or every other week. */
	public static RecurrenceRule weekly(Instant start, int interval, Weekday day) {
		return new RecurrenceRuleBuilder().start(start).frequency(Frequency.WEEKLY).interval(interval).byWeekday(List.of(day)).unchecked();
	}

	/** Every month, on its n-th Monday for example. */
	public static RecurrenceRule monthly(Instant start, int n, Weekday day) {
		List<NWeekday> days = List.of(new NWeekday(n, day));
		return new RecurrenceRuleBuilder().start(start).frequency(Frequency.MONTHLY).interval(1).byNWeekday(days).unchecked();
	}

	/** Every year on one date. */
	public static RecurrenceRule yearly(Instant start, Month month, int day) {
		return builder().start(start).frequency(Frequency.YEARLY).byMonth(month).byMonthDay(day).unchecked();
	}

	public static RecurrenceRuleBuilder builder() { return new RecurrenceRuleBuilder().interval(1); }

	/** The limitations that the documentation names. */
	@Override
	public void check(Violations violations) {
		violations.at("end").require(this.end == null, "can't be set");
		violations.at("count").require(this.count == null, "can't be set");
		violations.at("by_year_day").require(this.byYearDay.isEmpty(), "can't be set");
		violations.at("interval").require(this.interval == 1 || this.frequency == Frequency.WEEKLY, "has to be 1 unless the event is WEEKLY");
		boolean weekday = this.frequency == Frequency.DAILY || this.frequency == Frequency.WEEKLY;
		violations.at("by_weekday").require(this.byWeekday.isEmpty() || weekday, "is for DAILY and WEEKLY events");
		violations.at("by_weekday").require(this.frequency != Frequency.WEEKLY || this.byWeekday.size() == 1, "a WEEKLY event has one day");
		violations.at("by_weekday")
			.require(this.frequency != Frequency.DAILY || this.byWeekday.isEmpty() || KNOWN_DAYS.contains(EnumSet.copyOf(this.byWeekday)),
					"these days can't be combined; for a DAILY event one of " + KNOWN_DAYS);
		violations.at("by_n_weekday").require(this.byNWeekday.isEmpty() || this.frequency == Frequency.MONTHLY, "is for MONTHLY events");
		violations.at("by_n_weekday").require(this.frequency != Frequency.MONTHLY || this.byNWeekday.size() == 1, "a MONTHLY event has one day");
		boolean date = this.byMonth.size() == 1 && this.byMonthDay.size() == 1;
		boolean noDate = this.byMonth.isEmpty() && this.byMonthDay.isEmpty();
		violations.at("by_month").require(noDate || this.frequency == Frequency.YEARLY, "and by_month_day are for YEARLY events");
		violations.at("by_month").require(date || this.frequency != Frequency.YEARLY, "a YEARLY event has one month and one by_month_day");
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
