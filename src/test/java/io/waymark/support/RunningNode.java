package io.waymark.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A Waymark node in a JVM of its own, with 512 MB of heap, as production would run it. */
public final class RunningNode implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = freePort();
  private final Process process;
  private final File log;

  /**
   * Starts a node.
   *
   * @param folder where its log and the simulated providers' own database lie
   * @param properties more properties, as {@code name=value}
   */
  public RunningNode(Path folder, String... properties) throws IOException {
    log = folder.resolve("node-" + port + ".log").toFile();
    process =
        new ProcessBuilder(command(folder, properties))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
  }

  private List<String> command(Path folder, String... properties) {
    Stream<String> always =
        Stream.of(
            "server.port=" + port,
            "waymark.security.admin-password=" + Api.PASSWORD,
            "waymark.simulation.port=" + freePort(),
            "waymark.simulation.database=jdbc:h2:file:"
                + folder.resolve("simulation")
                + ";WRITE_DELAY=0",
            "waymark.providers.csv-drop.directory=" + folder.resolve("csv-drop"),
            "waymark.providers.x12.directory=" + folder.resolve("x12-drop"));
    Stream<String> java =
        Stream.of(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    System.getProperty("benchmark.collector", "-XX:+UseParallelGC")),
                moreOptions(),
                Stream.of("-cp", System.getProperty("java.class.path"), "io.waymark.Waymark"))
            .flatMap(part -> part);
    List<String> own = List.of(properties);
    Stream<String> defaults =
        always.filter(
            property ->
                own.stream()
                    .noneMatch(given -> given.startsWith(property.replaceFirst("=.*", "="))));
    return Stream.concat(
            java, Stream.concat(defaults, own.stream()).map(property -> "--" + property))
        .toList();
  }

  // Such as the recording of a profile, see JourneyBenchmark.
  private static Stream<String> moreOptions() {
    String options = System.getProperty("benchmark.node.java", "").strip();
    return options.isEmpty() ? Stream.empty() : Stream.of(options.split(" "));
  }

  /** Waits until the node is healthy. */
  public void awaitReady() {
    Awaitility.await("the node answers; see " + log)
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsInstanceOf(Exception.class)
        .until(this::isHealthy);
  }

  private boolean isHealthy() throws IOException, InterruptedException {
    failIfEnded();
    return get("/actuator/health").path("status").asText().equals("UP");
  }

  private void failIfEnded() {
    if (!process.isAlive()) {
      try {
        throw new AssertionError("The node ended:\n" + Files.readString(log.toPath()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The answer to a GET as JSON. */
  public JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send(request(path).GET().build()).body());
  }

  /** The answer to a POST of JSON. */
  public HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** The answer to a GET while it still comes in; whoever asked closes it. */
  public InputStream stream(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url(path)))
        .timeout(Duration.ofMinutes(1))
        .header("Authorization", credentials());
  }

  /** Where the node answers for a path. */
  public String url(String path) {
    return "http://localhost:" + port + path;
  }

  /** What an administrator's requests say of who they are. */
  public static String credentials() {
    byte[] both = (Api.USER + ":" + Api.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Heap that is in use after a full collection, in MB. */
  public long liveHeapMegabytes() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process.pid()),
                "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    jcmd.waitFor(30, TimeUnit.SECONDS);
    JsonNode used = get("/actuator/metrics/jvm.memory.used?tag=area:heap");
    return used.path("measurements").path(0).path("value").asLong() >> 20;
  }

  /** Processor time that the node has used since its start. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * The part of it that the JVM's compilers have used, which falls the longer the node runs, as
   * Linux counts it; zero elsewhere.
   */
  public Duration compilationTime() throws IOException {
    Path threads = Path.of("/proc", String.valueOf(process.pid()), "task");
    if (!Files.isDirectory(threads)) {
      return Duration.ZERO;
    }
    try (Stream<Path> all = Files.list(threads)) {
      return all.map(RunningNode::stat)
          .filter(stat -> stat.contains(" CompilerThre"))
          .map(RunningNode::processorTime)
          .reduce(Duration.ZERO, Duration::plus);
    }
  }

  private static String stat(Path thread) {
    try {
      return Files.readString(thread.resolve("stat"));
    } catch (IOException ended) {
      return "";
    }
  }

  // proc(5): utime and stime are the 14th and 15th field, in hundredths of a second.
  private static Duration processorTime(String stat) {
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Duration.ofMillis(10 * (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])));
  }

  /** Ends the process at once, as {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
