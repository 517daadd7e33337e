package dev.disruption.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.disruption.event.ChannelEvent.ChannelUpdate;
import dev.disruption.event.GuildEvent.GuildDelete;
import dev.disruption.event.GuildEvent.GuildEmojisUpdate;
import dev.disruption.event.GuildMemberEvent.GuildMemberRemove;
import dev.disruption.event.GuildMemberEvent.GuildMemberUpdate;
import dev.disruption.event.GuildRoleEvent.GuildRoleDelete;
import dev.disruption.event.MessageEvent.MessageDelete;
import dev.disruption.event.MessageEvent.MessageUpdate;
import dev.disruption.event.VoiceEvent.VoiceStateUpdate;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.gateway.Intent;
import dev.disruption.time.MonotonicScheduler;
import org.junit.jupiter.api.Test;

import static dev.disruption.cache.CacheUnderTest.id;
import static org.assertj.core.api.Assertions.assertThat;

/** What events do to the cache, and what it does to them. */
class CacheEventsTests {

	private static final Snowflake GUILD = id(1);

	private static final Snowflake ADA = id(20);

	private final CacheUnderTest tested = CacheUnderTest.ofEverything();

	private final DiscordCache cache = this.tested.cache();

	CacheEventsTests() {
		this.tested.tell("GUILD_CREATE", """
				{'id':'1','name':'crew','owner_id':'20','member_count':2,
				'roles':[{'id':'1','name':'@everyone'},{'id':'5','name':'captain'}],
				'channels':[{'id':'10','type':0,'name':'general'},{'id':'11','type':2,'name':'Talk'},{'id':'12','type':4,'name':'Texts'}],
				'threads':[{'id':'15','type':11,'name':'plans','parent_id':'10'}],
				'emojis':[{'id':'30','name':'ahoy'}],
				'voice_states':[{'user_id':'20','channel_id':'11','session_id':'s'}],
				'members':[{'user':{'id':'20','username':'ada'},'nick':'Ada','roles':['5']},{'user':{'id':'21','username':'bob'},'roles':[]}]}
				""");
	}

	@Test
	void findsWhatAGuildCameWith() {
		assertThat(this.cache.guild(GUILD).name()).isEqualTo("crew");
		assertThat(this.cache.guild(GUILD).roles()).isEqualTo(this.cache.roles(GUILD).toList()).hasSize(2);
		assertThat(this.cache.channels(GUILD).ofType(Channel.Type.GUILD_TEXT, Channel.Type.GUILD_VOICE).stream().map(Channel::name))
			.containsExactly("general", "Talk");
		assertThat(this.cache.threads(GUILD).in(id(10)).first().name()).isEqualTo("plans");
		assertThat(this.cache.channel(id(15)).guildId()).isEqualTo(GUILD);
		assertThat(this.cache.members(GUILD).withRole(id(5)).toList()).containsExactly(this.cache.member(GUILD, ADA));
		assertThat(this.cache.members(GUILD).withRole(GUILD).count()).as("everybody").isEqualTo(2);
		assertThat(this.cache.members(GUILD).named("Ada").withRole(id(5)).count()).isOne();
		assertThat(this.cache.voiceState(GUILD, ADA).member().nick()).isEqualTo("Ada");
		assertThat(this.cache.user(ADA).username()).isEqualTo("ada");
		assertThat(this.cache.memberCount(GUILD)).isEqualTo(2);
		assertThat(this.cache.isComplete(GUILD)).isTrue();
	}

