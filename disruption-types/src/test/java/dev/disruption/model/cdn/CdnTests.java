package dev.disruption.model.cdn;

import java.util.stream.Stream;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.sticker.Sticker;
import dev.disruption.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CdnTests {

	private static final String CDN = "https://cdn.discordapp.com/";

	private static final Snowflake A = Snowflake.of(1);

	private static final Snowflake B = Snowflake.of(2);

	static Stream<Arguments> endpoints() {
		String still = "PNG, JPEG, WEBP";
		String moving = "PNG, JPEG, WEBP, GIF";
		return Stream.of(arguments(Cdn.customEmoji(A, false), CDN + "emojis/1.png", moving),
				arguments(Cdn.guildIcon(A, "h"), CDN + "icons/1/h.png", moving),
				arguments(Cdn.guildSplash(A, "h"), CDN + "splashes/1/h.png", still),
				arguments(Cdn.guildDiscoverySplash(A, "h"), CDN + "discovery-splashes/1/h.png", still),
				arguments(Cdn.guildBanner(A, "h"), CDN + "banners/1/h.png", moving), arguments(Cdn.userBanner(A, "h"), CDN + "banners/1/h.png", moving),
				arguments(Cdn.defaultUserAvatar(A, "0"), CDN + "embed/avatars/0.png", "PNG"),
				arguments(Cdn.userAvatar(A, "h"), CDN + "avatars/1/h.png", moving),
				arguments(Cdn.guildMemberAvatar(A, B, "h"), CDN + "guilds/1/users/2/avatars/h.png", moving),
				arguments(Cdn.guildMemberBanner(A, B, "h"), CDN + "guilds/1/users/2/banners/h.png", moving),
				arguments(Cdn.avatarDecoration("h"), CDN + "avatar-decoration-presets/h.png", "PNG"),
				arguments(Cdn.applicationIcon(A, "h"), CDN + "app-icons/1/h.png", still),
				arguments(Cdn.applicationCover(A, "h"), CDN + "app-icons/1/h.png", still),
				arguments(Cdn.applicationAsset(A, "h"), CDN + "app-assets/1/h.png", still),
				arguments(Cdn.achievementIcon(A, B, "h"), CDN + "app-assets/1/achievements/2/icons/h.png", still),
				arguments(Cdn.storePageAsset(A, "h"), CDN + "app-assets/1/store/h.png", still),
				arguments(Cdn.stickerPackBanner(B), CDN + "app-assets/710982414301790216/store/2.png", still),
				arguments(Cdn.teamIcon(A, "h"), CDN + "team-icons/1/h.png", still), arguments(Cdn.sticker(A), CDN + "stickers/1.png", "PNG"),
				arguments(Cdn.lottieSticker(A), CDN + "stickers/1.json", "LOTTIE"),
				arguments(Cdn.gifSticker(A), "https://media.discordapp.net/stickers/1.gif", "GIF"),
				arguments(Cdn.roleIcon(A, "h"), CDN + "role-icons/1/h.png", still),
				arguments(Cdn.guildScheduledEventCover(A, "h"), CDN + "guild-events/1/h.png", still),
				arguments(Cdn.guildTagBadge(A, "h"), CDN + "guild-tag-badges/1/h.png", still));
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void knowsEachEndpointAndItsFormats(CdnImage image, String url, String formats) {
		assertThat(image.url()).isEqualTo(url);
		assertThat(image.formats()).hasToString("[" + formats + "]");
	}

	@Test
	void movesWhereTheHashSaysSo() {
		CdnImage moving = Cdn.userAvatar(A, "a_1269e74");
		assertThat(moving.url()).isEqualTo(CDN + "avatars/1/a_1269e74.webp?animated=true");
		assertThat(moving.url(256)).isEqualTo(CDN + "avatars/1/a_1269e74.webp?animated=true&size=256");
		assertThat(moving.url(ImageFormat.GIF)).isEqualTo(CDN + "avatars/1/a_1269e74.gif");
		assertThat(moving.url(ImageFormat.JPEG, 64)).isEqualTo(CDN + "avatars/1/a_1269e74.jpg?size=64");
		assertThat(Cdn.customEmoji(A, true).url()).isEqualTo(CDN + "emojis/1.webp?animated=true");
		assertThatIllegalArgumentException().isThrownBy(() -> Cdn.userAvatar(A, "1269e74").url(ImageFormat.GIF))
			.withMessageContaining("does not move");
	}

	@Test
	void refusesFormatsThatAreNotThere() {
		assertThatIllegalArgumentException().isThrownBy(() -> Cdn.roleIcon(A, "h").url(ImageFormat.GIF))
			.withMessage(CDN + "role-icons/1/h does not exist as GIF, only as [PNG, JPEG, WEBP]");
	}

	@ParameterizedTest
	@ValueSource(ints = { 16, 32, 64, 128, 256, 512, 1024, 2048, 4096 })
	void acceptsPowersOfTwo(int size) {
		assertThat(Cdn.guildIcon(A, "h").url(size)).isEqualTo(CDN + "icons/1/h.png?size=" + size);
		assertThat(Cdn.sticker(A).url(size)).isEqualTo(CDN + "stickers/1.png");
	}

	@ParameterizedTest
	@ValueSource(ints = { -16, 0, 1, 8, 15, 17, 100, 4095, 8192 })
	void refusesOtherSizes(int size) {
		assertThatIllegalArgumentException().isThrownBy(() -> Cdn.guildIcon(A, "h").url(size))
			.withMessageContaining("a power of two from 16 to 4096");
	}

	@ParameterizedTest
	@CsvSource({ "80351110224678912, 0, 5", "80351110224678912, 1337, 2", "80351110224678912, 0005, 0", "4194304, 0, 1", "25165824, 0, 0" })
	void choosesTheDefaultAvatarByIdOrByTheOldDigits(long id, String discriminator, int index) {
		assertThat(Cdn.defaultUserAvatar(Snowflake.of(id), discriminator).url(512)).isEqualTo(CDN + "embed/avatars/" + index + ".png");
	}

	@Test
	void standsWherePeopleLookForIt() {
		User user = read(User.class, "{'id':'80351110224678912','username':'nelly','discriminator':'1337','avatar':'h'}");
		assertThat(user.avatarUrl()).isEqualTo(CDN + "avatars/80351110224678912/h.png");
		assertThat(user.avatarUrl(64)).isEqualTo(CDN + "avatars/80351110224678912/h.png?size=64");
		assertThat(user.bannerImage()).isNull();
		assertThat(user.tag()).isEqualTo("nelly#1337");
		assertThat(user.displayName()).isEqualTo("nelly");
		User bare = read(User.class, "{'id':'4194304','username':'nelly','discriminator':'0','global_name':'Nelly'}");
		assertThat(bare.avatarUrl()).isEqualTo(CDN + "embed/avatars/1.png");
		assertThat(bare.tag()).isEqualTo("nelly");
		assertThat(bare.displayName()).isEqualTo("Nelly");
		GuildMember member = read(GuildMember.class, "{'user':{'id':'2','username':'n'},'nick':'N','avatar':'a_h'}");
		assertThat(member.displayName()).isEqualTo("N");
		assertThat(member.avatarImage(A).url(ImageFormat.GIF)).isEqualTo(CDN + "guilds/1/users/2/avatars/a_h.gif");
		assertThat(read(Guild.class, "{'id':'1','icon':'h'}").iconImage().url()).isEqualTo(CDN + "icons/1/h.png");
		assertThat(read(Sticker.class, "{'id':'1','format_type':3}").image().url()).isEqualTo(CDN + "stickers/1.json");
		assertThat(read(Sticker.class, "{'id':'1','format_type':4}").image().url()).isEqualTo("https://media.discordapp.net/stickers/1.gif");
		assertThat(read(Sticker.class, "{'id':'1','format_type':9}").image().url()).isEqualTo(CDN + "stickers/1.png");
	}

	@Test
	void isNoJson() {
		User user = read(User.class, "{'id':'1','username':'nelly','avatar':'h'}");
		assertThat(DiscordJson.mapper().writeValueAsString(user)).doesNotContain("url", "mention", "image", "display", "tag");
	}

	private static <T> T read(Class<T> type, String json) {
		return DiscordJson.mapper().readValue(json.replace('\'', '"'), type);
	}

}
