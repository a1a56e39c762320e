package io.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.waymark.support.WaymarkOnPostgres;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class InventoryPagesTest {

  @LocalServerPort private int port;

  @Test
  void aFileIsImportedAndItsProductIsSeenFromThePositionToTheLedger() {
    String sku = "FILE-" + UUID.randomUUID().toString().substring(0, 8);
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();
      // given a file with one row that breaks a rule
      browsing.open("/inventory/import");
      assertThat(browsing.heading("Import stock")).isVisible();
      page.getByLabel("CSV file")
          .setInputFiles(
              file("sku,location,quantity\n%s,DC-RENO,12\n%s,NOWHERE,1\n".formatted(sku, sku)));
      // then the good row is done and the bad one named
      assertThat(page.getByText("1 row done")).isVisible();
      assertThat(page.getByRole(AriaRole.CELL, cell("3"))).isVisible();
      assertThat(browsing.button("Download the report")).isVisible();
      // when its product is looked up
      link(page, "Positions").click();
      page.getByLabel("SKU").fill(sku);
      link(page, sku).click();
      // then stock, promise and ledger are there
      assertThat(browsing.heading(sku)).isVisible();
      page.getByLabel("When can I have").fill("12");
      assertThat(page.getByText("12 can be promised for")).isVisible();
      assertThat(page.getByText("Available to promise from 12")).isAttached();
      link(page, "Ledger").click();
      assertThat(page.getByRole(AriaRole.CELL, cell("+12"))).isVisible();
    }
  }

  @Test
  void unitsAreKeptForAGroupMovedToAnotherAndGivenBack() {
    String sku = "KEPT-" + UUID.randomUUID().toString().substring(0, 8);
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();
      // given twelve units
      browsing.open("/inventory/import");
      assertThat(browsing.heading("Import stock")).isVisible();
      page.getByLabel("CSV file")
          .setInputFiles(file("sku,location,quantity\n%s,DC-RENO,12\n".formatted(sku)));
      assertThat(page.getByText("1 row done")).isVisible();
      page.navigate("/inventory/products/" + sku);
      link(page, "Allocations").last().click();
      // when more is asked for than there is
      assertThat(browsing.heading("Allocations")).isVisible();
      browsing.button("Allocate").click();
      assertThat(page.getByLabel("SKU to allocate")).hasValue(sku);
      page.getByLabel("At location").fill("DC-RENO");
      page.getByLabel("Channel", new Page.GetByLabelOptions().setExact(true)).fill("web");
      page.getByLabel("Units", new Page.GetByLabelOptions().setExact(true)).fill("13");
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByRole(AriaRole.BUTTON, button("Allocate")).click();
      // then it says so, and less is done
      assertThat(page.getByText("Only 12 units can be allocated")).isVisible();
      page.getByLabel("Units", new Page.GetByLabelOptions().setExact(true)).fill("8");
      dialog.getByRole(AriaRole.BUTTON, button("Allocate")).click();
      assertThat(page.getByRole(AriaRole.CELL, cell("web"))).isVisible();
      // when some go to another group
      browsing.button("reallocate %s of web at DC-RENO".formatted(sku)).click();
      page.getByLabel("Channel", new Page.GetByLabelOptions().setExact(true)).fill("store");
      page.getByLabel("Units", new Page.GetByLabelOptions().setExact(true)).fill("3");
      page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, button("Reallocate")).click();
      assertThat(page.getByRole(AriaRole.CELL, cell("store"))).isVisible();
      // and are given back
      browsing.button("unallocate %s of store at DC-RENO".formatted(sku)).click();
      page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, button("Unallocate")).click();
      assertThat(page.getByRole(AriaRole.CELL, cell("7")).first()).isVisible();
    }
  }

  @Test
  void aThresholdIsSetAndTheProductIsFoundAmongThoseThatAreLow() {
    String sku = "LOW-" + UUID.randomUUID().toString().substring(0, 8);
    try (Browsing browsing = Browsing.at(port, 1280, 900)) {
      Page page = browsing.page();
      // given a product with 12 on hand
      browsing.open("/inventory/import");
      page.getByLabel("CSV file")
          .setInputFiles(file("sku,location,quantity\n%s,DC-RENO,12\n".formatted(sku)));
      assertThat(page.getByText("1 row done")).isVisible();
      // when a safety stock of 8 and a threshold of 4 are set on its page
      page.navigate("/inventory/products/" + sku);
      page.getByLabel("Safety stock", new Page.GetByLabelOptions().setExact(true)).fill("8");
      page.getByLabel("Low-stock threshold", new Page.GetByLabelOptions().setExact(true)).fill("4");
      browsing.button("Save").click();
      assertThat(page.getByText("Kept back")).isVisible();
      // then it is among those that are low, and leads back to the product
      link(page, "Inventory").first().click();
      link(page, "Stock levels").click();
      page.getByLabel("SKU").fill(sku);
      assertThat(page.getByRole(AriaRole.CELL, cell("Low stock"))).isVisible();
      assertThat(browsing.overflow()).isZero();
      link(page, sku).click();
      assertThat(browsing.heading(sku)).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/inventory, Inventory",
    "/inventory/reservations, Reservations",
    "/inventory/allocations, Allocations",
    "/inventory/stock-levels, Stock levels",
    "/inventory/import, Import stock",
    "/inventory/ledger, Ledger"
  })
  void noInventoryPageScrollsSidewaysOnAPhone(String path, String title) {
    try (Browsing browsing = Browsing.at(port, 360, 780)) {
      browsing.open(path);
      assertThat(browsing.heading(title).first()).isVisible();
      assertThat(browsing.overflow()).isZero();
    }
  }

  private static FilePayload file(String text) {
    return new FilePayload("stock.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Locator.GetByRoleOptions button(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions cell(String text) {
    return new Page.GetByRoleOptions().setName(text).setExact(true);
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
