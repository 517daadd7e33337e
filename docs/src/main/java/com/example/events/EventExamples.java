package com.example.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.disruption.dispatch.Dispatch;
import dev.disruption.event.Event;
import dev.disruption.event.MessageEvent;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.gateway.ShardFailed;
import dev.disruption.gateway.ShardStateChanged;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class EventExamples {

	private static final Log log = LogFactory.getLog(EventExamples.class);

	final List<String> seen = new CopyOnWriteArrayList<>();

	private final ConfigurableApplicationContext context;

	EventExamples(ConfigurableApplicationContext context) {
		this.context = context;
	}

	// tag::dispatch[]
	@EventListener
	void onMessage(Dispatch<MessageCreate> dispatch) {
		if (!dispatch.replayed()) {
			this.seen.add(dispatch.event().message().content() + ", received by shard " + dispatch.shardId());
		}
	}
	// end::dispatch[]

	// tag::group[]
	@EventListener
	void onAnythingAboutMessages(Dispatch<? extends MessageEvent> dispatch) {
		this.seen.add(dispatch.raw());
	}
	// end::group[]

	// tag::undecodable[]
	@EventListener
	void onWhatIsNoJson(Event.Undecodable broken) {
		log.warn("Discord sent " + broken.name() + " as something that is no JSON: " + broken.problem());
	}
	// end::undecodable[]

	// tag::shards[]
	@EventListener
	void onShard(ShardStateChanged change) {
		this.seen.add("Shard " + change.status().shardId() + " is " + change.status().state() + ", it was " + change.previous());
	}
	// end::shards[]

	// tag::failed[]
	@EventListener
	void onRefusal(ShardFailed failure) {
		log.error("Without shard " + failure.shardId() + " this bot is of no use", failure.cause());
		new Thread(this.context::close, "stop").start();
	}
	// end::failed[]

}
