package dev.disruption.gateway;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.disruption.event.GuildMemberEvent.GuildMembersChunk;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.RequestGuildMembers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/**
 * A request for members, which is answered in chunks. They may come in any order, and some of them twice.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-members-chunk">Guild Members Chunk</a>
 */
final class MembersRequest extends Request<GuildMembersChunk> {

	private final Snowflake guildId;

	private final String nonce;

	private final boolean full;

	private final FullLists fullLists;

	private final Set<Integer> seen = new HashSet<>();

	private int count = Integer.MAX_VALUE;

	/** @param data the fields of the command, with a nonce */
	MembersRequest(Snowflake guildId, Map<String, @Nullable Object> data, FullLists fullLists, FluxSink<GuildMembersChunk> sink) {
		super(GuildMembersChunk.class, GatewayCommand.toGuild(guildId, RequestGuildMembers.OPCODE, data), sink);
		this.guildId = guildId;
		this.nonce = String.valueOf(data.get("nonce"));
		this.full = "".equals(data.get("query")) && Integer.valueOf(0).equals(data.get("limit"));
		this.fullLists = fullLists;
	}

	@Override
	String nonce() {
		return this.nonce;
	}

	@Override
	long delay(long now) {
		return this.full ? this.fullLists.delay(this.guildId, now) : 0;
	}

	@Override
	void sending(long now) {
		if (this.full) {
			this.fullLists.record(this.guildId, now);
		}
	}

	@Override
	boolean accepts(GuildMembersChunk chunk) {
		int chunks = Math.max(1, chunk.chunkCount());
		if (!this.nonce.equals(chunk.nonce()) || chunk.chunkIndex() < 0 || chunk.chunkIndex() >= chunks) {
			return false;
		}
		this.count = chunks;
		return this.seen.add(chunk.chunkIndex());
	}

	@Override
	boolean isAnswered() {
		return this.seen.size() >= this.count;
	}

	@Override
	boolean isBeingAnswered() {
		return !this.seen.isEmpty();
	}

}
