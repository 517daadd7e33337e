package dev.disruption.autoconfigure;

import java.lang.reflect.Method;
import java.util.Arrays;

import dev.disruption.interaction.ConstraintCheck;
import dev.disruption.interaction.handler.InvalidArgumentException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.validation.beanvalidation.MethodValidationAdapter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConstraintCheckTests {

	private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

	private final ConstraintCheck check = new ConstraintCheck(new MethodValidationAdapter(FACTORY.getValidator()));

	@AfterAll
	static void close() {
		FACTORY.close();
	}

	private void check(@Nullable Object... arguments) {
		Method method = Arrays.stream(Commands.class.getDeclaredMethods())
			.filter(one -> one.getName().equals("invite"))
			.findFirst()
			.orElseThrow();
		this.check.check(new Commands(), method, arguments);
	}

	@Test
	void letsThroughWhatFits() {
		assertThatCode(() -> check("ada", 3, "ada@example.org")).doesNotThrowAnyException();
		assertThatCode(() -> check("ada", 3, null)).doesNotThrowAnyException();
	}

	@Test
	void saysOfEachOptionWhatDoesNotFit() {
		assertThatThrownBy(() -> check(" ", 0, "nonsense")).isInstanceOf(InvalidArgumentException.class)
			.hasMessageContaining("`who` must not be blank")
			.hasMessageContaining("`how-often` must be greater than or equal to 1")
			.hasMessageContaining("`mail-address` must be a well-formed email address");
		assertThatThrownBy(() -> check("a name that is too long", 1, null)).hasMessage("`who` size must be between 0 and 10");
	}

	static class Commands {

		void invite(@NotBlank @Size(max = 10) String who, @Min(1) int howOften, @Email @Nullable String mailAddress) {
		}

	}

}
