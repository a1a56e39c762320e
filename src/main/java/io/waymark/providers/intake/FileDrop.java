package io.waymark.providers.intake;

import io.waymark.kernel.InvalidInput;
import io.waymark.providers.framework.ProviderRoutes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.BiFunction;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A directory that a provider watches. A file is taken once it has stopped growing; afterwards it
 * lies in {@code .done}, or in {@code .failed} beside a report. A fault, such as a database that is
 * away, leaves it where it is, to be tried again.
 */
public abstract class FileDrop extends ProviderRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(FileDrop.class);
  private static final String TARGET = "waymarkTarget";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS");

  /** The drop of the provider with this id. */
  protected FileDrop(String provider) {
    super(provider);
  }

  /**
   * Starts to watch.
   *
   * @param routeId the route's id
   * @param directory made when missing
   * @param names comma-separated Ant patterns of the files' names, upper and lower case alike
   * @param reader takes the name and the bytes and puts what it finds into the inbox
   */
  protected final void watch(
      String routeId, Path directory, String names, BiFunction<String, byte[], DropReport> reader) {
    fromF(
            "file:%s?antInclude=%s&antFilterCaseSensitive=false&readLock=changed"
                + "&move=${exchangeProperty.%s}",
            directory, names, TARGET)
        .routeId(routeId)
        .process(exchange -> take(exchange, directory, reader));
  }

  private static void take(
      Exchange exchange, Path directory, BiFunction<String, byte[], DropReport> reader)
      throws IOException {
    String name = exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class);
    DropReport report = read(name, exchange.getMessage().getBody(byte[].class), reader);
    String stamped = LocalDateTime.now().format(STAMP) + "-" + name;
    exchange.setProperty(TARGET, (report.clean() ? ".done/" : ".failed/") + stamped);
    if (!report.clean()) {
      Path failed = Files.createDirectories(directory.resolve(".failed"));
      Files.writeString(
          failed.resolve(stamped + ".error.txt"), report.text(), StandardCharsets.UTF_8);
    }
  }

  // Only a database that is away is worth another look at the same file.
  private static DropReport read(
      String name, byte[] bytes, BiFunction<String, byte[], DropReport> reader) {
    try {
      return reader.apply(name, bytes);
    } catch (DataAccessException | TransactionException away) {
      throw away;
    } catch (RuntimeException fault) {
      LOG.error("The file {} could not be read", name, fault);
      DropReport report = new DropReport(name);
      report.refused("The whole file", InvalidInput.of("file", "fault", fault.toString()));
      return report;
    }
  }
}
