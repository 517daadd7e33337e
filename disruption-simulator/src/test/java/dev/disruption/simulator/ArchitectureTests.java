package dev.disruption.simulator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.disruption.simulator.time.SimulatorClock;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("dev.disruption.simulator");

	@Test
	void packagesFormNoCycles() { slices().matching("dev.disruption.simulator.(*)..").should().beFreeOfCycles().check(this.classes); }

	@Test
	void nothingBelowKnowsTheFacade() {
		noClasses().that().resideInAnyPackage("..time..", "..json..", "..journal..", "..fault..", "..problem..", "..structure..", "..world..",
				"..command..", "..interaction..", "..gateway..", "..rest..", "..scenario..").should().dependOnClassesThat()
			.resideInAnyPackage("dev.disruption.simulator", "dev.disruption.simulator.page..").check(this.classes);
	}

	@Test
	void descriptionsKnowNothingOfTheWorld() {
		noClasses().that().resideInAnyPackage("..structure..", "..problem..", "..json..").should().dependOnClassesThat()
			.resideInAnyPackage("..world..", "..command..", "..interaction..", "..gateway..", "..rest..").check(this.classes);
	}

	@Test
	void theWorldKnowsNoTransport() {
		noClasses().that().resideInAnyPackage("..world..", "..command..", "..interaction..", "..journal..", "..fault..").should()
			.dependOnClassesThat().resideInAnyPackage("..gateway..", "..rest..", "io.netty..", "reactor.netty..").check(this.classes);
	}

	@Test
	void theSimulatorSharesNoModelWithTheClient() {
		noClasses().should().dependOnClassesThat().resideInAnyPackage("dev.disruption.json..", "dev.disruption.model..", "dev.disruption.event..",
				"dev.disruption.rest..", "dev.disruption.gateway..", "dev.disruption.action..", "dev.disruption.time..").check(this.classes);
	}

	@Test
	void onlyTheClockReadsTheMachinesClocks() {
		noClasses().that().doNotHaveFullyQualifiedName(SimulatorClock.class.getName()).and()
			.doNotHaveFullyQualifiedName(SimulatorClock.class.getName() + "$Monotonic").should().callMethod(System.class, "currentTimeMillis")
			.orShould().callMethod(System.class, "nanoTime").orShould().callMethod(java.time.Instant.class, "now").check(this.classes);
	}

}
