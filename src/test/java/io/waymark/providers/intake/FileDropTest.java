package io.waymark.providers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

class FileDropTest {

  @TempDir Path directory;

  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void aFileWaitsWhileTheDatabaseIsAwayAndFailsOnlyOnItsOwnAccount() throws Exception {
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.addRoutes(drop());
      camel.start();
      Files.writeString(directory.resolve("bad name (1).csv"), "x");

      await().atMost(Duration.ofSeconds(30)).until(() -> holds(".failed", ".error.txt"));
    }

    assertThat(looks.get()).isEqualTo(2);
    assertThat(holds(".failed", "bad name (1).csv")).isTrue();
  }

  private FileDrop drop() {
    return new FileDrop("drop") {
      @Override
      public void configure() {
        watch("drop.files", directory, "*.CSV", (name, bytes) -> read());
      }
    };
  }

  private DropReport read() {
    if (looks.incrementAndGet() == 1) {
      throw new DataAccessResourceFailureException("away");
    }
    throw new IllegalStateException("a fault");
  }

  private boolean holds(String folder, String ending) throws Exception {
    Path place = directory.resolve(folder);
    if (!Files.exists(place)) {
      return false;
    }
    try (var files = Files.list(place)) {
      return files.anyMatch(file -> file.toString().endsWith(ending));
    }
  }
}
