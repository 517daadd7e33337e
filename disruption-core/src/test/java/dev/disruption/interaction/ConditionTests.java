package dev.disruption.interaction;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.disruption.interaction.annotation.Cooldown;
import dev.disruption.interaction.annotation.GuildOnly;
import dev.disruption.interaction.annotation.OwnerOnly;
import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.condition.CooldownCondition;
import dev.disruption.interaction.condition.GuildCondition;
import dev.disruption.interaction.condition.OwnerCondition;
import dev.disruption.interaction.condition.PermissionCondition;
import dev.disruption.interaction.handler.HandlerDefinitionException;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.interaction.handler.Texts;
import dev.disruption.json.DiscordJson;
import dev.disruption.model.application.Application;
import dev.disruption.model.permission.Permission;
import dev.disruption.rest.Applications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.ReflectionUtils;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConditionTests {

	private final Fixture fixture = fixture(new Guarded());

	private static Fixture fixture(Object handlers) {
		Fixture fixture = new Fixture();
		fixture.interceptors.add(new PermissionCondition());
		fixture.interceptors.add(new GuildCondition());
		fixture.interceptors.add(new OwnerCondition(applications("{\"id\":\"2\",\"name\":\"a\",\"owner\":{\"id\":\"3\",\"username\":\"ada\"}}")));
		fixture.interceptors.add(new CooldownCondition(fixture.clock, new Texts(new StaticMessageSource(), text -> text)));
		return fixture.with(handlers);
	}

	static Applications applications(String json) {
		return (Applications) Proxy.newProxyInstance(Applications.class.getClassLoader(), new Class<?>[] { Applications.class },
				(proxy, method, arguments) -> ReflectionUtils.isObjectMethod(method) ? "applications"
						: Mono.just(DiscordJson.mapper().readValue(json, Application.class)));
	}

	private String answer(String command) {
		return this.fixture.slash("'name':'" + command + "'").sent.get(this.fixture.sent.size() - 1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			speak|spoken
			ban|For that you need the permission **ban members** here.
			rule|ruled
			serve|That works in servers only.
			own|owned
			""")
	void letsThroughWhomTheAnnotationNames(String command, String answer) {
		assertThat(answer(command)).contains(answer);
	}

	@Test
	void saysWhatTheBotLacks() {
		this.fixture.handle("'app_permissions':'2048','type':2,'data':{'id':'5','type':1,'name':'rule'}");
		assertThat(this.fixture.sent.get(0)).contains("I can't do that: I lack the permission **manage guild** here.");
	}

	@Test
	void refusesWhoIsNotTheOwner() {
		this.fixture.handle("'member':{'user':{'id':'4','username':'bob'},'roles':[]},'type':2,'data':{'id':'5','type':1,'name':'own'}");
		assertThat(this.fixture.sent.get(0)).contains("That is only for the owner of this bot.");
	}

	@Test
	void countsUsesUntilTheyAreOldEnough() {
		assertThat(answer("work")).contains("worked");
		this.fixture.clock.advanceTimeBy(Duration.ofSeconds(10));
		assertThat(answer("work")).contains("worked");
		assertThat(answer("work")).contains("Not so fast: try again in 20 s.");
		this.fixture.clock.advanceTimeBy(Duration.ofSeconds(20));
		assertThat(answer("work")).contains("worked");
		assertThat(answer("work")).contains("try again in 10 s.");
	}

	/** A condition that stands further in, or the method's own security, denies the first two. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void countsNoUseThatIsDenied(boolean bySecurity) {
		AtomicInteger calls = new AtomicInteger();
		RuntimeException denial = bySecurity ? new AccessDeniedException("no") : new InvalidArgumentException("No.");
		Fixture denying = new Fixture();
		denying.interceptors.add(new CooldownCondition(denying.clock, new Texts(new StaticMessageSource(), text -> text)));
		denying.interceptors.add(handler -> (context, proceed) -> (calls.incrementAndGet() > 2) ? proceed : Mono.error(denial));
		denying.with(new Guarded());
		List<String> answers = IntStream.range(0, 4).mapToObj(count -> denying.slash("'name':'alone'").sent.get(count)).toList();
		assertThat(answers.get(1)).doesNotContain("Not so fast");
		assertThat(answers.get(2)).contains("'content':'done'");
		assertThat(answers.get(3)).contains("Not so fast");
	}

	/** What a handler fails with is a use like any other. */
	@Test
	void countsAUseThatFails() {
		Fixture failing = fixture(new Object() {
			@SlashCommand
			@Cooldown("1m")
			String fail() {
				throw new IllegalStateException("broken");
			}
		});
		failing.slash("'name':'fail'");
		assertThat(failing.slash("'name':'fail'").sent.get(1)).contains("Not so fast");
	}

	@Test
	void countsEachUserAlone() {
		assertThat(answer("alone")).contains("'content':'done'");
		assertThat(answer("alone")).contains("Not so fast");
		this.fixture.handle("'member':{'user':{'id':'4','username':'bob'},'roles':[]},'type':2,'data':{'id':'5','type':1,'name':'alone'}");
		assertThat(this.fixture.sent.get(2)).contains("'content':'done'");
	}

	@Test
	void refusesATimeThatIsNone() {
		assertThatThrownBy(() -> fixture(new Object() {
			@SlashCommand
			@Cooldown("soon")
			void rush() {
			}
		})).isInstanceOf(HandlerDefinitionException.class).hasMessageContaining(".rush(): 'soon' is no time for @Cooldown");
	}

	static class Guarded {

		@SlashCommand
		@RequirePermissions(Permission.SEND_MESSAGES)
		String speak() {
			return "spoken";
		}

		@SlashCommand
		@RequirePermissions(Permission.BAN_MEMBERS)
		String ban() {
			return "banned";
		}

		@SlashCommand
		@RequirePermissions(bot = Permission.MANAGE_GUILD)
		String rule() {
			return "ruled";
		}

		@SlashCommand
		@GuildOnly
		String serve() {
			return "served";
		}

		@SlashCommand
		@OwnerOnly
		String own() {
			return "owned";
		}

		@SlashCommand
		@Cooldown(value = "30s", uses = 2, per = Cooldown.Scope.GLOBAL)
		String work() {
			return "worked";
		}

		@SlashCommand
		@Cooldown("1m")
		String alone() {
			return "done";
		}

	}

}
