package io.waymark.providers.intake;

import io.waymark.orders.Charges;
import io.waymark.orders.NewLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/** Rounds amounts to the decimals of the order's currency, so that totals stay what they were. */
final class TidyAmounts {

  private final int decimals;

  TidyAmounts(String currency) {
    decimals = decimals(currency);
  }

  /**
   * The line with a unit price that the currency can express: rounded up, with the difference given
   * back as discount, because a price such as 0.0125 for each of 10,000 cannot be rounded by
   * itself.
   */
  NewLine line(NewLine line, String description) {
    BigDecimal price = line.unitPrice();
    BigDecimal discount = orZero(line.discount());
    if (price != null && line.quantity() != null && price.stripTrailingZeros().scale() > decimals) {
      BigDecimal units = BigDecimal.valueOf(line.quantity());
      BigDecimal exact = rounded(price.multiply(units));
      price = price.setScale(decimals, RoundingMode.CEILING);
      discount = discount.add(price.multiply(units).subtract(exact));
    }
    return new NewLine(
        line.line(),
        line.sku(),
        description,
        line.quantity(),
        price,
        rounded(discount),
        rounded(orZero(line.tax())));
  }

  /** The order's own amounts; a discount beyond all there is to pay is cut to that. */
  Charges charges(Charges given, List<NewLine> lines) {
    Charges charges = given == null ? new Charges(null, null, null) : given;
    BigDecimal shipping = rounded(orZero(charges.shipping()));
    BigDecimal tax = rounded(orZero(charges.tax()));
    BigDecimal toPay = Amounts.sum(lines, TidyAmounts::toPay).add(shipping).add(tax);
    BigDecimal discount = rounded(orZero(charges.discount()));
    return new Charges(shipping, discount.min(Amounts.atLeastZero(toPay)), tax);
  }

  private static BigDecimal toPay(NewLine line) {
    if (line.unitPrice() == null || line.quantity() == null) {
      return BigDecimal.ZERO;
    }
    return line.unitPrice()
        .multiply(BigDecimal.valueOf(line.quantity()))
        .subtract(line.discount())
        .add(line.tax());
  }

  private BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(decimals, RoundingMode.HALF_UP);
  }

  private static BigDecimal orZero(BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  private static int decimals(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException | NullPointerException unknown) {
      return 4;
    }
  }
}
