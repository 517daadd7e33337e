package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The pinned messages of channels; see <a href="https://docs.discord.com/developers/resources/message#get-channel-pins">Channel Pins</a>. */
public final class Pins {

	private static final int MOST = 250;

	private static final int PINNED = 6;

	private final Map<String, Map<String, Instant>> channels = new HashMap<>();

	private final World world;

	Pins(World world) { this.world = world; }

	/** Pins a message.
	 * @throws Problem 30003 if the channel has too many */
	public void pin(Channel channel, String messageId, By by) {
		this.world.atomically(() -> {
			ObjectNode message = this.world.messages().require(channel.id(), messageId);
			Map<String, Instant> pins = of(channel);
			if (pins.containsKey(messageId)) {
				return;
			}
			if (pins.size() >= MOST) {
				throw Problem.of(400, 30003, "Maximum number of pins reached for the channel (" + MOST + ")");
			}
			pins.put(messageId, this.world.now());
			this.world.messages().changed(message.put("pinned", true));
			tell(channel, message, 74, by);
			ObjectNode notice = Json.object().put("type", PINNED);
			notice.putObject("message_reference").put("message_id", messageId);
			this.world.messages().create(channel, by.person(), notice);
		});
	}

	/** Takes a pin away; nothing happens if the message is not pinned. */
	public void unpin(Channel channel, String messageId, By by) {
		this.world.atomically(() -> {
			ObjectNode message = this.world.messages().require(channel.id(), messageId);
			if (of(channel).remove(messageId) != null) {
				this.world.messages().changed(message.put("pinned", false));
				tell(channel, message, 75, by);
			}
		});
	}

	/** The pins of a channel, the latest first: {@code pinned_at} and {@code message}. */
	public List<ObjectNode> in(Channel channel) {
		return this.world.atomically(() -> {
			List<ObjectNode> pins = new ArrayList<>();
			of(channel).forEach((id, at) -> {
				ObjectNode message = this.world.messages().find(channel.id(), id);
				if (message != null) {
					ObjectNode pin = Json.object().put("pinned_at", Json.timestamp(at));
					pin.set("message", message);
					pins.add(pin);
				}
			});
			Collections.reverse(pins);
			return pins;
		});
	}

	private void tell(Channel channel, ObjectNode message, int action, By by) {
		Instant latest = of(channel).values().stream().reduce((first, second) -> second).orElse(null);
		ObjectNode data = Json.object().put("channel_id", channel.id()).put("last_pin_timestamp", text(latest));
		if (channel.guildId() != null) {
			data.put("guild_id", channel.guildId());
			ObjectNode options = Json.object().put("channel_id", channel.id()).put("message_id", message.path("id").asString());
			this.world.auditLog().add(channel.guildId(), action, message.path("author").path("id").asString(), by, null, options);
		}
		this.world.publish(new WorldEvent("CHANNEL_PINS_UPDATE", channel.guildId(), data));
	}

	private Map<String, Instant> of(Channel channel) { return this.channels.computeIfAbsent(channel.id(), unknown -> new LinkedHashMap<>()); }

	private static @Nullable String text(@Nullable Instant at) { return at == null ? null : Json.timestamp(at); }

}
