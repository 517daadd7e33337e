package dev.disruption.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.disruption.model.auditlog.AuditLogEntry;
import dev.disruption.model.auditlog.GetGuildAuditLog;
import dev.disruption.model.channel.ListPublicArchivedThreads;
import dev.disruption.model.entitlement.ListEntitlements;
import dev.disruption.model.guild.AddGuildMember;
import dev.disruption.model.message.SearchGuildMessages;
import dev.disruption.model.message.SearchHasType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTests {

	/** Every body that a user can make; the others are made by factories. */
	static Stream<Class<? extends Body<?>>> bodies() {
		return Vocabulary.bodies().filter(type -> type.getConstructors().length > 0);
	}

	static Stream<Method> setters(Class<?> body) {
		return Arrays.stream(body.getMethods())
			.filter(method -> Body.class.isAssignableFrom(method.getReturnType()) && method.getParameterCount() == 1)
			.filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge());
	}

	@Test
	void findsTheBodies() {
		assertThat(bodies()).hasSizeGreaterThan(100).contains(AddGuildMember.class);
	}

	/** Any other record comes from Discord alone. */
	@Test
	void takesOnlyRecordsThatUsersCanMake() {
		Set<Class<?>> taken = new HashSet<>();
		bodies().filter(type -> !type.getPackageName().endsWith(".voice"))
			.flatMap(BodyTests::setters)
			.forEach(setter -> collect(setter.getGenericParameterTypes()[0], taken));
		assertThat(taken).hasSizeGreaterThan(20)
			.allSatisfy(record -> assertThat(Arrays.stream(record.getMethods())).as(record.getName())
				.anyMatch(method -> Modifier.isStatic(method.getModifiers()) && isMadeBy(record, method)));
	}

	private static void collect(Type type, Set<Class<?>> records) {
		if (type instanceof ParameterizedType parameterized) {
			Arrays.stream(parameterized.getActualTypeArguments()).forEach(argument -> collect(argument, records));
		}
		else if (type instanceof Class<?> raw && raw.isRecord()) {
			records.add(raw);
		}
	}

	private static boolean isMadeBy(Class<?> record, Method factory) {
		return factory.getReturnType() == record || factory.getReturnType().getSimpleName().equals(record.getSimpleName() + "Builder");
	}

	@ParameterizedTest
	@MethodSource("bodies")
	void setsTheFieldThatTheSetterIsNamedAfter(Class<? extends Body<?>> type) throws ReflectiveOperationException {
		Constructor<? extends Body<?>> constructor = type.getConstructor();
		for (Method setter : setters(type).toList()) {
			Body<?> body = constructor.newInstance();
			assertThat(setter.invoke(body, zero(setter.getParameterTypes()[0]))).isSameAs(body);
			assertThat(body.fields()).as(setter.toString()).containsOnlyKeys(SnakeCase.of(setter.getName()));
		}
	}

	private static Object zero(Class<?> type) {
		Map<Class<?>, Object> zeros = Map.of(boolean.class, false, int.class, 0, long.class, 0L, double.class, 0d);
		return zeros.get(type);
	}

	@Test
	void saysInAQueryWhatStandsForAnEnum() {
		assertThat(new GetGuildAuditLog().actionType(AuditLogEntry.Event.MEMBER_KICK).userId(Snowflake.of(7)).limit(5).query())
			.containsExactly(Map.entry("action_type", List.of("20")), Map.entry("user_id", List.of("7")), Map.entry("limit", List.of("5")));
		assertThat(new SearchGuildMessages().has(List.of(SearchHasType.IMAGE, SearchHasType.NO_LINK)).query())
			.containsExactly(Map.entry("has", List.of("image", "-link")));
	}

	@Test
	void saysInAQueryWhenAndWhichOnes() {
		assertThat(new ListPublicArchivedThreads().before(Instant.ofEpochSecond(1_500_000_000)).query())
			.containsExactly(Map.entry("before", List.of("2017-07-14T02:40:00Z")));
		assertThat(new ListEntitlements().skuIds(List.of(Snowflake.of(1), Snowflake.of(2))).query())
			.containsExactly(Map.entry("sku_ids", List.of("1,2")));
	}

	@Test
	void isCopiedWithAFieldThatHasNoSetter() {
		ListEntitlements query = new ListEntitlements().limit(5);
		ListEntitlements other = query.with("surprise", "yes").limit(6);
		assertThat(other.fields()).containsExactly(Map.entry("limit", 6), Map.entry("surprise", "yes"));
		assertThat(query.fields()).containsExactly(Map.entry("limit", 5));
	}

	@Test
	void keepsSecretsOutOfItsText() {
		assertThat(new AddGuildMember().accessToken("6qrZ").nick("Ada")).hasToString("AddGuildMember{access_token=***, nick=Ada}");
	}

}
