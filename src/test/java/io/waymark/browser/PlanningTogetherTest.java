package io.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.waymark.support.WaymarkOnPostgres;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class PlanningTogetherTest {

  @LocalServerPort private int port;

  private Shop shop;
  private String sku;

  @BeforeEach
  void open() {
    shop = new Shop(port);
    sku = "TOGETHER-" + Shop.unique();
  }

  @Test
  void backorderedOrdersThatShareStockArePlannedTogetherOnDemand() {
    // given two orders that wait for more than any source has
    shop.receive(sku, "DC-RENO", 1);
    Shop.Placed first = backordered();
    Shop.Placed second = backordered();
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();
      browsing.open("/fulfillment/batches");
      page.getByLabel("That share the SKU").fill(sku);
      assertThat(browsing.row("Open orders", first.number())).isVisible();
      // when they are planned together, by quantity
      page.getByLabel("Split").selectOption("BY_QUANTITY");
      browsing.button("Plan 2 orders together").click();
      // then the batch says what it costs, how near that is to the bound, and what is left and why
      assertThat(browsing.heading("Batch of 2 orders")).isVisible();
      Locator plans =
          page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Plans of the batch"));
      assertThat(plans).containsText("DC-RENO 1 × " + sku);
      assertThat(plans).containsText(Pattern.compile("Line 1, 2 units: .*" + sku));
      assertThat(fact(page, "Unassigned units")).hasText("3");
      assertThat(fact(page, "Lower bound")).hasText(Pattern.compile("[\\d,]+\\.\\d{2}"));
      assertThat(fact(page, "Gap")).hasText(Pattern.compile("0, proven best|.* %"));
      // and leads to its orders
      browsing.row("Plans of the batch", second.number()).getByRole(AriaRole.LINK).click();
      assertThat(browsing.heading("Order " + second.number())).isVisible();
    }
  }

  @Test
  void onlyTheChosenOrdersArePlanned() {
    Shop.Placed first = backordered();
    Shop.Placed second = backordered();
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();
      browsing.open("/fulfillment/batches");
      page.getByLabel("That share the SKU").fill(sku);
      browsing.row("Open orders", second.number()).locator("label").click();
      browsing.button("Plan 1 order together").click();

      assertThat(browsing.heading("Batch of 1 order")).isVisible();
      assertThat(browsing.row("Plans of the batch", first.number()))
          .containsText("No source has any " + sku);
      assertThat(browsing.row("Plans of the batch", second.number())).hasCount(0);
    }
  }

  @Test
  void ordersThatWaitForAWaveAreRunFromItsPageAndTheRunLeadsToItsBatch() {
    // given a wave for a channel of its own, and an order that waits for it
    String wave = "browser-" + Shop.unique();
    shop.put(
        "/api/fulfillment/waves/" + wave,
        Map.of("name", wave, "everyMinutes", 1440, "orders", Map.of("channels", List.of(wave))));
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();
      shop.receive(sku, "DC-COLUMBUS", 2);
      Shop.Placed order = shop.place(Map.of("channel", wave), List.of(Shop.line(sku, 2, 30)));
      shop.awaitInTimeline(order, "Waits for a wave");
      browsing.open("/fulfillment/batches");
      // when somebody goes to it from the batches, and runs it
      browsing.link("run a wave now").click();
      Locator panel = page.locator(".panel", new Page.LocatorOptions().setHasText(wave));
      assertThat(panel).containsText("1 order waits: channel " + wave);
      panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Run now")).click();
      // then its run has a bound and a gap, and leads to the plans
      Locator run = browsing.row("Runs of " + wave, "Done");
      assertThat(run).containsText(Pattern.compile("\\d\\.\\d{3} %"));
      assertThat(panel).containsText("0 orders wait");
      run.getByRole(AriaRole.LINK).click();
      assertThat(browsing.row("Plans of the batch", order.number()))
          .containsText("DC-COLUMBUS 2 × " + sku);
      shop.awaitStatus(order, "COMPLETED");
    } finally {
      shop.delete("/api/fulfillment/waves/" + wave);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/fulfillment/waves, Waves",
    "/fulfillment/batches, Batches",
    "/fulfillment/what-ifs, What-if"
  })
  void noFulfillmentPageScrollsSidewaysOnAPhone(String path, String title) {
    try (Browsing browsing = Browsing.at(port, 360, 780)) {
      browsing.open(path);
      assertThat(browsing.heading(title).first()).isVisible();
      assertThat(browsing.page().locator(".cds--loading")).hasCount(0);
      assertThat(browsing.overflow()).isZero();
    }
  }

  @Test
  void theHeadersNavigationIsInOnePieceFromTheWidthWhereItAppears() {
    try (Browsing browsing = Browsing.at(port, 1056, 780)) {
      browsing.open("/fulfillment/batches");
      Locator last = browsing.page().getByLabel("Operations").first();
      assertThat(last).isVisible();
      assertThat(last.boundingBox().x + last.boundingBox().width)
          .isLessThan(browsing.button("User").boundingBox().x);
      assertThat(browsing.overflow()).isZero();
    }
  }

  private Shop.Placed backordered() {
    Shop.Placed order = shop.place(Map.of(), List.of(Shop.line(sku, 2, 30)));
    shop.awaitStatus(order, "BACKORDERED");
    return order;
  }

  private static Locator fact(Page page, String name) {
    return page.locator(
            ".facts div",
            new Page.LocatorOptions()
                .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))))
        .locator("dd");
  }
}
