package dev.disruption.model.scheduledevent;

/**
 * A weekday counted within its month.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-recurrence-rule-object-guild-scheduled-event-recurrence-rule---n_weekday-structure">Guild Scheduled Event Recurrence Rule - N_Weekday Structure</a>
 */
public record NWeekday(
		int n,
		RecurrenceRule.Weekday day) {
}
