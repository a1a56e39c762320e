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
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class WhatIfPageTest {

  @LocalServerPort private int port;

  private Shop shop;
  private String sku;

  // The last order ships its 2 units from Columbus, next door, where 18 are left.
  @BeforeEach
  void anOrderThatShipsFromNextDoor() {
    shop = new Shop(port);
    sku = "WHATIF-" + Shop.unique();
    shop.receive(sku, "DC-COLUMBUS", 20);
    shop.receive(sku, "DC-RENO", 20);
    shop.awaitStatus(shop.place(Map.of(), List.of(Shop.line(sku, 2, 30))), "COMPLETED");
  }

  @Test
  void theSameOrderIsSeenUnderAnotherNetworkAndStockSideBySideAndNothingLiveIsTouched() {
    String before = stock();
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();
      browsing.open("/fulfillment/what-ifs");
      // given the last order, and two alternatives
      page.getByLabel("Last orders").fill("1");
      Locator closed = alternative(browsing, 1, "Without Columbus");
      closed.getByText("Columbus distribution center").click();
      browsing.button("Add an alternative").click();
      Locator scarce = alternative(browsing, 2, "One left");
      scarce
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Set a stock level"))
          .click();
      scarce.getByLabel("SKU").fill(sku);
      scarce.getByLabel("Location").selectOption("DC-COLUMBUS");
      scarce.getByLabel("Units that can be sold").fill("1");
      // when they are compared
      browsing.button("Compare").click();
      // then figures stand side by side, with what differs
      assertThat(page.getByText("1 order in each column.")).isVisible();
      assertThat(page.getByText("Without Columbus: without DC-COLUMBUS")).isVisible();
      assertThat(page.getByText("One left: 1 of " + sku + " at DC-COLUMBUS")).isVisible();
      Locator km = browsing.row("Outcomes side by side", "Distance, km");
      assertThat(km).containsText(Pattern.compile("\\+3,\\d{3}\\.\\d.*\\+3,\\d{3}\\.\\d"));
      Locator cost = browsing.row("Outcomes side by side", "Cost");
      assertThat(cost).containsText(Pattern.compile("\\+\\d+\\.\\d{2}"));
      assertThat(browsing.row("Outcomes side by side", "Unfulfilled units")).containsText("±0");
      // and the question can be opened again, and nothing has changed
      assertThat(page).hasURL(Pattern.compile("/fulfillment/what-ifs\\?id="));
      page.reload();
      assertThat(browsing.row("Outcomes side by side", "Cost")).isVisible();
      assertThat(stock()).isEqualTo(before);
    }
  }

  @Test
  void scaledDemandHasBandsAndAnotherStrategysCostIsCountedByTheOrdersOwn() {
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();
      browsing.open("/fulfillment/what-ifs");
      page.getByLabel("Last orders").fill("1");
      page.getByLabel("Demand, % of those orders").fill("1500");
      page.getByLabel("Draws").fill("20");
      alternative(browsing, 1, "Closest")
          .getByLabel("Strategy", new Locator.GetByLabelOptions().setExact(true))
          .selectOption("closest");
      browsing.button("Compare").click();

      assertThat(page.getByText("15 orders in each column.")).isVisible();
      assertThat(page.getByText("5th and 95th percentile of 20 draws of 15 orders")).isVisible();
      assertThat(browsing.row("Outcomes side by side", "Shipments")).containsText("15 to 15");
      assertThat(browsing.row("Outcomes side by side", "Cost")).containsText("±0");
      assertThat(browsing.row("Questions asked before", "1,500 %").first()).containsText("Closest");
    }
  }

  @Test
  void whatTheServerRefusesIsShownAtItsFieldAndCanBeMended() {
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();
      browsing.open("/fulfillment/what-ifs");
      page.getByLabel("Last orders").fill("20001");
      Locator wrong = alternative(browsing, 1, "baseline");
      wrong.getByLabel("Stock, % of what there is").fill("-5");
      browsing.button("Compare").click();

      assertThat(page.getByText("must be between 0 and 20000")).isVisible();
      assertThat(page.getByText("must differ from the others and from baseline")).isVisible();
      assertThat(page.getByLabel("Last orders")).isFocused();
      assertThat(page.getByLabel("Stock, % of what there is")).hasAttribute("aria-invalid", "true");

      page.getByLabel("Last orders").fill("1");
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Less");
      page.getByLabel("Stock, % of what there is").fill("5");
      browsing.button("Compare").click();
      // 5 % of 18 and of 20 round down to 0 and 1
      assertThat(browsing.row("Outcomes side by side", "Unfulfilled units")).containsText("+2");
    }
  }

  private static Locator alternative(Browsing browsing, int number, String name) {
    Locator fields = browsing.page().locator(".what-if__scenario").nth(number - 1);
    fields.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill(name);
    return fields;
  }

  private String stock() {
    return shop.get("/api/inventory/positions?sku=" + sku).toString();
  }
}
