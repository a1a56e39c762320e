package io.waymark.providers.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.InvalidInput;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Payment;
import io.waymark.providers.intake.ChannelRequest;
import io.waymark.providers.intake.Payload;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WooOrderTest {

  @Test
  void everyPartOfAnOrderFindsItsPlace() {
    NewOrder order = placed(WooPayloads.order());

    assertThat(order.channel()).isEqualTo("woocommerce");
    assertThat(order.channelOrderId()).isEqualTo("90817");
    assertThat(order.orderNumber()).isEqualTo("W-90817");
    assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-05-01T12:00:00Z"));
    assertThat(order.customer().id()).isEqualTo("26");
    assertThat(order.customer().email()).isEqualTo("clara@example.de");
    assertThat(order.payment()).isEqualTo(new Payment("stripe", Payment.Status.PAID));
    assertThat(order.shippingMethod()).isEqualTo("flat_rate");
    assertThat(order.note()).isEqualTo("Ring twice");
    assertThat(order.lines().get(0).description()).isEqualTo("Mug – Color: Black");
    assertThat(order.lines().get(1).sku()).isEqualTo("woocommerce-variation-23");
    assertThat(order.lines().get(1).discount()).isEqualByComparingTo("6.00");
    assertThat(order.attributes())
        .containsEntry("meta.gift", "yes")
        .containsEntry("coupon.TEN", "6.00")
        .containsEntry("fee.Gift wrap", "4.00")
        .containsEntry("channelTotal", "86.37")
        .doesNotContainKeys("meta._private", "meta.blob");
  }

  @Test
  void anEmptyShippingAddressMeansTheBillingAddress() {
    assertThat(placed(WooPayloads.order()).shipTo().city()).isEqualTo("Berlin");
    assertThat(
            placed(
                    WooPayloads.order()
                        .with("shipping.city", "'Graz'")
                        .with("shipping.country", "'AT'"))
                .shipTo()
                .country())
        .isEqualTo("AT");
    assertThatThrownBy(() -> created(WooPayloads.order().with("billing", "{}")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("shipping");
  }

  @Test
  void feesGoWithShippingAndNegativeOnesAreDiscounts() {
    assertThat(placed(WooPayloads.order()).charges().shipping()).isEqualByComparingTo("8.90");
    assertThat(placed(WooPayloads.order()).charges().tax()).isEqualByComparingTo("1.31");
    assertThat(
            placed(WooPayloads.order().with("fee_lines.0.total", "'-2.50'")).charges().discount())
        .isEqualByComparingTo("2.50");
  }

  @ParameterizedTest
  @CsvSource({
    "processing,stripe,false,PAID",
    "processing,cod,false,PENDING",
    "on-hold,bacs,false,PENDING",
    "pending,stripe,true,PENDING",
    "wc-processing,stripe,false,PAID"
  })
  void aShopMovesAnOrderToProcessingOnceItIsPaid(
      String status, String method, boolean needsPayment, Payment.Status expected) {
    Payload order =
        WooPayloads.order()
            .with("date_paid", "null")
            .with("date_paid_gmt", "null")
            .with("status", "'" + status + "'")
            .with("payment_method", "'" + method + "'")
            .with("needs_payment", String.valueOf(needsPayment));

    assertThat(placed(order).payment().status()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "failed", "trash", "checkout-draft", "refunded"})
  void whatIsNoOrderOrNoLongerOneIsNotPlaced(String status) {
    assertThat(created(WooPayloads.order().with("status", "'" + status + "'")))
        .isInstanceOfSatisfying(
            ChannelRequest.Ignore.class, ignore -> assertThat(ignore.reason()).contains(status));
  }

  @Test
  void aCompletedOrderWithoutShippingWasDigital() {
    Payload completed = WooPayloads.order().with("status", "'completed'");

    assertThat(created(completed)).isInstanceOf(ChannelRequest.Place.class);
    assertThat(created(completed.with("shipping_lines", "[]")))
        .isInstanceOf(ChannelRequest.Ignore.class);
  }

  @Test
  void anUpdateOnlyMattersWhenItCallsTheOrderOff() {
    assertThat(WooOrder.of(WooPayloads.order().json()).updated())
        .isInstanceOf(ChannelRequest.Ignore.class);
    assertThat(WooOrder.of(WooPayloads.order().with("status", "'cancelled'").json()).updated())
        .isEqualTo(new ChannelRequest.Cancel("woocommerce", "90817", "is cancelled in the shop"));
  }

  @Test
  void aGuestHasNoId() {
    assertThat(placed(WooPayloads.order().with("customer_id", "0")).customer().id()).isNull();
  }

  @Test
  void aQuantityMayComeAsTextButNotAsAFraction() {
    assertThat(
            placed(WooPayloads.order().with("line_items.0.quantity", "'3'"))
                .lines()
                .get(0)
                .quantity())
        .isEqualTo(3);
    assertThatThrownBy(() -> created(WooPayloads.order().with("line_items.0.quantity", "0.5")))
        .hasMessageContaining("line_items[0].quantity");
  }

  @Test
  void theOldestVersionOfTheApiHasNoUtcTimes() {
    Payload old = WooPayloads.order().without("date_created_gmt");

    assertThat(placed(old).placedAt()).isEqualTo(Instant.parse("2026-05-01T14:00:00Z"));
  }

  @Test
  void aSpoiltValueIsOverlookedOrRefusedButNeverACrash() {
    for (String spoilt : WooPayloads.order().spoilt()) {
      try {
        assertThat(WooOrder.of(spoilt).created()).isNotNull();
      } catch (InvalidInput refused) {
        assertThat(refused.violations()).isNotEmpty();
      }
    }
  }

  private static ChannelRequest created(Payload payload) {
    return WooOrder.of(payload.json()).created();
  }

  private static NewOrder placed(Payload payload) {
    return ((ChannelRequest.Place) created(payload)).order();
  }
}
