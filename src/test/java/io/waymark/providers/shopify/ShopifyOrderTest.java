package io.waymark.providers.shopify;

import static io.waymark.providers.shopify.ReadOrders.assertRefused;
import static io.waymark.providers.shopify.ReadOrders.cancelled;
import static io.waymark.providers.shopify.ReadOrders.created;
import static io.waymark.providers.shopify.ReadOrders.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.GeoPoint;
import io.waymark.kernel.InvalidInput;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Payment;
import io.waymark.orders.RiskLevel;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.Payload;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopifyOrderTest {

  @Test
  void everyPartOfAnOrderFindsItsPlace() {
    NewOrder order = placed(ShopifyPayloads.order());

    assertThat(order.channel()).isEqualTo("shopify");
    assertThat(order.channelOrderId()).isEqualTo("5678901234567890123");
    assertThat(order.orderNumber()).isEqualTo("#AF1001");
    assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-03-05T02:30:05Z"));
    assertThat(order.customer().id()).isEqualTo("7012345678901");
    assertThat(order.customer().name()).isEqualTo("Ada Alder");
    assertThat(order.customer().phone()).isEqualTo("512-555-0100");
    assertThat(order.shipTo().region()).isEqualTo("TX");
    assertThat(order.shipTo().street2()).isEqualTo("Suite 4");
    assertThat(order.billTo().postalCode()).isEqualTo("02108");
    assertThat(order.billTo().street2()).isNull();
    assertThat(order.destination()).isEqualTo(new GeoPoint(30.2672, -97.7431));
    assertThat(order.payment()).isEqualTo(new Payment("shopify_payments", Payment.Status.PAID));
    assertThat(order.shippingMethod()).isEqualTo("STD");
    assertThat(order.riskLevel()).isEqualTo(RiskLevel.LOW);
    assertThat(order.note()).isEqualTo("Leave at the door");
    assertThat(order.attributes())
        .containsEntry("note.gift_wrap", "yes")
        .containsEntry("discountCode.SPRING", "10.00")
        .containsEntry("channelTotal", "333.97")
        .containsEntry("tags", "spring, gift");
  }

  @ParameterizedTest
  @CsvSource({
    "paid,PAID", "partially_refunded,PAID", "authorized,AUTHORIZED", "pending,PENDING",
    "partially_paid,PENDING", "voided,PENDING", "refunded,PENDING", "expired,PENDING"
  })
  void theFinancialStatusSaysWhetherTheMoneyIsThere(String financial, Payment.Status status) {
    NewOrder order =
        placed(ShopifyPayloads.order().with("financial_status", "'" + financial + "'"));

    assertThat(order.payment().status()).isEqualTo(status);
  }

  @Test
  void aCompanyThatPaysLaterBuysWholesaleOnAccount() {
    NewOrder order =
        placed(
            ShopifyPayloads.order()
                .with("financial_status", "'pending'")
                .with("company", "{'id': 42, 'location_id': 43}")
                .with("payment_terms", "{'payment_terms_type': 'net', 'due_in_days': 30}"));

    assertThat(order.payment().status()).isEqualTo(Payment.Status.ON_ACCOUNT);
    assertThat(order.orderType()).isEqualTo("wholesale");
  }

  @ParameterizedTest
  @CsvSource({"cancel,HIGH", "investigate,MEDIUM", "accept,LOW"})
  void theWorstRiskCounts(String recommendation, RiskLevel level) {
    NewOrder order =
        placed(
            ShopifyPayloads.order()
                .with(
                    "order_risks",
                    "[{'recommendation': 'accept'}, {'recommendation': '"
                        + recommendation
                        + "'}]"));

    assertThat(order.riskLevel()).isEqualTo(level);
  }

  @Test
  void anOrderOfAPointOfSaleGoesToTheNextBestAddress() {
    Payload counter = ShopifyPayloads.order().with("shipping_address", "null");
    Payload nobody = counter.with("customer", "null").with("billing_address", "null");
    Payload store =
        nobody.with(
            "line_items.0.origin_location",
            "{'name': 'Store', 'address1': '9 Main St', 'city': 'Salem', 'zip': '97301',"
                + " 'country_code': 'US', 'province_code': 'OR'}");

    assertThat(placed(counter).shipTo().city()).isEqualTo("Boston");
    assertThat(placed(store).shipTo().city()).isEqualTo("Salem");
    assertThat(placed(store).billTo()).isNull();
    assertThatThrownBy(() -> created(nobody))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("shipping_address");
  }

  @Test
  void aCountryMayBeGivenByNameOnly() {
    Payload named =
        ShopifyPayloads.order()
            .with("shipping_address.country_code", "null")
            .with("shipping_address.country", "'Canada'");

    assertThat(placed(named).shipTo().country()).isEqualTo("CA");
    assertThatThrownBy(() -> created(named.with("shipping_address.country", "'Atlantis'")))
        .hasMessageContaining("shipping_address.country_code");
  }

  @Test
  void anOrderMayComeWrappedAndWithAByteOrderMark() {
    String order = ShopifyPayloads.order().json();

    assertThat(ShopifyOrder.of("{\"order\": " + order + "}").created())
        .isEqualTo(created(ShopifyPayloads.order()));
    assertThat(ShopifyOrder.of("\uFEFF{\"orders\": [" + order + "]}").created())
        .isEqualTo(created(ShopifyPayloads.order()));
  }

  @Test
  void anOrderThatWasCancelledMeanwhileSaysSo() {
    ChannelRequest request =
        created(
            ShopifyPayloads.order()
                .with("cancelled_at", "'2026-03-05T00:00:00Z'")
                .with("cancel_reason", "'customer'"));

    assertThat(((ChannelRequest.Place) request).cancelledBecause()).isEqualTo("customer");
  }

  @Test
  void aCancellationNamesTheOrder() {
    assertThat(cancelled(ShopifyPayloads.order().with("line_items.0.current_quantity", "0")))
        .isEqualTo(new ChannelRequest.Cancel("shopify", "5678901234567890123", "no reason given"));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    Payload order = ShopifyPayloads.order();

    assertRefused(order.with("line_items.1.price", "'free'"), "line_items[1].price");
    assertRefused(order.with("line_items.1.price", "null"), "line_items[1].price");
    assertRefused(order.with("line_items.0.quantity", "1.5"), "line_items[0].quantity");
    assertRefused(order.with("created_at", "'yesterday'"), "created_at");
    assertRefused(order.without("id"), "id");
    assertThatThrownBy(() -> ShopifyOrder.of("[]")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ShopifyOrder.of("{")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ShopifyOrder.of("")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aSpoiltValueIsOverlookedOrRefusedButNeverACrash() {
    for (String spoilt : ShopifyPayloads.order().spoilt()) {
      try {
        assertThat(ShopifyOrder.of(spoilt).created()).isNotNull();
      } catch (InvalidInput refused) {
        assertThat(refused.violations()).isNotEmpty();
      }
    }
  }
}
