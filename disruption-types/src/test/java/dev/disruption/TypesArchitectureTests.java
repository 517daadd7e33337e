package dev.disruption;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The floors of the types: json, validation, model, action, event. */
class TypesArchitectureTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dev.disruption");

	@Test
	void usesItsOwnFloorAndThoseBelow() {
		layeredArchitecture().consideringOnlyDependenciesInLayers()
			.layer("json")
			.definedBy("dev.disruption.json..")
			.layer("validation")
			.definedBy("dev.disruption.validation..")
			.layer("model")
			.definedBy("dev.disruption.model..")
			.layer("action")
			.definedBy("dev.disruption.action..")
			.layer("event")
			.definedBy("dev.disruption.event..")
			.whereLayer("event")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("action")
			.mayOnlyBeAccessedByLayers("event")
			.whereLayer("model")
			.mayOnlyBeAccessedByLayers("action", "event")
			.whereLayer("validation")
			.mayOnlyBeAccessedByLayers("model", "action", "event")
			.check(this.classes);
	}

	@Test
	void hasNoCycleBetweenFloors() {
		slices().matching("dev.disruption.(*)..").should().beFreeOfCycles().check(this.classes);
	}

	@Test
	void knowsJacksonAndNothingOfSpring() {
		noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "reactor..", "io.netty..").check(this.classes);
	}

	@Test
	void hasNoPackageWhoseNameSaysNothing() {
		noClasses().should()
			.resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..")
			.check(this.classes);
	}

	@Test
	void constructsNoEvent() {
		noClasses().that()
			.resideOutsideOfPackage("dev.disruption.event..")
			.should()
			.callConstructorWhere(target(owner(resideInAPackage("dev.disruption.event.."))))
			.check(this.classes);
	}

}
