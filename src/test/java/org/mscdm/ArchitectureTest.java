package org.mscdm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** Which packages a package may use beside itself; the root package may use all. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("source", Set.of()),
          Map.entry("vocabulary", Set.of()),
          Map.entry("assertion", Set.of("source")),
          Map.entry("curation", Set.of("source", "assertion")),
          Map.entry("evaluation", Set.of("source", "assertion", "curation")),
          Map.entry("graph", Set.of("source", "assertion", "curation", "vocabulary")),
          Map.entry("check", Set.of("source", "vocabulary")),
          Map.entry("release", Set.of("graph", "source", "vocabulary")),
          Map.entry("query", Set.of("sparql", "vocabulary")),
          Map.entry(
              "publication", Set.of("check", "graph", "query", "release", "source", "vocabulary")),
          Map.entry("sparql", Set.of("vocabulary")),
          Map.entry("search", Set.of("source", "vocabulary")),
          Map.entry("page", Set.of("query", "sparql", "vocabulary")),
          Map.entry(
              "web", Set.of("page", "publication", "query", "search", "sparql", "vocabulary")),
          Map.entry("bench", Set.of("query")));

  private static final List<String> EMPTY_WORDS =
      List.of(
          "Util",
          "Utils",
          "Helper",
          "Manager",
          "Processor",
          "Handler",
          "Service",
          "Impl",
          "Data",
          "Info");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.mscdm");

  @Test
  void packagesUseOnlyThePackagesThatTheirArrowsLeadTo() {
    List<String> wrong =
        CLASSES.stream()
            .filter(type -> !packageOf(type).isEmpty())
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(ArchitectureTest::isWrong)
            .map(Dependency::getDescription)
            .sorted()
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPackageHasItsArrows() {
    assertThat(CLASSES.stream().map(ArchitectureTest::packageOf).filter(name -> !name.isEmpty()))
        .hasSizeGreaterThan(50)
        .allMatch(ARROWS::containsKey);
  }

  @Test
  void readingTextKnowsNothingOfRdf() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAnyPackage("org.mscdm.source", "org.mscdm.assertion", "org.mscdm.curation")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("org.mscdm.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
        .noneMatch(name -> EMPTY_WORDS.stream().anyMatch(name::endsWith));
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    ArchRuleDefinition.noClasses()
        .that(
            DescribedPredicate.describe(
                "are not in the root package", (JavaClass type) -> !packageOf(type).isEmpty()))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  private static boolean isWrong(Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    if (!target.getPackageName().startsWith("org.mscdm")) {
      return false;
    }
    String from = packageOf(dependency.getOriginClass());
    String to = packageOf(target);
    return !from.equals(to) && !ARROWS.getOrDefault(from, Set.of()).contains(to);
  }

  /** The part of the name after {@code org.mscdm.}; empty for the root package. */
  private static String packageOf(JavaClass type) {
    return type.getPackageName().replaceFirst("^org\\.mscdm\\.?", "");
  }
}
