package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.gateway.ShardLeases.Key;
import dev.disruption.gateway.ShardLeases.Lease;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("F74")
class ShardLeasesTests {

	private static final Key KEY = new Key("ws://gateway", "bot", 0, 1);

	private final ShardLeases leases = new ShardLeases();

	private final List<String> granted = new ArrayList<>();

	@Test
	void givesAShardToOneAfterTheOther() {
		Lease one = lease("one", KEY);
		Lease two = lease("two", KEY);
		Lease three = lease("three", KEY);
		assertThat(one.acquire()).isTrue();
		assertThat(two.acquire()).isFalse();
		assertThat(three.acquire()).isFalse();
		assertThat(this.granted).containsExactly("one");
		one.release();
		one.release();
		assertThat(this.granted).containsExactly("one", "two");
		two.release();
		assertThat(this.granted).containsExactly("one", "two", "three");
		three.release();
		assertThat(lease("four", KEY).acquire()).isTrue();
	}

	@Test
	void passesOverWhoNoLongerWaits() {
		Lease one = lease("one", KEY);
		Lease two = lease("two", KEY);
		Lease three = lease("three", KEY);
		one.acquire();
		two.acquire();
		three.acquire();
		two.release();
		one.release();
		assertThat(this.granted).containsExactly("one", "three");
	}

	@Test
	void grantsNothingToWhatWasReleasedBefore() {
		Lease one = lease("one", KEY);
		one.release();
		assertThat(one.acquire()).isFalse();
		assertThat(lease("two", KEY).acquire()).isTrue();
		assertThat(this.granted).containsExactly("two");
	}

	@Test
	void keepsBotsGatewaysAndShardsApart() {
		assertThat(lease("one", KEY).acquire()).isTrue();
		assertThat(lease("other bot", new Key("ws://gateway", "other", 0, 1)).acquire()).isTrue();
		assertThat(lease("other gateway", new Key("ws://other", "bot", 0, 1)).acquire()).isTrue();
		assertThat(lease("other shard", new Key("ws://gateway", "bot", 1, 2)).acquire()).isTrue();
	}

	private Lease lease(String name, Key key) {
		Lease lease = this.leases.lease(key);
		lease.granted().subscribe(null, null, () -> this.granted.add(name));
		return lease;
	}

}
