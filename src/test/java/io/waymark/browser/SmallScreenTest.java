package io.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.waymark.support.WaymarkOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class SmallScreenTest {

  @LocalServerPort private int port;

  @Test
  void noPageScrollsSidewaysOnAPhone() {
    Shop.Placed order = new Shop(port).order(1, 20_000);
    try (Browsing browsing = Browsing.at(port, 360, 780)) {
      Page page = browsing.page();

      browsing.open("/?channel=browser-test");
      assertThat(browsing.heading("Orders")).isVisible();
      assertThat(browsing.overflow()).isZero();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(order.number())).click();
      assertThat(browsing.heading("Order " + order.number())).isVisible();
      assertThat(page.getByTestId("journey-diagram").locator(".djs-element").first()).isAttached();

      assertThat(browsing.overflow()).isZero();
    }
  }

  @Test
  void norDoesTheListWhileItLoads() {
    try (Browsing browsing = Browsing.at(port, 360, 780)) {
      Page page = browsing.page();
      page.route("**/api/orders?**", unanswered -> {});

      browsing.open("/");

      assertThat(page.getByLabel("Loading orders")).isVisible();
      assertThat(browsing.overflow()).isZero();
    }
  }

  @Test
  void theOverflowThatIsLookedForWouldBeFound() {
    try (Browsing browsing = Browsing.at(port, 360, 780)) {
      browsing.open("/");
      assertThat(browsing.heading("Orders")).isVisible();

      browsing.page().evaluate("document.querySelector('h1').style.minWidth = '500px'");

      assertThat(browsing.overflow()).isPositive();
    }
  }
}
