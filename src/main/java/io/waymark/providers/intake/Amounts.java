package io.waymark.providers.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** Arithmetic with the amounts of orders, more exact than any currency. */
public final class Amounts {

  private static final int DECIMALS = 10;

  private Amounts() {}

  /** The sum of one amount of each item. */
  public static <T> BigDecimal sum(List<T> items, Function<T, BigDecimal> amount) {
    return items.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The amount, or 0 when it is less. */
  public static BigDecimal atLeastZero(BigDecimal amount) {
    return amount.max(BigDecimal.ZERO);
  }

  /** The share that some of the units have in an amount for all of them. */
  public static BigDecimal share(BigDecimal amount, int units, int ofAll) {
    return units == ofAll ? amount : each(amount.multiply(BigDecimal.valueOf(units)), ofAll);
  }

  /** The share of one unit in an amount for all of them. */
  public static BigDecimal each(BigDecimal amount, int units) {
    return amount.divide(BigDecimal.valueOf(units), DECIMALS, RoundingMode.HALF_UP);
  }
}
