package dev.disruption.dispatch;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.action.Action;
import dev.disruption.action.Reply;
import dev.disruption.event.ChannelEvent.ChannelCreate;
import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.event.GuildEvent.GuildUpdate;
import dev.disruption.event.MessageEvent;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.event.MessageEvent.MessageDelete;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.DiscordJson;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class EventListenersTests {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Handlers.class, Everything.class);

	private final EventListeners listeners = new EventListeners(this.context, Schedulers.immediate());

	private final Handlers handlers = this.context.getBean(Handlers.class);

	@BeforeEach
	void refresh() {
		this.listeners.refresh();
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	private static MessageCreate message(String content) {
		return DiscordJson.mapper().readValue("{\"id\":\"1\",\"channel_id\":\"2\",\"content\":\"" + content + "\"}", MessageCreate.class);
	}

	private int publish(Event event) {
		return this.listeners.publish(event, new RawDispatch(0, 1, EventTypes.name(event.getClass()), 0, false, new byte[0], -1));
	}

	@Test
	void wantsOnlyWhatSomebodyListensTo() {
		assertThat(this.listeners.wants(MessageCreate.class)).isTrue();
		assertThat(this.listeners.wants(ChannelCreate.class)).isFalse();
		assertThat(this.listeners.wants(Event.Unknown.class)).isFalse();
	}

	@Test
	void wantsTheEventsOfAGroupThatSomebodyListensTo() {
		assertThat(this.listeners.wants(MessageDelete.class)).isTrue();
		assertThat(this.listeners.wants(GuildUpdate.class)).isFalse();
	}

	@Test
	void servesListenersOfEveryApplicationEventWithoutDecodingForThem() {
		publish(message("hello"));
		assertThat(this.context.getBean(Everything.class).seen).anyMatch(MessageCreate.class::isInstance);
	}

	@Test
	@Tag("F69")
	void callsTheOtherListenersWhenOneFails() {
		publish(message("boom"));
		assertThat(this.handlers.calls).contains("after boom");
	}

	@Test
	void hasTheReturnedActionPublished() {
		publish(message("!ping"));
		assertThat(this.handlers.actions).singleElement()
			.isInstanceOfSatisfying(Reply.class, reply -> assertThat(reply.content()).isEqualTo("Pong!"));
	}

	@Test
	void doesNothingWhenAListenerReturnsNull() {
		publish(message("hello"));
		assertThat(this.handlers.actions).isEmpty();
	}

	@Test
	void callsAListenerOnlyWhereItsConditionHolds() {
		publish(message("hello"));
		assertThat(this.handlers.calls).doesNotContain("on condition");
		publish(message("conditional"));
		assertThat(this.handlers.calls).contains("on condition");
	}

	@Test
	void callsListenersOfEventsAndOfDispatchesInOneOrder() {
		publish(message("in order"));
		assertThat(this.handlers.calls).containsSubsequence("after in order", "dispatch of in order", "group of in order",
				"late in order");
	}

	@Test
	void handsADispatchToWhoeverListensToAnything() {
		publish(message("hello"));
		List<Object> seen = this.context.getBean(Everything.class).seen;
		assertThat(seen).as("once, and as the event").filteredOn(MessageCreate.class::isInstance).hasSize(1);
		assertThat(seen).noneMatch(Dispatch.class::isInstance);
	}

	@Test
	@Tag("F69")
	void tellsHowManyListenersFailed() {
		assertThat(publish(message("boom"))).isOne();
		assertThat(publish(message("hello"))).isZero();
	}

	@Test
	void callsAListenerThatWasRegisteredByHand() {
		List<String> heard = new ArrayList<>();
		this.context.addApplicationListener(new ByHand(heard));
		this.listeners.refresh();
		publish(message("hello"));
		assertThat(heard).containsExactly("hello");
	}

	@Test
	void observesEachEventByItsName() {
		List<String> observed = new ArrayList<>();
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new ObservationHandler<>() {
			@Override
			public void onStop(Observation.Context context) {
				observed.add(context.getName() + " " + context.getLowCardinalityKeyValue("event").getValue());
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return true;
			}
		});
		EventListeners observing = new EventListeners(this.context, Schedulers.immediate(), registry, new EventObservationConvention());
		observing.refresh();
		observing.publish(message("hello"), new RawDispatch(0, 1, "MESSAGE_CREATE", 0, false, new byte[0], -1));
		observing.publish(new Event.Undecodable(null, "?", "?"), new RawDispatch(0, 1, "", 0, false, new byte[0], -1));
		assertThat(observed).containsExactly("discord.gateway.event MESSAGE_CREATE", "discord.gateway.event UNKNOWN");
		assertThat(this.handlers.calls).contains("after hello");
	}

	static class ByHand implements ApplicationListener<PayloadApplicationEvent<MessageCreate>> {

		private final List<String> heard;

		ByHand(List<String> heard) {
			this.heard = heard;
		}

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<MessageCreate> event) {
			this.heard.add(event.getPayload().message().content());
		}

	}

	static class Handlers {

		final List<String> calls = new ArrayList<>();

		final List<Action> actions = new ArrayList<>();

		@EventListener
		@Order(1)
		@Nullable
		Reply first(MessageCreate event) {
			if (event.message().content().equals("boom")) {
				throw new IllegalStateException("on purpose");
			}
			return event.message().content().equals("!ping") ? event.reply("Pong!") : null;
		}

		@EventListener
		@Order(2)
		void second(MessageEvent event) {
			this.calls.add("after " + ((MessageCreate) event).message().content());
		}

		@EventListener
		@Order(3)
		void third(Dispatch<MessageCreate> dispatch) {
			this.calls.add("dispatch of " + dispatch.event().message().content());
		}

		@EventListener
		@Order(4)
		void fourth(Dispatch<? extends MessageEvent> dispatch) {
			this.calls.add("group of " + ((MessageCreate) dispatch.event()).message().content());
		}

		@EventListener
		@Order(5)
		void fifth(MessageCreate event) {
			this.calls.add("late " + event.message().content());
		}

		@EventListener(condition = "#event.message().content() == 'conditional'")
		void onCondition(MessageCreate event) {
			this.calls.add("on condition");
		}

		@EventListener
		void carryOut(Action action) {
			this.actions.add(action);
		}

	}

	static class Everything implements ApplicationListener<ApplicationEvent> {

		final List<Object> seen = new ArrayList<>();

		@Override
		public void onApplicationEvent(ApplicationEvent event) {
			this.seen.add((event instanceof PayloadApplicationEvent<?> payload) ? payload.getPayload() : event);
		}

	}

}
