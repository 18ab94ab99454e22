package org.clusterrules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Date;

/** Which package may know of which. */
@AnalyzeClasses(packages = "org.clusterrules", importOptions = DoNotIncludeTests.class)
class BoundariesTest {
    private static final String[] ENGINE = {"org.drools..", "org.kie.."};

    @ArchTest
    static final ArchRule EACH_LAYER_KNOWS_ONLY_THOSE_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.clusterrules.model..")
            .layer("internal")
            .definedBy("org.clusterrules.internal..")
            .layer("assessment")
            .definedBy("org.clusterrules.assessment..")
            .layer("language")
            .definedBy("org.clusterrules.language..")
            .layer("rulefile")
            .definedBy("org.clusterrules.rulefile..")
            .layer("drools")
            .definedBy("org.clusterrules.drools..")
            .layer("rules")
            .definedBy("org.clusterrules.rules..")
            .layer("report")
            .definedBy("org.clusterrules.report..")
            .layer("cases")
            .definedBy("org.clusterrules.cases..")
            .layer("equivalence")
            .definedBy("org.clusterrules.equivalence..")
            .layer("mutation")
            .definedBy("org.clusterrules.mutation..")
            .layer("live")
            .definedBy("org.clusterrules.live..")
            .layer("diff")
            .definedBy("org.clusterrules.diff..")
            .layer("book")
            .definedBy("org.clusterrules.book..")
            .layer("workbench")
            .definedBy("org.clusterrules.workbench..")
            .layer("cli")
            .definedBy("org.clusterrules.cli..")
            .whereLayer("internal")
            .mayOnlyAccessLayers("model")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("book")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("workbench", "book", "diff", "cli")
            .whereLayer("workbench")
            .mayOnlyBeAccessedByLayers("cases", "mutation", "live", "diff", "book", "cli")
            .whereLayer("equivalence")
            .mayOnlyBeAccessedByLayers("mutation", "diff")
            .whereLayer("diff")
            .mayOnlyBeAccessedByLayers("book", "cli")
            .whereLayer("mutation")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("live")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cases")
            .mayOnlyBeAccessedByLayers("equivalence", "mutation", "live", "diff", "book", "cli")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("book", "cases", "mutation", "live", "diff", "cli")
            .whereLayer("drools")
            .mayOnlyBeAccessedByLayers("rules")
            .whereLayer("rulefile")
            .mayOnlyBeAccessedByLayers(
                    "drools", "rules", "workbench", "book", "cases", "equivalence", "mutation", "live", "diff", "cli")
            .whereLayer("language")
            .mayOnlyBeAccessedByLayers(
                    "rulefile", "drools", "rules", "book", "cases", "equivalence", "mutation", "diff", "cli");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHERE_NULL_MAY_BE = classes()
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "be in a package that is @NullMarked",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))));

    /** The modules: whatever Maven lets a module see, its classes look in one direction. */
    @ArchTest
    static final ArchRule EACH_MODULE_KNOWS_ONLY_THOSE_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cluster-model")
            .definedBy("org.clusterrules.model..")
            .layer("cluster-word")
            .definedBy("org.clusterrules.word..")
            .layer("cluster-rules")
            .definedBy(
                    "org.clusterrules.assessment..",
                    "org.clusterrules.internal..",
                    "org.clusterrules.rulefile..",
                    "org.clusterrules.drools..",
                    "org.clusterrules.language..",
                    "org.clusterrules.report..",
                    "org.clusterrules.rules..")
            .layer("cluster-workbench")
            .definedBy(
                    "org.clusterrules.book..",
                    "org.clusterrules.cases..",
                    "org.clusterrules.diff..",
                    "org.clusterrules.equivalence..",
                    "org.clusterrules.live..",
                    "org.clusterrules.mutation..",
                    "org.clusterrules.sweep..",
                    "org.clusterrules.workbench..")
            .layer("cluster-cli")
            .definedBy("org.clusterrules.cli..")
            .layer("cluster-rules-spring-boot-starter")
            .definedBy("org.clusterrules.spring..")
            .layer("cluster-rules-test")
            .definedBy("org.clusterrules.kit..")
            .whereLayer("cluster-model")
            .mayNotAccessAnyLayer()
            .whereLayer("cluster-word")
            .mayOnlyAccessLayers("cluster-model")
            .whereLayer("cluster-rules")
            .mayOnlyAccessLayers("cluster-model")
            .whereLayer("cluster-workbench")
            .mayOnlyAccessLayers("cluster-rules", "cluster-model")
            .whereLayer("cluster-cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cluster-rules-spring-boot-starter")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cluster-rules-spring-boot-starter")
            .mayOnlyAccessLayers("cluster-workbench", "cluster-rules", "cluster-model")
            .whereLayer("cluster-rules-test")
            .mayOnlyAccessLayers("cluster-workbench", "cluster-rules", "cluster-model")
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule DROOLS_IS_KNOWN_TO_ITS_OWN_PACKAGE_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage("org.clusterrules.drools..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE);

    @ArchTest
    static final ArchRule NO_PUBLIC_SIGNATURE_SHOWS_A_TYPE_OF_DROOLS_OR_JACKSON = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(resideInAPackage("org.clusterrules..")
                    .and(resideInAPackage("org.clusterrules.drools..").negate()))
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(resideInAnyPackage("org.drools..", "org.kie..", "com.fasterxml.jackson.."));

    @ArchTest
    static final ArchRule PICOCLI_IS_KNOWN_TO_THE_COMMAND_LINE_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage("org.clusterrules.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..");

    /** So that it does not matter if the clock is set back or forward while something runs; time that passes is System.nanoTime(). */
    @ArchTest
    static final ArchRule NOTHING_READS_A_CLOCK_THAT_CAN_BE_SET = noClasses()
            .should()
            .callMethodWhere(target(name("now")).and(target(owner(assignableTo(TemporalAccessor.class)))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethodWhere(target(owner(type(Clock.class))))
            .orShould()
            .callConstructor(Date.class);
}