	@Test
	void updatesCarryWhatTheyReplaced() {
		var channel = (ChannelUpdate) this.tested.tell("CHANNEL_UPDATE", "{'id':'10','guild_id':'1','type':0,'name':'lobby'}");
		assertThat(channel.previous().name()).isEqualTo("general");
		assertThat(channel.previous().guildId()).isEqualTo(GUILD);
		var member = (GuildMemberUpdate) this.tested.tell("GUILD_MEMBER_UPDATE",
				"{'guild_id':'1','user':{'id':'20','username':'ada2'},'nick':'Lady','roles':[]}");
		assertThat(member.previous().nick()).isEqualTo("Ada");
		assertThat(member.previous().user().username()).isEqualTo("ada");
		assertThat(member.previous().roles()).containsExactly(id(5));
		assertThat(this.cache.member(GUILD, ADA)).isEqualTo(member.member());
		var emojis = (GuildEmojisUpdate) this.tested.tell("GUILD_EMOJIS_UPDATE", "{'guild_id':'1','emojis':[]}");
		assertThat(emojis.previous()).singleElement().satisfies(emoji -> assertThat(emoji.name()).isEqualTo("ahoy"));
		var left = (VoiceStateUpdate) this.tested.tell("VOICE_STATE_UPDATE",
				"{'guild_id':'1','user_id':'20','channel_id':null,'session_id':'s'}");
		assertThat(left.previous().channelId()).isEqualTo(id(11));
		assertThat(this.cache.voiceState(GUILD, ADA)).isNull();
		var unknown = (ChannelUpdate) this.tested.tell("CHANNEL_UPDATE", "{'id':'99','guild_id':'1','type':0,'name':'new'}");
		assertThat(unknown.previous()).isNull();
	}

	@Test
	void deletionsCarryWhatIsGone() {
		var role = (GuildRoleDelete) this.tested.tell("GUILD_ROLE_DELETE", "{'guild_id':'1','role_id':'5'}");
		assertThat(role.previous().name()).isEqualTo("captain");
		assertThat(this.cache.member(GUILD, ADA).roles()).isEmpty();
		var member = (GuildMemberRemove) this.tested.tell("GUILD_MEMBER_REMOVE", "{'guild_id':'1','user':{'id':'20','username':'ada'}}");
		assertThat(member.previous().nick()).isEqualTo("Ada");
		assertThat(this.cache.user(ADA)).as("a user who is no member").isNull();
		assertThat(this.cache.voiceState(GUILD, ADA)).isNull();
		var guild = (GuildDelete) this.tested.tell("GUILD_DELETE", "{'id':'1'}");
		assertThat(guild.previous().name()).isEqualTo("crew");
		assertThat(guild.previous().emojis()).hasSize(1);
		assertThat(this.cache.guild(GUILD)).isNull();
		assertThat(this.cache.channel(id(10))).isNull();
	}

	@Test
	void whatWasReadNeverChanges() {
		var channels = this.cache.channels(GUILD).toList();
		var members = this.cache.members(GUILD).toList();
		var guild = this.cache.guild(GUILD);
		this.tested.tell("GUILD_DELETE", "{'id':'1'}");
		assertThat(channels).extracting(Channel::name).containsExactly("general", "Talk", "Texts");
		assertThat(members).extracting(member -> member.user().username()).containsExactlyInAnyOrder("ada", "bob");
		assertThat(guild.roles()).hasSize(2);
	}

	@Test
	void learnsMembersFromOtherEvents() {
		this.tested.tell("MESSAGE_CREATE", """
				{'id':'100','channel_id':'10','guild_id':'1','content':'hi','author':{'id':'22','username':'cleo'},
				'member':{'nick':'Cleo','roles':['5']}}
				""");
		this.tested.tell("INTERACTION_CREATE",
				"{'id':'1','type':2,'guild_id':'1','member':{'user':{'id':'23','username':'dan'},'roles':[],'permissions':'8'}}");
		this.tested.tell("TYPING_START", """
				{'channel_id':'10','guild_id':'1','user_id':'24','timestamp':1,'member':{'user':{'id':'24','username':'eve'},'roles':[]}}
				""");
		assertThat(this.cache.member(GUILD, id(22)).displayName()).isEqualTo("Cleo");
		assertThat(this.cache.member(GUILD, id(23)).permissions()).as("those are for one channel").isNull();
		assertThat(this.cache.member(GUILD, id(24)).user().username()).isEqualTo("eve");
	}

