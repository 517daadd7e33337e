package dev.disruption.gateway;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import dev.disruption.gateway.ScriptedGateway.Peer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReshardingFailureTests extends AgainstScriptedGateway {

	@Test
	void leavesTheOldShardsAsTheyWereWhenTheNewOnesAreRefused() throws Exception {
		Peer old = connect();
		CompletableFuture<Void> resharded = this.gateway.reshard(2).toFuture();
		Peer one = this.discord.accept();
		Peer other = this.discord.accept();
		old.dispatch(2, "X", "{}");
		assertThat(nextDispatch("X").shardId()).isZero();
		one.close(4010);
		await(() -> one.awaitClose() != 0);
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThatThrownBy(() -> resharded.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
			.hasCauseInstanceOf(GatewayException.class);
		other.awaitClose();
		assertThat(this.gateway.shards()).singleElement().extracting(ShardStatus::state).isEqualTo(ShardState.CONNECTED);
		old.dispatch(3, "X", "{}");
		assertThat(nextDispatch("X").sequence()).isEqualTo(3);
		old.dispatch(4, "X", "{}");
		assertThat(nextDispatch("X").sequence()).as("nothing is taken for a repetition any more").isEqualTo(4);
	}

}
