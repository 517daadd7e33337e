package dev.disruption.autoconfigure;

import java.util.concurrent.ExecutorService;

import dev.disruption.dispatch.HandlerThreads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Threads that listeners and handlers run on, whichever of them there are. */
@Configuration(proxyBeanMethods = false)
class HandlerThreadsConfiguration {

	@Bean(defaultCandidate = false, destroyMethod = "shutdown")
	@ConditionalOnMissingBean(name = "discordHandlerThreads")
	ExecutorService discordHandlerThreads() {
		return HandlerThreads.create("discord-handler-");
	}

}
