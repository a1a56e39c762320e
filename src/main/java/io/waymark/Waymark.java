package io.waymark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Waymark node: every room in one process, any number of identical nodes on one database. */
@SpringBootApplication
public class Waymark {

  /**
   * Starts a node.
   *
   * @param arguments Spring Boot command line arguments, such as {@code --server.port=8080}
   */
  public static void main(String[] arguments) {
    SpringApplication.run(Waymark.class, arguments);
  }
}
