package io.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.waymark.support.WaymarkOnPostgres;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class LoggingInTest {

  @LocalServerPort private int port;

  @Test
  void aLinkIntoTheAppLeadsThereAfterLoggingIn() {
    try (Browsing browsing = Browsing.at(port, 1280, 800)) {
      browsing.open("/?status=SHIPPED");

      assertThat(browsing.heading("Orders")).isVisible();
      assertThat(browsing.page()).hasURL(Pattern.compile("/\\?status=SHIPPED$"));
      assertThat(browsing.page()).hasTitle("Orders · Waymark");
    }
  }

  @Test
  void whoLogsOutMustLogInAgain() {
    try (Browsing browsing = Browsing.at(port, 1280, 800)) {
      browsing.open("/");
      browsing.button("User").click();
      browsing.button("Log out").click();

      assertThat(browsing.heading("Log in")).isVisible();
      browsing.page().reload();
      assertThat(browsing.heading("Log in")).isVisible();
    }
  }
}
