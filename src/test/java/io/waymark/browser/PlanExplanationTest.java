package io.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.waymark.support.WaymarkOnPostgres;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class PlanExplanationTest {

  // What wholesale orders are planned by; the demonstration's own is put back afterwards.
  private static final String STRATEGY = "/api/fulfillment/strategies/fewest-parcels";
  private static final String ZONE = "browser-midwest";

  @LocalServerPort private int port;

  private Shop shop;
  private JsonNode own;

  @BeforeEach
  void aStrategyWithSoftAndHardConstraintsAndAZone() {
    shop = new Shop(port);
    own = shop.get(STRATEGY);
    shop.put(
        STRATEGY,
        Map.of(
            "name",
            "Careful",
            "objective",
            "WEIGHTED",
            "rules",
            Map.of(
                "soft",
                "PENALTY",
                "terms",
                List.of(
                    Map.of("term", Map.of("name", "fixed-per-shipment", "amount", 6.5)),
                    Map.of("term", Map.of("name", "distance", "perKm", 0.01))),
                "constraints",
                List.of(
                    constraint(true, 3, Map.of("name", "maximum-distance", "km", 1000)),
                    constraint(
                        false,
                        0,
                        Map.of("name", "excluded-sources", "sources", List.of("WH-DALLAS")))))));
    double[][][] area = {{{-84, 39}, {-82, 39}, {-82, 41}, {-84, 41}, {-84, 39}}};
    shop.post(
        "/api/fulfillment/zones",
        Map.of(
            "type",
            "Feature",
            "id",
            ZONE,
            "properties",
            Map.of("name", "Midwest"),
            "geometry",
            Map.of("type", "Polygon", "coordinates", area)));
  }

  @AfterEach
  void putBack() {
    ((ObjectNode) own).remove("id");
    shop.put(STRATEGY, own);
    shop.delete("/api/fulfillment/zones/" + ZONE);
  }

  @Test
  void theOrderPageSaysLineByLineWhoCouldShipItAtWhatCostAndWhichRuleRemovedTheOthers() {
    // given a line that ships from next door, and one that only Reno has, beyond a soft limit
    String near = "NEAR-" + Shop.unique();
    String far = "FAR-" + Shop.unique();
    shop.receive(near, "DC-COLUMBUS", 5);
    shop.receive(near, "STORE-CHICAGO", 4);
    shop.receive(near, "WH-DALLAS", 5);
    shop.receive(far, "DC-RENO", 5);
    Shop.Placed order =
        shop.place(
            Map.of("orderType", "wholesale"),
            List.of(Shop.line(near, 2, 30), Shop.line(far, 1, 30)));
    shop.awaitStatus(order, "COMPLETED");
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();
      browsing.open("/orders/" + order.id());
      // then each line has its candidates: chosen and runner-up with terms, removed ones with rules
      Locator chosen = browsing.row("Sources for line 1", "DC-COLUMBUS");
      assertThat(chosen).containsText("Chosen");
      assertThat(chosen).containsText(Pattern.compile("fixed cost per shipment 6\\.50"));
      Locator next = browsing.row("Sources for line 1", "STORE-CHICAGO");
      assertThat(next).containsText("Runner up");
      assertThat(next).containsText(Pattern.compile("distance \\d\\.\\d+"));
      assertThat(browsing.row("Sources for line 1", "WH-DALLAS")).containsText("Excluded");
      assertThat(browsing.row("Sources for line 2", "DC-COLUMBUS")).containsText("No stock");
      assertThat(page.getByText("No price of scarce stock is in these costs.").first()).isVisible();
      // and what the broken soft constraint cost, by its figures
      Locator broken = browsing.row("Soft constraints that the plan breaks", "DC-RENO");
      assertThat(broken).containsText("Maximum distance");
      assertThat(broken).containsText("over the maximum of 1000.0 km");
      assertThat(broken).containsText("3.00");
      assertThat(page.getByText("proven best")).isVisible();
      // and the map has the sources, the zone and both ways
      assertThat(
              page.getByRole(
                  AriaRole.IMG,
                  new Page.GetByRoleOptions()
                      .setName(Pattern.compile("Map: \\d+ sources, 2 chosen, [1-9]"))))
          .isVisible();
      assertThat(page.locator(".plan-map__way")).hasCount(2);
      assertThat(page.locator(".plan-map__source--removed")).not().hasCount(0);
      assertThat(page.getByText("the delivery zones of the destination, Midwest")).isVisible();
      assertThat(browsing.overflow()).isZero();
    }
  }

  @Test
  void andWhyUnitsHaveNoSource() {
    String none = "NONE-" + Shop.unique();
    Shop.Placed order = shop.place(Map.of(), List.of(Shop.line(none, 3, 30)));
    shop.awaitStatus(order, "BACKORDERED");
    try (Browsing browsing = Browsing.at(port, 360, 780)) {
      browsing.open("/orders/" + order.id());

      assertThat(browsing.heading("Without a source")).isVisible();
      assertThat(
              browsing
                  .page()
                  .getByText(
                      "Line 1, 3 units: No source has any " + none + " available (3 wanted)"))
          .isVisible();
      assertThat(browsing.overflow()).isZero();
    }
  }

  private static Map<String, Object> constraint(
      boolean soft, double penalty, Map<String, Object> rule) {
    return Map.of("soft", soft, "penalty", penalty, "rule", rule);
  }
}
