package dev.disruption.bots.poll;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.Autocomplete;
import dev.disruption.interaction.annotation.Invoker;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.component.ComponentIds;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import dev.disruption.model.user.User;
import org.springframework.stereotype.Component;

/** Opens polls, counts votes and closes polls. What is asked is kept in memory; a real bot would keep it in a database. */
@Component
class PollCommands {

	private final Map<Integer, Ballot> ballots = new ConcurrentHashMap<>();

	private final AtomicInteger last = new AtomicInteger();

	private final ComponentIds ids;

	PollCommands(ComponentIds ids) {
		this.ids = ids;
	}

	@SlashCommand(description = "Ask everybody")
	Reply poll(@Invoker User owner, @Option("What to ask") String question,
			@Option("Up to five answers, with commas between them") String answers) {
		List<String> all = List.of(answers.strip().split("\\s*,\\s*"));
		if (all.size() < 2 || all.size() > Ballot.MOST_ANSWERS) {
			throw new InvalidArgumentException("A poll has two to " + Ballot.MOST_ANSWERS + " answers, with commas between them.");
		}
		Ballot ballot = new Ballot(this.last.incrementAndGet(), owner.id(), question, all);
		this.ballots.put(ballot.id(), ballot);
		return show(ballot);
	}

	@OnButton("poll:{id}:{answer}")
	Reply vote(int id, int answer, User voter) {
		Ballot ballot = this.ballots.get(id);
		if (ballot == null) {
			return Reply.of("This poll is over.").ephemeral();
		}
		ballot.vote(voter.id(), answer);
		return show(ballot).asUpdate();
	}

	@SlashCommand(description = "Close one of your polls")
	Reply close(@Invoker User user, @Option("Which one") int poll) {
		Ballot ballot = this.ballots.get(poll);
		if (ballot == null || !ballot.owner().equals(user.id())) {
			return Reply.of("You have no such poll.").ephemeral();
		}
		this.ballots.remove(poll);
		return Reply.of("The poll is over.\n" + ballot.result());
	}

	@Autocomplete("close poll")
	Map<String, Integer> own(String typed, @Invoker User user) {
		return this.ballots.values()
			.stream()
			.filter(ballot -> ballot.owner().equals(user.id()) && ballot.question().contains(typed))
			.collect(Collectors.toMap(Ballot::question, Ballot::id, (one, other) -> one));
	}

	private Reply show(Ballot ballot) {
		Button[] buttons = IntStream.range(0, ballot.answers().size())
			.mapToObj(answer -> Button.primary(this.ids.of("poll:{id}:{answer}", ballot.id(), answer), ballot.answers().get(answer)))
			.toArray(Button[]::new);
		return Reply.of(ballot.result()).components(ActionRow.of(buttons));
	}

}
