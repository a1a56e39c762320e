package io.waymark.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opens every model with the libraries that Camunda Modeler itself is made of (needs npm). */
class ModelerOpensModelsTest {

  private static final Path TOOLS = Path.of("src/test/modeler");

  @Test
  void everyModelAndTemplateOpensWithoutAWarning() throws Exception {
    run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");

    assertThat(run("npm", "run", "--silent", "check")).isEqualTo("");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(TOOLS.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    // Whatever npm says of its own configuration is none of the models' fault.
    String complaints =
        said.lines()
            .filter(line -> !line.startsWith("npm ") && !line.isBlank())
            .reduce("", (all, line) -> all + line + "\n");
    assertThat(status).as(said).isZero();
    return command[1].equals("ci") ? "" : complaints;
  }
}
