package io.waymark.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.orchestration.policies.PolicyCheck;
import io.waymark.orchestration.policies.PolicyExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoliciesMeetTheirExamplesTest {

  private static final Path DECISIONS = Path.of("decisions");

  static Stream<String> policies() throws IOException {
    try (Stream<Path> files = Files.list(DECISIONS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".dmn"))
          .map(name -> name.replace(".dmn", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  static Stream<Arguments> examples() throws IOException {
    return policies()
        .flatMap(policy -> read(policy).stream().map(example -> Arguments.of(policy, example)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void everyExampleIsAnsweredAsExpected(String policy, PolicyExamples.Example example)
      throws IOException {
    assertThat(new PolicyCheck().failures(dmn(policy), List.of(example))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyRuleAppliesInAtLeastOneExample(String policy) throws IOException {
    PolicyCheck check = new PolicyCheck();

    check.failures(dmn(policy), read(policy));

    Matcher rules = Pattern.compile("<rule id=\"(\\w+)\"").matcher(new String(dmn(policy)));
    assertThat(check.rulesHit())
        .containsAll(rules.results().map(rule -> rule.group(1)).toList())
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aPolicyIsOneDecisionWithTheNameOfItsFile(String policy) throws IOException {
    assertThat(new String(dmn(policy)).split("<decision ", -1)).hasSize(2);
    assertThat(new String(dmn(policy))).contains("<decision id=\"" + policy + "\"");
  }

  @Test
  void anExampleThatAPolicyDoesNotMeetIsToldInWords() throws IOException {
    List<PolicyExamples.Example> wrong =
        PolicyExamples.read("example,lineCount,expected reason\nAn empty order,0,\n");

    assertThat(new PolicyCheck().failures(dmn("order-validation"), wrong))
        .singleElement()
        .asString()
        .contains("An empty order", "order-validation", "The order has no lines");
  }

  private static byte[] dmn(String policy) throws IOException {
    return Files.readAllBytes(DECISIONS.resolve(policy + ".dmn"));
  }

  private static List<PolicyExamples.Example> read(String policy) {
    try {
      return PolicyExamples.read(Files.readString(DECISIONS.resolve(policy + ".examples.csv")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
