package io.huiyin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Autowired;

/** Where these fail, either the change is in the wrong room, or the house has changed: then change docs/ as well. */
@AnalyzeClasses(packages = "io.huiyin", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] SERVICES = {"intake", "routing", "escalation", "notification"};
    private static final String[] TECHNOLOGY = {
        "org.springframework..", "org.bson..", "com.mongodb..", "org.apache.kafka..", "jakarta.."
    };

    @ArchTest
    static final ArchRule eventsTimeAndMatchingKnowNoTechnology = noClasses()
            .that()
            .resideInAnyPackage("io.huiyin.events..", "io.huiyin.workingtime", "io.huiyin.matching..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TECHNOLOGY);

    @ArchTest
    static final ArchRule theProtocolIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage("io.huiyin.messaging", "io.huiyin.messaging.running")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TECHNOLOGY);

    @ArchTest
    static final ArchRule featuresArePlainJava = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.huiyin.intake.complaint",
                    "io.huiyin.intake.draft",
                    "io.huiyin.intake.evidence",
                    "io.huiyin.intake.duplicate",
                    "io.huiyin.intake.export",
                    "io.huiyin.intake.text",
                    "io.huiyin.intake.suggestion",
                    "io.huiyin.intake.taxonomy",
                    "io.huiyin.intake.view",
                    "io.huiyin.intake.promise",
                    "io.huiyin.routing.ownership",
                    "io.huiyin.routing.directory",
                    "io.huiyin.escalation.clocks",
                    "io.huiyin.escalation.policy",
                    "io.huiyin.notification.correspondence",
                    "io.huiyin.notification.delivery",
                    "io.huiyin.notification.mail")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TECHNOLOGY);

    @ArchTest
    static final ArchRule servicesTalkByEventsOnly =
            slices().assignedFrom(new ByService()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule featuresFormNoCycles =
            slices().matching("io.huiyin.(*).(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule servicesDoNotPrint = noClasses()
            .that()
            .resideOutsideOfPackages("io.huiyin.localstack..", "io.huiyin.infrastructure..", "io.huiyin.benchmarks..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule loggersAreNobodyElsesBusiness = fields().that()
            .haveRawType(Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beStatic();

    @ArchTest
    static final ArchRule roomsAreNamedForWhatTheyAre = classes()
            .should()
            .resideOutsideOfPackages("..common..", "..util..", "..core..", "..helper..", "..impl..", "..manager..");

    /** One slice a service; what they share is none. */
    private static final class ByService implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            for (var service : SERVICES) {
                if ((javaClass.getPackageName() + ".").startsWith("io.huiyin." + service + ".")) {
                    return SliceIdentifier.of(service);
                }
            }
            return SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the four services";
        }
    }
}