	@Test
	void doesNotLearnWhatIsOutdatedFromAnInteractionThatWasOvertaken() {
		String json = "{\"guild_id\":\"1\",\"user\":{\"id\":\"20\",\"username\":\"ada\"},\"nick\":\"new\",\"roles\":[]}";
		this.tested.tell(0, 50, "GUILD_MEMBER_UPDATE", json);
		this.tested.tell(0, 49, "INTERACTION_CREATE",
				"{\"id\":\"1\",\"type\":2,\"guild_id\":\"1\",\"member\":" + json.replace("new", "old") + "}");
		assertThat(this.cache.member(GUILD, ADA).nick()).isEqualTo("new");
	}

	@Test
	void messagesCarryWhatTheyWere() {
		this.tested.tell("MESSAGE_CREATE", "{'id':'100','channel_id':'10','guild_id':'1','content':'hi','author':{'id':'20','username':'ada'}}");
		var update = (MessageUpdate) this.tested.tell("MESSAGE_UPDATE",
				"{'id':'100','channel_id':'10','guild_id':'1','content':'hello','author':{'id':'20','username':'ada'}}");
		assertThat(update.previous().content()).isEqualTo("hi");
		assertThat(this.cache.messages(id(10)).first().content()).isEqualTo("hello");
		var delete = (MessageDelete) this.tested.tell("MESSAGE_DELETE", "{'id':'100','channel_id':'10','guild_id':'1'}");
		assertThat(delete.previous().content()).isEqualTo("hello");
		assertThat(this.cache.message(id(100))).isNull();
	}

	@Test
	void anOutageTakesEverythingOfAGuildAway() {
		this.tested.tell("GUILD_DELETE", "{'id':'1','unavailable':true}");
		assertThat(this.cache.guildIds()).isEmpty();
		assertThat(this.cache.unavailableGuildIds()).containsExactly(GUILD);
		assertThat(this.cache.member(GUILD, ADA)).isNull();
		this.tested.tell("GUILD_CREATE", "{'id':'1','name':'crew'}");
		assertThat(this.cache.unavailableGuildIds()).isEmpty();
	}

	@Test
	void aLostSessionTakesTheGuildsOfItsShardAwayAtOnce() {
		this.tested.time().advanceTimeBy(Duration.ofMillis(1));
		this.tested.tell(1, 1, "GUILD_CREATE", "{\"id\":\"2\",\"name\":\"other shard\"}");
		this.tested.updater().sessionLost(0);
		assertThat(this.cache.guild(GUILD)).isNull();
		assertThat(this.cache.channel(id(10))).isNull();
		assertThat(this.cache.guildIds()).containsExactly(id(2));
	}

	@Test
	void whatIsLeftOfALostSessionDoesNotCount() {
		var late = this.tested.time();
		this.tested.updater().sessionLost(0);
		this.tested.store().sessionLost(0, MonotonicScheduler.nanos(late) + 1);
		this.tested.tell("GUILD_CREATE", "{'id':'1','name':'of the old session'}");
		assertThat(this.cache.guild(GUILD)).isNull();
	}

	@Test
	void tellsWhatDependsOnWhatIsGone() {
		List<String> gone = new ArrayList<>();
		for (EntityType<?> type : List.of(EntityType.CHANNELS, EntityType.THREADS, EntityType.MEMBERS, EntityType.VOICE_STATES)) {
			this.cache.dependsOn(type, what -> gone.add(what.type() + " " + what.id() + (this.cache.channel(what.id()) != null)));
		}
		this.tested.tell("CHANNEL_DELETE", "{'id':'10','guild_id':'1','type':0}");
		assertThat(gone).containsExactly("channels 10false", "threads 15false");
		gone.clear();
		this.tested.tell("GUILD_MEMBER_REMOVE", "{'guild_id':'1','user':{'id':'20','username':'ada'}}");
		assertThat(gone).containsExactly("members 20false", "voice-states 20false");
		gone.clear();
		this.tested.tell("GUILD_DELETE", "{'id':'1'}");
		assertThat(gone).containsExactlyInAnyOrder("channels 11false", "channels 12false", "members 21false");
	}

