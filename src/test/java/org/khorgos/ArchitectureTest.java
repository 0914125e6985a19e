package org.khorgos;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** The folder list is the data flow; imports run one way. */
@AnalyzeClasses(packages = "org.khorgos", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule shouldKeepTheTextFlowFreeOfFrameworks =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..article..",
              "..decode..",
              "..normalise..",
              "..ruleset..",
              "..tag..",
              "..evaluate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "jakarta..",
              "io.quarkus..",
              "io.smallrye..",
              "org.hibernate..",
              "java.sql..");

  @ArchTest
  static final ArchRule shouldKeepTheNounsFreeOfEverything =
      classes()
          .that()
          .resideInAPackage("..article..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.khorgos.article..", "java..");

  @ArchTest
  static final ArchRule shouldHaveNoCycles =
      SlicesRuleDefinition.slices().matching("org.khorgos.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule shouldTouchKafkaInFourPlacesOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("..ingest..", "..observe..", "..deadletter..", "..embedded..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule shouldTouchTheDatabaseInTheStoreOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("..store..", "..embedded..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "jakarta.persistence..", "org.hibernate..");

  @ArchTest
  static final ArchRule shouldReachTheEmbeddedServersFromACommandOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("..embedded..", "..command..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..embedded..");
}
