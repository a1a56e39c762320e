package io.waymark.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FactsAreToldToPeopleTest {

  @Test
  void everyFactStandsInTheReadMeOfThePolicies() throws IOException {
    String facts =
        Files.readString(Path.of("src/main/java/io/waymark/orchestration/policies/Fact.java"));
    String told = Files.readString(Path.of("decisions/README.md"));

    List<String> names =
        Pattern.compile("^  [A-Z_]+\\(\\s*\"(\\w+)\"", Pattern.MULTILINE)
            .matcher(facts)
            .results()
            .map(fact -> fact.group(1))
            .toList();

    assertThat(names).hasSizeGreaterThan(20);
    assertThat(names).allSatisfy(name -> assertThat(told).contains("| `" + name + "` |"));
  }
}
