package io.waymark.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.waymark.support.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One window of a real browser, in front of a running Waymark. */
final class Browsing implements AutoCloseable {

  private static final List<String> SWITCHES =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  // Generous, because a test machine may be busy; nothing waits longer than it must.
  private static final double PATIENCE_MS = 30_000;

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;

  private Browsing(Path chromium, int port, int width, int height) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setHeadless(true)
                    .setArgs(SWITCHES));
    BrowserContext window =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, height));
    page = window.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  /** Opens a window; skips the test where there is no browser or no web app, except in CI. */
  static Browsing at(int port, int width, int height) {
    Path chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    boolean isBuilt = Browsing.class.getResource("/static/index.html") != null;
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(chromium != null, "Skipped: Chromium is not installed");
      assumeTrue(isBuilt, "Skipped: the web app was not built");
    }
    if (chromium == null || !isBuilt) {
      throw new IllegalStateException("CI must have Chromium and the built web app");
    }
    return new Browsing(chromium, port, width, height);
  }

  Page page() {
    return page;
  }

  /** Asks for a page of ours and logs in on the way. */
  void open(String path) {
    page.navigate(path);
    page.getByLabel("User name").fill(Api.USER);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Api.PASSWORD);
    button("Log in").click();
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The row of a table in which a cell says exactly this. */
  Locator row(String table, String cell) {
    return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(table).setExact(true))
        .getByRole(AriaRole.ROW)
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByText(cell, new Page.GetByTextOptions().setExact(true))));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  /** How many pixels of the page lie beyond the window's right edge. */
  int overflow() {
    return ((Number)
            page.evaluate("document.documentElement.scrollWidth - document.body.clientWidth"))
        .intValue();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
