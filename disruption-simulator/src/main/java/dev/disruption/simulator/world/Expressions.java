package dev.disruption.simulator.world;

import java.util.List;
import java.util.regex.Pattern;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import tools.jackson.databind.node.ObjectNode;

/** Emojis, stickers and sounds of guilds; see <a href="https://docs.discord.com/developers/resources/emoji">Emoji Resource</a>. */
public final class Expressions {

	private static final Pattern EMOJI_NAME = Pattern.compile("\\w{2,32}");

	private static final int MOST_EMOJIS = 50;

	public static final Thing EMOJI = Thing.of("Emoji", 10014, emoji().optional("roles", Type.list(250, Type.id()), List.of()))
		.events("GUILD_EMOJIS_UPDATE", "GUILD_EMOJIS_UPDATE", "GUILD_EMOJIS_UPDATE")
		.told(change -> all(change, "emojis")).audited(60, 61, 62).completing(Expressions::emoji);

	/** The application's own, in the scope of nothing. */
	public static final Thing APPLICATION_EMOJI = Thing.of("Emoji", 10014, emoji().fixed("roles", List.of())).outsideGuilds()
		.most(2000, 30008).completing(Expressions::emoji);

	public static final Thing STICKER = Thing.of("Sticker", 10060, new Structure().required("name", Type.text(2, 30))
		.required("tags", Type.text(1, 200)).optional("description", Type.text(0, 100), null).fixed("type", 2).fixed("format_type", 1)
		.fixed("available", true))
		.most(5, 30039).events("GUILD_STICKERS_UPDATE", "GUILD_STICKERS_UPDATE", "GUILD_STICKERS_UPDATE")
		.told(change -> all(change, "stickers")).audited(90, 91, 92).completing(Expressions::own);

	public static final Thing SOUND = Thing.of("Sound", 10097, new Structure().required("name", Type.text(2, 32))
		.optional("sound", Type.image()).optional("volume", Type.decimal(0, 1), 1.0).optional("emoji_id", Type.id(), null)
		.optional("emoji_name", Type.text(0, 32), null).fixed("available", true))
		.keyed("sound_id").most(8, 30045)
		.events("GUILD_SOUNDBOARD_SOUND_CREATE", "GUILD_SOUNDBOARD_SOUND_UPDATE", "GUILD_SOUNDBOARD_SOUND_DELETE")
		.told(Expressions::sound).audited(130, 131, 132).completing(Expressions::own);

	private Expressions() {}

	private static Structure emoji() {
		return new Structure().required("name", Type.text(EMOJI_NAME, "STRING_TYPE_REGEX", "String value did not match validation regex."))
			.optional("image", Type.image()).fixed("require_colons", true).fixed("managed", false).fixed("animated", false)
			.fixed("available", true);
	}

	private static void emoji(Draft draft) {
		ObjectNode emoji = draft.document();
		if (draft.isNew()) {
			boolean animated = Json.textOf(draft.body(), "image", "").startsWith("data:image/gif");
			long alike = draft.world().of(EMOJI).in(draft.scope()).stream().filter(other -> Json.isTrue(other, "animated") == animated).count();
			if (alike >= MOST_EMOJIS) {
				throw Problem.of(400, animated ? 30018 : 30008, "Maximum number of " + (animated ? "animated " : "") + "emojis reached (" + MOST_EMOJIS
						+ ")");
			}
			emoji.put("animated", animated).set("user", draft.author().document());
		}
		emoji.remove("image");
	}

	private static void own(Draft draft) {
		if (draft.isNew()) {
			draft.document().put("guild_id", draft.scope()).set("user", draft.author().document());
		}
		draft.document().remove("sound");
	}

	private static ObjectNode all(Change change, String field) {
		ObjectNode data = Json.object().put("guild_id", change.scope());
		data.set(field, Json.array(change.world().of(field.equals("emojis") ? EMOJI : STICKER).in(change.scope())));
		return data;
	}

	private static ObjectNode sound(Change change) {
		ObjectNode sound = change.document();
		return change.kind() != Change.Kind.DELETED ? sound
				: Json.object().put("sound_id", sound.path("sound_id").asString()).put("guild_id", change.scope());
	}

}
