package dev.disruption.autoconfigure;

import java.util.Set;

import dev.disruption.dispatch.Dispatch;
import dev.disruption.dispatch.DispatchSettings;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.GatewayEvents;
import dev.disruption.dispatch.GatewayMeter;
import dev.disruption.dispatch.GatewayMeters;
import dev.disruption.dispatch.Ordering;
import dev.disruption.dispatch.Overflow;
import dev.disruption.event.Event;
import dev.disruption.event.GuildMemberEvent.GuildMemberAdd;
import dev.disruption.event.InteractionEvent.InteractionCreate;
import dev.disruption.event.MessageEvent;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.event.MessageReactionEvent.MessageReactionAdd;
import dev.disruption.gateway.Gateway;
import dev.disruption.model.gateway.Intent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class DispatchAutoConfigurationTests {

	/** Nothing listens at that address, and nobody waits for it. */
	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptionGatewayAutoConfiguration.class, DisruptionInteractionAutoConfiguration.class,
				DisruptionRestAutoConfiguration.class))
		.withPropertyValues("disruption.token=MTA1.secret.token", "disruption.rest.url=http://127.0.0.1:1/api/v10",
				"disruption.gateway.startup-timeout=1ms", "disruption.gateway.session-store.enabled=false");

	private void expectIntents(ApplicationContextRunner bot, Intent... intents) {
		bot.run(context -> assertThat(context.getBean(Gateway.class).intents()).containsExactlyInAnyOrder(intents));
	}

	@Test
	void keepsTheOrderOfGuildsAndTenThousandEventsByDefault() {
		this.runner.run(context -> assertThat(context.getBean(DispatchSettings.class)).isEqualTo(DispatchSettings.builder().build()));
	}

	@Test
	void bindsEveryProperty() {
		this.runner
			.withPropertyValues("disruption.dispatch.ordering=channel", "disruption.dispatch.max-events=500", "disruption.dispatch.max-size=1MB",
					"disruption.dispatch.overflow=block", "disruption.dispatch.droppable=VOICE_STATE_UPDATE", "disruption.dispatch.deduplicate=100")
			.run(context -> assertThat(context.getBean(DispatchSettings.class)).isEqualTo(new DispatchSettings(Ordering.CHANNEL, 500, 1024 * 1024,
					Overflow.BLOCK, Set.of("VOICE_STATE_UPDATE"), 100)));
	}

	@Test
	void saysWhatIsWrongWithALimit() {
		this.runner.withPropertyValues("disruption.dispatch.max-events=0")
			.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("disruption.dispatch.max-events"));
	}

	@Test
	void backsOffForTheBeansOfTheApplication() {
		DispatchSettings own = DispatchSettings.builder().ordering(Ordering.NONE).build();
		this.runner.withBean(DispatchSettings.class, () -> own).run(context -> {
			assertThat(context).getBean(DispatchSettings.class).isSameAs(own);
			assertThat(context).hasSingleBean(GatewayEvents.class).hasSingleBean(GatewayMeters.class);
		});
	}

	@Test
	void asksForGuildsOnlyWhenNobodyListens() {
		expectIntents(this.runner, Intent.GUILDS);
	}

	@Test
	void asksForNothingMoreForInteractions() {
		expectIntents(this.runner.withBean(OnInteraction.class), Intent.GUILDS);
	}

	@Test
	void asksForWhatListenersListenTo() {
		expectIntents(this.runner.withBean(OnMessage.class), Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES);
	}

	@Test
	void asksForTheEventsOfAGroup() {
		expectIntents(this.runner.withBean(OnMessages.class), Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES);
	}

	@Test
	void asksForWhatIsListenedToAsADispatch() {
		expectIntents(this.runner.withBean(OnReactionDispatch.class), Intent.GUILDS, Intent.GUILD_MESSAGE_REACTIONS,
				Intent.DIRECT_MESSAGE_REACTIONS);
	}

	@Test
	void asksForAllThatIsNotPrivilegedForAListenerOfEverything(CapturedOutput output) {
		this.runner.withBean(OnEverything.class)
			.run(context -> assertThat(context.getBean(Gateway.class).intents())
				.contains(Intent.GUILDS, Intent.GUILD_VOICE_STATES, Intent.GUILD_MODERATION)
				.noneMatch(Intent::isPrivileged));
		assertThat(output).doesNotContain("doesn't ask for");
	}

	@Test
	void addsWhatIsNamed() {
		expectIntents(this.runner.withBean(OnMessage.class).withPropertyValues("disruption.gateway.additional-intents=message-content"),
				Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES, Intent.MESSAGE_CONTENT);
	}

	@Test
	void leavesWhatIsNamedInsteadOfIt(CapturedOutput output) {
		expectIntents(this.runner.withBean(OnMessage.class).withPropertyValues("disruption.gateway.intents=guilds,guild-messages"),
				Intent.GUILDS, Intent.GUILD_MESSAGES);
		assertThat(output).doesNotContain("doesn't ask for");
	}

	@Test
	void tellsOfAListenerThatNamedIntentsLeaveOut(CapturedOutput output) {
		expectIntents(this.runner.withBean(OnMessage.class).withPropertyValues("disruption.gateway.intents=guilds"), Intent.GUILDS);
		assertThat(output).contains("OnMessage.hear listens to [MESSAGE_CREATE], which the bot doesn't ask for",
				"disruption.gateway.intents=guilds,guild-messages,direct-messages");
	}

	@Test
	void tellsOfAListenerThatNeedsAPrivilegedIntentWhichNobodyNamed(CapturedOutput output) {
		expectIntents(this.runner.withBean(OnMember.class), Intent.GUILDS);
		assertThat(output).contains("OnMember.greet listens to [GUILD_MEMBER_ADD], which the bot doesn't ask for",
				"disruption.gateway.additional-intents=guild-members", "switch on [GUILD_MEMBERS]", "Developer Portal");
	}

	@Test
	void tellsOfADispatchThatNobodySends(CapturedOutput output) {
		this.runner.withBean(OnGroupDispatch.class).run(context -> assertThat(context).hasNotFailed());
		assertThat(output).contains("OnGroupDispatch.hear listens to Dispatch<MessageEvent>", "write Dispatch<? extends MessageEvent>");
	}

	@Test
	void measuresWhatWaits() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		this.runner.run(context -> {
			context.getBean(GatewayMeters.class).bindTo(registry);
			assertThat(registry.get(GatewayMeter.WAITING.getName()).gauge().value()).isZero();
			assertThat(registry.get(GatewayMeter.EVENTS.getName()).tag("outcome", "dropped").functionCounter().count()).isZero();
			assertThat(context.getBean(Dispatcher.class).statistics().handled()).isZero();
		});
	}

	static class OnMessage {

		@EventListener
		void hear(MessageCreate event) {
		}

	}

	static class OnMessages {

		@EventListener
		void hear(MessageEvent event) {
		}

	}

	static class OnInteraction {

		@EventListener
		void hear(InteractionCreate event) {
		}

	}

	static class OnMember {

		@EventListener
		void greet(GuildMemberAdd event) {
		}

	}

	static class OnReactionDispatch {

		@EventListener
		void hear(Dispatch<MessageReactionAdd> dispatch) {
		}

	}

	static class OnGroupDispatch {

		@EventListener
		void hear(Dispatch<MessageEvent> dispatch) {
		}

	}

	static class OnEverything {

		@EventListener
		void hear(Event event) {
		}

	}

}
