package dev.disruption.interaction.handler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.CoroutinesUtils;
import org.springframework.core.KotlinDetector;
import org.springframework.util.ReflectionUtils;
import reactor.core.publisher.Mono;

/** A method that handles interactions, with everything about it that is known when the application starts. */
public final class InteractionHandler {

	private final Supplier<Object> bean;

	private final Method method;

	private final Kind kind;

	private final String path;

	private final boolean ephemeral;

	private final List<Argument> arguments;

	private final BiFunction<Object, InteractionContext, Mono<Void>> result;

	private final Calls calls;

	private final List<Interceptor.Around> around = new ArrayList<>();

	/**
	 * @param path the command with group and subcommand, or the pattern of the custom id
	 * @param ephemeral whether only the user sees that the bot is thinking
	 * @param result answers with what the method returned
	 * @param calls how the method is called
	 */
	public InteractionHandler(Supplier<Object> bean, Method method, Kind kind, String path, boolean ephemeral, List<Argument> arguments,
			BiFunction<Object, InteractionContext, Mono<Void>> result, Calls calls) {
		this.bean = bean;
		this.method = method;
		this.kind = kind;
		this.path = path;
		this.ephemeral = ephemeral;
		this.arguments = List.copyOf(arguments);
		this.result = result;
		this.calls = calls;
		ReflectionUtils.makeAccessible(method);
	}

	public Method method() { return this.method; }

	public Kind kind() { return this.kind; }

	/** The command with group and subcommand, or the pattern of the custom id. */
	public String path() { return this.path; }

	public boolean ephemeral() { return this.ephemeral; }

	/** In the order of the parameters. */
	public List<Argument> arguments() { return this.arguments; }

	/** The bean that has the method. */
	public Object bean() { return this.bean.get(); }

	/** Adds what an interceptor has for this handler; what is added first stands outermost. */
	public void surround(Interceptor interceptor) {
		Interceptor.Around found = interceptor.bind(this);
		if (found != null) {
			this.around.add(found);
		}
	}

	/** Calls the method, and answers with what it returns. */
	public Mono<Void> handle(InteractionContext context) {
		Mono<Void> handling = this.calls.whereItMayBlock(Mono.defer(() -> invoke(context)));
		for (int i = this.around.size() - 1; i >= 0; i--) {
			handling = this.around.get(i).handle(context, handling);
		}
		return handling;
	}

	private Mono<Void> invoke(InteractionContext context) {
		@Nullable Object[] values = new Object[this.arguments.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = this.arguments.get(i).value(context);
		}
		Object target = this.bean.get();
		this.calls.check().check(target, this.method, values);
		Object value = this.calls.within(context, () -> call(target, values));
		return (value != null) ? this.result.apply(value, context) : context.reply().acknowledge();
	}

	private @Nullable Object call(Object target, @Nullable Object[] values) {
		if (KotlinDetector.isSuspendingFunction(this.method)) {
			return CoroutinesUtils.invokeSuspendingFunction(this.method, target, values);
		}
		try {
			return this.method.invoke(target, values);
		}
		catch (InvocationTargetException ex) {
			throw Failures.unwrap(ex.getTargetException());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(this + " can't be called", ex);
		}
	}

	/** As people call it: {@code /roll (DiceCommand.roll)}. */
	@Override
	public String toString() {
		String name = (this.kind == Kind.SLASH_COMMAND) ? "/" + this.path : "'" + this.path + "'";
		return name + " (" + this.method.getDeclaringClass().getSimpleName() + "." + this.method.getName() + ")";
	}

}
