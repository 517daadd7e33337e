package com.example.gateway;

import dev.disruption.gateway.Gateway;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

// tag::reshard[]
@Component
class Growth {

	private final Gateway gateway;

	Growth(Gateway gateway) {
		this.gateway = gateway;
	}

	Mono<Void> twiceAsMany() {
		return this.gateway.reshard(2 * this.gateway.shards().size());
	}

}
// end::reshard[]
