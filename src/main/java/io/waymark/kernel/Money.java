package io.waymark.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, held at the currency's own number of decimals (ISO 4217).
 *
 * @param amount rounded half up to the currency's decimals
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) {

  /** Rounds the amount to the currency's decimals. */
  public Money {
    amount =
        amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
  }

  /** The amount in the currency named by its ISO 4217 code, such as {@code USD}. */
  public static Money of(BigDecimal amount, String currency) {
    return new Money(amount, Currency.getInstance(currency));
  }

  /** Nothing, in the given currency. */
  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** The sum; throws {@link IllegalArgumentException} when the currencies differ. */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  /** This amount times a number of units. */
  public Money times(int units) {
    return new Money(amount.multiply(BigDecimal.valueOf(units)), currency);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
