package dev.disruption.bots.poll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.json.Snowflake;

/**
 * A question, and who has given which answer.
 *
 * @param owner who asks
 * @param votes the numbers of the answers, by voters
 */
record Ballot(int id, Snowflake owner, String question, List<String> answers, Map<Snowflake, Integer> votes) {

	static final int MOST_ANSWERS = 5;

	Ballot(int id, Snowflake owner, String question, List<String> answers) {
		this(id, owner, question, List.copyOf(answers), new ConcurrentHashMap<>());
	}

	void vote(Snowflake voter, int answer) { this.votes.put(voter, answer); }

	/** A line for each answer: its share as a bar, and its votes. */
	String result() {
		List<String> lines = new ArrayList<>(List.of("**" + this.question + "**"));
		for (int answer = 0; answer < this.answers.size(); answer++) {
			int votes = Collections.frequency(this.votes.values(), answer);
			int share = this.votes.isEmpty() ? 0 : 10 * votes / this.votes.size();
			lines.add("`" + "█".repeat(share) + "░".repeat(10 - share) + "` " + this.answers.get(answer) + " (" + votes + ")");
		}
		return String.join("\n", lines);
	}

}
