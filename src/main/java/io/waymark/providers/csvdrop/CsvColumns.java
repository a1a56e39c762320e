package io.waymark.providers.csvdrop;

import java.util.Set;
import java.util.regex.Pattern;

/** The columns that mean something to Waymark; all others become attributes of the order. */
final class CsvColumns {

  private static final Set<String> ORDER =
      Set.of(
          "channel",
          "order_id",
          "order_number",
          "order_type",
          "placed_at",
          "currency",
          "shipping",
          "order_discount",
          "order_tax",
          "payment_method",
          "payment_status",
          "shipping_method",
          "risk_level",
          "cancel_after",
          "note");
  private static final Set<String> LINE =
      Set.of("line", "sku", "description", "quantity", "unit_price", "discount", "tax");
  private static final Pattern CUSTOMER =
      Pattern.compile("customer_(id|name|email|phone|group|available_credit)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(ship|bill)_(name|company|street1|street2|city|region|postal_code|country|phone)");

  private CsvColumns() {}

  static boolean known(String column) {
    return ORDER.contains(column)
        || LINE.contains(column)
        || CUSTOMER.matcher(column).matches()
        || ADDRESS.matcher(column).matches();
  }
}
