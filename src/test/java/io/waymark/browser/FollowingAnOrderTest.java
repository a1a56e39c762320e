package io.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.waymark.support.WaymarkOnPostgres;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class FollowingAnOrderTest {

  private static final LocatorAssertions.HasTextOptions IN_THE_END =
      new LocatorAssertions.HasTextOptions().setTimeout(90_000);

  @LocalServerPort private int port;

  @Test
  void anOrderIsFollowedFromTheListToItsDelivery() {
    Shop.Placed order = new Shop(port).order(2, 30);
    try (Browsing browsing = Browsing.at(port, 1920, 1080)) {
      Page page = browsing.page();

      browsing.open("/?channel=browser-test");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(order.number())).click();

      assertThat(browsing.heading("Order " + order.number())).isVisible();
      assertThat(status(page)).hasText("Completed", IN_THE_END);
      assertThat(page.locator(".timeline__event").first()).hasText("Order placed");
      assertThat(page.locator(".fulfillment-order .status-tag")).hasText("Delivered");
      assertThat(page.locator(".fulfillment-order h3")).hasText("DC-COLUMBUS");
      assertThat(browsing.row("Sources looked at", "DC-COLUMBUS")).containsText("Chosen");
      assertThat(page.getByTestId("journey-diagram").locator(".journey-completed").first())
          .isVisible();
      assertThat(browsing.overflow()).isZero();
    }
  }

  @Test
  void aHeldOrderShowsWhereItWaitsHereAndInCockpitUntilAPersonReleasesIt() {
    Shop.Placed order = new Shop(port).order(1, 20_000);
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();

      browsing.open("/orders/" + order.id());
      assertThat(status(page)).hasText("On hold", IN_THE_END);
      Locator active = page.getByTestId("journey-diagram").locator(".journey-active");
      assertThat(active).hasCount(1);
      assertThat(active).hasAttribute("data-element-id", "ReviewHeldOrder");
      assertThat(page.locator(".journey__position")).hasText("Now at Review held order");

      page.getByText("Open in Cockpit").click();
      assertThat(page).hasURL(Pattern.compile("/camunda/app/cockpit/default/#/process-instance/"));
      assertThat(page.getByText(order.id()).first()).isVisible();

      page.navigate("/orders/" + order.id());
      browsing.button("Release").click();
      page.getByLabel("Note for the timeline").fill("Called the customer");
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Release"))
          .click();
      assertThat(status(page)).hasText("Completed", IN_THE_END);
      assertThat(page.locator(".timeline")).containsText("Called the customer");
    }
  }

  private static Locator status(Page page) {
    return page.locator(".order-head .status-tag");
  }
}
