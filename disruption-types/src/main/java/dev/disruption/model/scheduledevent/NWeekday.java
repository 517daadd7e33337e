package dev.disruption.model.scheduledevent;

import dev.disruption.json.Written;
import dev.disruption.validation.Limit;

/**
 * A weekday counted within its month.
 *
 * @param n which one of the month, 1 to 5
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule---n_weekday-structure">Guild Scheduled Event Recurrence Rule - N_Weekday Structure</a>
 */
@Written
public record NWeekday(
		@Limit(min = 1, max = 5) int n,
		RecurrenceRule.Weekday day) {
}
