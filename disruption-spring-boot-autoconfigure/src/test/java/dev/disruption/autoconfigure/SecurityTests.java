package dev.disruption.autoconfigure;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import dev.disruption.action.Reply;
import dev.disruption.interaction.InteractionDispatcher;
import dev.disruption.interaction.annotation.InteractionExceptionHandler;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.handler.ResponseTransport;
import dev.disruption.interaction.security.DiscordAuthentication;
import dev.disruption.interaction.security.DiscordAuthorities;
import dev.disruption.json.DiscordJson;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.message.Message;
import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** Handlers under Spring Security. */
class SecurityTests {

	/** KICK_MEMBERS and BAN_MEMBERS */
	private static final String MODERATOR = "'member':{'user':{'id':'3','username':'ada'},'roles':['77'],'permissions':'6'},'guild_id':'10'";

	private static final String NOBODY = "'member':{'user':{'id':'4','username':'bob'},'roles':[],'permissions':'0'},'guild_id':'10'";

	private static final String ADMINISTRATOR = "'member':{'user':{'id':'5','username':'eve'},'roles':[],'permissions':'8'},'guild_id':'10'";

	private static final String DIRECT = "'user':{'id':'3','username':'ada'}";

	private final ApplicationContextRunner bot = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptionInteractionAutoConfiguration.class, DisruptionSecurityAutoConfiguration.class,
				DisruptionRestAutoConfiguration.class))
		.withPropertyValues("disruption.token=token", "disruption.gateway.enabled=false", "disruption.commands.sync=off");

	private static String answer(ApplicationContext context, String command, String user) {
		String json = "{'id':'1','application_id':'2','token':'secret','version':1,'type':2,'data':{'id':'5','type':1,'name':'" + command + "'},"
				+ user + "}";
		Interaction interaction = DiscordJson.mapper().readValue(json.replace('\'', '"'), Interaction.class);
		Answers answers = new Answers();
		long now = MonotonicScheduler.nanos(context.getBean("discordInteractionTimer", Scheduler.class));
		context.getBean(InteractionDispatcher.class).handle(interaction, answers, now).block();
		return String.join(", ", answers.sent);
	}

	private void run(Class<?> configuration, Consumer<ApplicationContext> test) {
		this.bot.withUserConfiguration(configuration).run(context -> {
			assertThat(context).hasNotFailed();
			test.accept(context);
		});
	}

	@Test
	void letsInWhoHasThePermissionOrTheRole() {
		run(Blocking.class, context -> {
			assertThat(answer(context, "ban", MODERATOR)).isEqualTo("banned by 3");
			assertThat(answer(context, "ban", ADMINISTRATOR)).isEqualTo("banned by 5");
			assertThat(answer(context, "rule", MODERATOR)).isEqualTo("ruled");
			assertThat(answer(context, "vote", MODERATOR)).isEqualTo("voted");
			assertThat(answer(context, "later", MODERATOR)).isEqualTo("later by 3 in 10");
		});
	}

	@Test
	void politelyRefusesOthers() {
		run(Blocking.class, context -> {
			String refusal = "(You are not allowed to do that.)";
			assertThat(answer(context, "ban", NOBODY)).isEqualTo(refusal);
			assertThat(answer(context, "rule", NOBODY)).isEqualTo(refusal);
			assertThat(answer(context, "rule", ADMINISTRATOR)).isEqualTo(refusal);
			assertThat(answer(context, "vote", NOBODY)).isEqualTo(refusal);
			assertThat(answer(context, "later", NOBODY)).isEqualTo(refusal);
			assertThat(answer(context, "ban", DIRECT)).isEqualTo(refusal);
		});
	}

	@Test
	void letsTheApplicationRefuseInItsOwnWords() {
		run(OwnWords.class, context -> assertThat(answer(context, "ban", NOBODY)).isEqualTo("Nice try, bob."));
	}

	@Test
	void securesReactiveHandlers() {
		run(Reactive.class, context -> {
			assertThat(answer(context, "ban", MODERATOR)).isEqualTo("banned by 3");
			assertThat(answer(context, "ban", NOBODY)).isEqualTo("(You are not allowed to do that.)");
		});
	}

	@Test
	void listsInTheHelpWhatTheUserMayUse() {
		this.bot.withPropertyValues("disruption.commands.help=true").withUserConfiguration(Blocking.class).run(context -> {
			assertThat(answer(context, "help", MODERATOR)).contains("/ban`", "/rule`", "/vote`", "/later`", "/who`", "/mine <of>`");
			assertThat(answer(context, "help", NOBODY)).contains("/who`", "/text`", "/mine <of>`")
				.doesNotContain("/ban", "/rule", "/vote", "/later");
			assertThat(answer(context, "help", ADMINISTRATOR)).contains("/ban`").doesNotContain("/rule");
		});
		this.bot.withPropertyValues("disruption.commands.help=true").withUserConfiguration(Reactive.class)
			.run(context -> assertThat(answer(context, "help", NOBODY)).contains("/help`").doesNotContain("/ban"));
	}

	/** Without method security everybody may use it. */
	@Test
	void listsInTheHelpWhatIsNotSecuredAtAll() {
		this.bot.withPropertyValues("disruption.commands.help=true").withUserConfiguration(Unsecured.class)
			.run(context -> assertThat(answer(context, "help", NOBODY)).contains("/ban`"));
	}

	@Test
	void leavesTheThreadAsItFoundIt() {
		run(Blocking.class, context -> {
			SecurityContext before = SecurityContextHolder.createEmptyContext();
			before.setAuthentication(new TestingAuthenticationToken("somebody", ""));
			SecurityContextHolder.setContext(before);
			try {
				assertThat(answer(context, "ban", MODERATOR)).isEqualTo("banned by 3");
				assertThat(answer(context, "ban", NOBODY)).contains("not allowed");
				assertThat(SecurityContextHolder.getContext()).isSameAs(before);
			}
			finally {
				SecurityContextHolder.clearContext();
			}
		});
	}

	@Test
	void givesTheUserAsAnArgument() {
		run(Blocking.class, context -> assertThat(answer(context, "who", MODERATOR))
			.isEqualTo("3 ada true [PERMISSION_KICK_MEMBERS, PERMISSION_BAN_MEMBERS, ROLE_77, ROLE_VOTER]"));
	}

	@Test
	void saysNothingSecretOfTheUser() {
		run(Blocking.class, context -> assertThat(answer(context, "text", MODERATOR)).contains("ada").doesNotContain("secret"));
	}

	@Test
	void worksWithoutSpringSecurity() {
		this.bot.withClassLoader(new FilteredClassLoader("org.springframework.security")).withUserConfiguration(Plain.class).run(context -> {
			assertThat(context).hasNotFailed().doesNotHaveBean("discordSecurityContexts");
			assertThat(answer(context, "who", MODERATOR)).isEqualTo("3");
		});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableMethodSecurity
	static class Blocking {

		@Bean
		Commands commands() {
			return new Commands();
		}

		@Bean
		DiscordAuthorities voters() {
			return interaction -> interaction.member() != null && !interaction.member().roles().isEmpty()
					? List.of(new SimpleGrantedAuthority("ROLE_VOTER")) : List.of();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableMethodSecurity
	static class OwnWords {

		@Bean
		Commands commands() {
			return new Commands();
		}

		@InteractionExceptionHandler
		String denied(AccessDeniedException denied, DiscordAuthentication user) {
			return "Nice try, " + user.getPrincipal().username() + ".";
		}

	}

	static class Commands {

		@SlashCommand
		@PreAuthorize("hasAuthority('PERMISSION_BAN_MEMBERS')")
		String ban() {
			return "banned by " + SecurityContextHolder.getContext().getAuthentication().getName();
		}

		@SlashCommand
		@PreAuthorize("hasRole('77')")
		String rule() {
			return "ruled";
		}

		@SlashCommand
		@PreAuthorize("hasRole('VOTER')")
		String vote() {
			return "voted";
		}

		@SlashCommand
		@PreAuthorize("hasAuthority('PERMISSION_KICK_MEMBERS')")
		Mono<String> later() {
			return ReactiveSecurityContextHolder.getContext()
				.publishOn(Schedulers.parallel())
				.map(SecurityContext::getAuthentication)
				.cast(DiscordAuthentication.class)
				.map(user -> "later by " + user.getName() + " in " + user.getGuildId());
		}

		@SlashCommand
		String who(Principal principal, Authentication authentication, DiscordAuthentication user) {
			List<String> authorities = new ArrayList<>();
			authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).forEach(authorities::add);
			return principal.getName() + " " + user.getPrincipal().username() + " " + authentication.isAuthenticated() + " " + authorities;
		}

		/** Who may is known only when it is used. */
		@SlashCommand
		@PreAuthorize("#of.length() > 3")
		String mine(String of) {
			return of;
		}

		@SlashCommand
		String text(Authentication authentication) {
			return authentication.toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Unsecured {

		@Bean
		ReactiveCommands commands() {
			return new ReactiveCommands();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableReactiveMethodSecurity
	static class Reactive {

		@Bean
		ReactiveCommands commands() {
			return new ReactiveCommands();
		}

	}

	static class ReactiveCommands {

		@SlashCommand
		@PreAuthorize("hasAuthority('PERMISSION_BAN_MEMBERS')")
		Mono<String> ban() {
			return ReactiveSecurityContextHolder.getContext().map(context -> "banned by " + context.getAuthentication().getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Plain {

		@SlashCommand
		String who(Principal principal) {
			return principal.getName();
		}

	}

	/** Keeps the answers; those in parentheses only the user sees. */
	private static final class Answers implements ResponseTransport {

		private final List<String> sent = new CopyOnWriteArrayList<>();

		@Override
		public Mono<Void> respond(Interaction interaction, InteractionResponse response, @Nullable Reply reply) {
			this.sent.add((reply == null) ? response.type().name()
					: !reply.embeds().isEmpty() ? reply.embeds().get(0).description()
					: reply.onlyForUser() ? "(" + reply.content() + ")" : reply.content());
			return Mono.empty();
		}

		@Override
		public Mono<Message> original(Interaction interaction) {
			return Mono.empty();
		}

		@Override
		public Mono<Message> editOriginal(Interaction interaction, Reply reply) {
			return Mono.empty();
		}

		@Override
		public Mono<Void> deleteOriginal(Interaction interaction) {
			return Mono.empty();
		}

		@Override
		public Mono<Message> followUp(Interaction interaction, Reply reply) {
			return Mono.empty();
		}

	}

}
