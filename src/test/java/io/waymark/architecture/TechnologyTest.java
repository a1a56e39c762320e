package io.waymark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import crooked.ManagerOfEverything;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** What Spring Modulith cannot see: one technology a room, names, and how beans are made. */
class TechnologyTest {

  private static final JavaClasses WAYMARK =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.waymark");

  private static final JavaClasses CROOKED =
      new ClassFileImporter().importClasses(ManagerOfEverything.class);

  private static ArchRule onlyIn(String room, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("io.waymark." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true);
  }

  static Stream<ArchRule> rules() {
    return Stream.of(
        onlyIn("orchestration", "org.camunda.."),
        onlyIn("providers", "org.apache.camel..", "io.xlate.."),
        onlyIn("fulfillment", "org.locationtech.jts..", "net.sf.geographiclib.."),
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "lombok..", "org.hibernate.."),
        noFields().should().beAnnotatedWith(Autowired.class),
        noClasses()
            .should()
            .haveNameMatching(".*(Manager|Manager[A-Z].*|Util|Utils|Impl|Dto|DTO|Helper)"),
        classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .notBePublic()
            .allowEmptyShould(true),
        classes()
            .that()
            .resideInAPackage("io.waymark.fulfillment.optimizer..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.springframework..")
            .allowEmptyShould(true),
        noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("it keeps its connection until it is closed; list() does not"),
        methods().should().notBeAnnotatedWith(Autowired.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeepsTheRule(ArchRule rule) {
    rule.check(WAYMARK);
  }

  @Test
  void aClassThatBreaksTheRulesIsFound() {
    List<ArchRule> broken = rules().filter(rule -> rule.evaluate(CROOKED).hasViolation()).toList();

    assertThat(broken)
        .as(
            "technology of three rooms, field injection, name, public controller outside web, open stream")
        .hasSize(7);
  }
}
