package io.waymark.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the keys of stored secrets come from: the configuration; for H2 without one, a file beside
 * the database that is made at the first start. PostgreSQL without one has none, because what lies
 * on one node's disk is of no use to the others.
 */
@Configuration(proxyBeanMethods = false)
class KeySource {

  static final String PROPERTY = "waymark.secrets.key";
  static final String PREVIOUS = "waymark.secrets.previous-keys";

  private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:|(?=[./~]))([^;]+).*");
  private static final Pattern H2_MEMORY = Pattern.compile("jdbc:h2:mem:.*");

  @Bean
  SecretKeys secretKeys(
      DataSource source,
      @Value("${" + PROPERTY + ":}") String key,
      @Value("${" + PREVIOUS + ":}") String commaSeparated)
      throws SQLException {
    List<String> previous =
        Stream.of(commaSeparated.split(",")).filter(each -> !each.isBlank()).toList();
    List<String> keys = new ArrayList<>();
    if (!key.isBlank()) {
      keys.add(key);
    } else if (previous.isEmpty()) {
      try (Connection connection = source.getConnection()) {
        keys.addAll(ofDatabase(connection.getMetaData().getURL()));
      }
    } else {
      throw new IllegalArgumentException(PREVIOUS + " is set, but " + PROPERTY + " is not");
    }
    keys.addAll(previous);
    return new SecretKeys(keys);
  }

  private static List<String> ofDatabase(String url) {
    Matcher file = H2_FILE.matcher(url);
    if (file.matches()) {
      String path = file.group(1).replaceFirst("^~", System.getProperty("user.home"));
      return List.of(ofFile(Path.of(path + ".secrets.key")));
    }
    // A database in memory ends with its process, and so may its key.
    return H2_MEMORY.matcher(url).matches() ? List.of(newKey()) : List.of();
  }

  /** The key in the file, which is made, for its owner alone, if it is not there. */
  static String ofFile(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The key of stored secrets can be neither read nor made", e);
    }
  }

  private static void make(Path file) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owner = {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
    Set<OpenOption> onlyNew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var channel =
        Files.newByteChannel(file, onlyNew, posix ? owner : new FileAttribute<?>[0])) {
      channel.write(ByteBuffer.wrap(newKey().getBytes(StandardCharsets.US_ASCII)));
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its key is the one.
    }
  }

  private static String newKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
