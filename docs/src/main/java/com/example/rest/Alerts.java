package com.example.rest;

import java.util.function.Consumer;

import dev.disruption.rest.RestEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

// tag::events[]
@Component
class Alerts {

	private final Consumer<String> pager;

	Alerts(Consumer<String> pager) {
		this.pager = pager;
	}

	@EventListener({ RestEvent.TokenRefused.class, RestEvent.CloudflareBlocked.class, RestEvent.CircuitOpened.class })
	void wakeSomebody(RestEvent event) {
		this.pager.accept(event.description());
	}

}
// end::events[]
