package dev.disruption;

import java.time.Instant;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.disruption.event.Event;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The floors of the core: time, then rest and gateway, dispatch and availability, cache, client and interaction. */
class CoreArchitectureTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dev.disruption");

	private final JavaClasses core = this.classes
		.that(DescribedPredicate.describe("of the core",
				type -> isOf(type, "time", "rest", "client", "gateway", "dispatch", "availability", "cache", "interaction")));

	private static boolean isOf(JavaClass type, String... packages) {
		for (String name : packages) {
			if ((type.getPackageName() + ".").startsWith("dev.disruption." + name + ".")) {
				return true;
			}
		}
		return false;
	}

	@Test
	void usesItsOwnFloorAndThoseBelow() {
		layeredArchitecture().consideringOnlyDependenciesInLayers()
			.layer("time")
			.definedBy("dev.disruption.time..")
			.layer("rest")
			.definedBy("dev.disruption.rest..")
			.layer("client")
			.definedBy("dev.disruption.client..")
			.layer("gateway")
			.definedBy("dev.disruption.gateway..")
			.layer("dispatch")
			.definedBy("dev.disruption.dispatch..")
			.layer("availability")
			.definedBy("dev.disruption.availability..")
			.layer("cache")
			.definedBy("dev.disruption.cache..")
			.layer("interaction")
			.definedBy("dev.disruption.interaction..")
			.whereLayer("interaction")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("client")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("availability")
			.mayOnlyBeAccessedByLayers("cache", "interaction")
			.whereLayer("cache")
			.mayOnlyBeAccessedByLayers("client", "interaction")
			.whereLayer("dispatch")
			.mayOnlyBeAccessedByLayers("cache", "interaction")
			.whereLayer("gateway")
			.mayOnlyBeAccessedByLayers("dispatch", "availability", "cache", "interaction")
			.whereLayer("rest")
			.mayOnlyBeAccessedByLayers("client", "gateway", "dispatch", "availability", "cache", "interaction")
			.check(this.core);
	}

	@Test
	void hasNoCycleBetweenPackages() {
		slices().matching("dev.disruption.(**)").should().beFreeOfCycles().check(this.core);
	}

	@Test
	void knowsNothingOfSpringBoot() {
		noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.boot..").check(this.core);
	}

	@Test
	void asksForTheTimeInOnePlaceOnly() {
		noClasses().that()
			.resideOutsideOfPackage("dev.disruption.time..")
			.should()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.callMethod(System.class, "nanoTime")
			.orShould()
			.callMethod(Instant.class, "now")
			.check(this.core);
	}

	@Test
	void decodesReceivedTypesAndNeverConstructsThem() {
		noClasses().should().callConstructorWhere(DescribedPredicate.describe("a received record", this::isReceived)).check(this.core);
	}

	/** They come from JSON, or from the builder of those that users write. Only what has no record is put together by hand. */
	private boolean isReceived(JavaConstructorCall call) {
		JavaClass type = call.getTargetOwner();
		return type.isRecord() && (isOf(type, "model") || isOf(type, "event")) && !type.isEquivalentTo(Event.Unknown.class)
				&& !type.isEquivalentTo(Event.Undecodable.class);
	}

	@Test
	void hasNoPackageWhoseNameSaysNothing() {
		noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..").check(this.core);
	}

}
