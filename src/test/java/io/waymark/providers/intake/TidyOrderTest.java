package io.waymark.providers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.Address;
import io.waymark.orders.Charges;
import io.waymark.orders.Customer;
import io.waymark.orders.NewLine;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TidyOrderTest {

  @Test
  void aPriceFinerThanTheCurrencyKeepsTheLinesTotalExact() {
    NewOrder tidy = TidyOrder.of(order("usd", line("0.0125", 10_000, "0", "0")));

    NewLine line = tidy.lines().get(0);
    assertThat(tidy.currency()).isEqualTo("USD");
    assertThat(line.unitPrice()).isEqualByComparingTo("0.02");
    assertThat(line.discount()).isEqualByComparingTo("75.00");
    assertThat(tidy.attributes()).containsEntry("exactUnitPrice.1", "0.0125");
  }

  @Test
  void amountsAreRoundedToTheCurrencysDecimals() {
    NewLine yen = TidyOrder.of(order("JPY", line("1000.00", 1, "0.4", "80.5"))).lines().get(0);

    assertThat(yen.unitPrice()).isEqualByComparingTo("1000");
    assertThat(yen.discount()).isEqualByComparingTo("0");
    assertThat(yen.tax()).isEqualByComparingTo("81");
  }

  @Test
  void aDiscountBeyondEverythingIsCutToEverything() {
    NewOrder tidy = TidyOrder.of(order("USD", line("5.00", 1, "0", "0")));

    assertThat(tidy.charges().discount()).isEqualByComparingTo("6.00");
  }

  @Test
  void whatCannotBeUsedIsKeptAsAnAttribute() {
    NewOrder tidy = TidyOrder.of(order("USD", line("5.00", 1, "0", "0")));

    assertThat(tidy.customer().email()).isNull();
    assertThat(tidy.customer().name()).hasSize(255);
    assertThat(tidy.cancelAfter()).isNull();
    assertThat(tidy.attributes())
        .containsEntry("unusableEmail", "no mail")
        .containsEntry("unusableCancelAfter", "2026-01-01T00:00:00Z")
        .containsEntry("a", "bc");
  }

  private static NewLine line(String price, int units, String discount, String tax) {
    return new NewLine(
        null,
        "SKU",
        null,
        units,
        new BigDecimal(price),
        new BigDecimal(discount),
        new BigDecimal(tax));
  }

  private static NewOrder order(String currency, NewLine line) {
    return new NewOrder(
        "shop",
        "1",
        null,
        null,
        Instant.parse("2026-02-01T00:00:00Z"),
        currency,
        new Customer(null, "n".repeat(300), "no mail", null, null, null),
        new Address(null, null, null, null, "Rome", null, null, "IT", null),
        null,
        null,
        List.of(line),
        new Charges(BigDecimal.ONE, new BigDecimal("1000"), null),
        new Payment(null, Payment.Status.PAID),
        null,
        null,
        Instant.parse("2026-01-01T00:00:00Z"),
        null,
        Map.of("a", "b\0c"));
  }
}
