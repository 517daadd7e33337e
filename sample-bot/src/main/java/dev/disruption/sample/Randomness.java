package dev.disruption.sample;

import java.util.random.RandomGenerator;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where chance comes from; a test puts its own here. */
@Configuration
class Randomness {

	@Bean
	@ConditionalOnMissingBean
	RandomGenerator randomGenerator() {
		return RandomGenerator.getDefault();
	}

}