	@Test
	void messagesGoWithTheirChannelAndThread() {
		for (int channel : new int[] { 10, 11, 15 }) {
			this.tested.tell("MESSAGE_CREATE", "{'id':'" + (100 + channel) + "','channel_id':'" + channel + "','guild_id':'1','content':''}");
		}
		this.tested.tell("CHANNEL_DELETE", "{'id':'10','guild_id':'1','type':0}");
		assertThat(this.cache.message(id(110))).isNull();
		assertThat(this.cache.message(id(115))).as("of a thread of the channel").isNull();
		this.tested.tell("GUILD_DELETE", "{'id':'1'}");
		assertThat(this.cache.message(id(111))).isNull();
	}

	@Test
	void fillsUpWithWhatHappensWhereNothingIsKnown() {
		this.tested.tell("CHANNEL_UPDATE", "{'id':'90','guild_id':'9','type':0,'name':'seen'}");
		assertThat(this.cache.isComplete(id(9))).isFalse();
		assertThat(this.cache.channel(id(90)).name()).isEqualTo("seen");
		assertThat(this.cache.memberCount(id(9))).isEqualTo(-1);
		this.tested.tell("GUILD_CREATE", "{'id':'9','name':'whole','member_count':7}");
		assertThat(this.cache.channel(id(90))).as("not in the guild any more").isNull();
		assertThat(this.cache.memberCount(id(9))).isEqualTo(7);
	}

	@Test
	void keepsTheMembershipOfAThreadThatIsChanged() {
		this.tested.tell("THREAD_MEMBER_UPDATE",
				"{'id':'15','guild_id':'1','user_id':'7','join_timestamp':'2026-01-01T00:00:00+00:00','flags':1}");
		this.tested.tell("THREAD_UPDATE", "{'id':'15','guild_id':'1','type':11,'name':'plans 2','parent_id':'10'}");
		this.tested.tell("THREAD_MEMBERS_UPDATE", "{'id':'15','guild_id':'1','member_count':4}");
		this.tested.tell("CHANNEL_PINS_UPDATE", "{'guild_id':'1','channel_id':'15','last_pin_timestamp':'2026-02-01T00:00:00+00:00'}");
		Channel thread = this.cache.channel(id(15));
		assertThat(thread.name()).isEqualTo("plans 2");
		assertThat(thread.member().userId()).isEqualTo(id(7));
		assertThat(thread.memberCount()).isEqualTo(4);
		assertThat(thread.lastPinTimestamp()).isEqualTo("2026-02-01T00:00:00Z");
	}

	@Test
	void keepsNothingThatNobodyTellsTheChangesOf() {
		this.tested.intents(Set.of(Intent.GUILDS));
		this.tested.time().advanceTimeBy(Duration.ofMillis(1));
		this.tested.tell("READY", "{'v':10,'user':{'id':'7','username':'bot'},'guilds':[{'id':'1','unavailable':true}],'session_id':'s'}");
		this.tested.tell("GUILD_CREATE", """
				{'id':'1','name':'crew','channels':[{'id':'10','type':2}],'emojis':[{'id':'30','name':'ahoy'}],
				'voice_states':[{'user_id':'20','channel_id':'10','session_id':'s'}]}
				""");
		assertThat(this.cache.channels(GUILD).count()).isOne();
		assertThat(this.cache.emojis(GUILD)).isEmpty();
		assertThat(this.cache.voiceStates(GUILD)).isEmpty();
	}

}
