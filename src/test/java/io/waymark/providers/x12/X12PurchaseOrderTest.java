package io.waymark.providers.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.InvalidInput;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Payment;
import io.waymark.providers.intake.ChannelRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class X12PurchaseOrderTest {

  private static final X12Settings SETTINGS = new X12Settings(null, Path.of("none"), "USD", "US");
  private static final String ORDER = X12Payloads.order("PO-1");

  @Test
  void everyPartOfAPurchaseOrderFindsItsPlace() {
    NewOrder order = placed(ORDER);

    assertThat(order.channelOrderId()).isEqualTo("BIRCHSTORES/PO-1");
    assertThat(order.orderNumber()).isEqualTo("PO-1");
    assertThat(order.orderType()).isEqualTo("wholesale");
    assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    assertThat(order.cancelAfter()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
    assertThat(order.payment().status()).isEqualTo(Payment.Status.ON_ACCOUNT);
    assertThat(order.customer().id()).isEqualTo("B1");
    assertThat(order.customer().name()).isEqualTo("Birch Stores");
    assertThat(order.customer().email()).isEqualTo("bea@birch.example");
    assertThat(order.customer().phone()).isEqualTo("5125550100");
    assertThat(order.shipTo().name()).isEqualTo("Birch Store 17");
    assertThat(order.shipTo().street2()).isEqualTo("Rear");
    assertThat(order.shipTo().country()).isEqualTo("US");
    assertThat(order.billTo().country()).isEqualTo("CA");
    assertThat(order.shippingMethod()).isEqualTo("UPSN");
    assertThat(order.note()).isEqualTo("Dock 4 only");
    assertThat(order.attributes())
        .containsEntry("ref.DP", "OUTDOOR")
        .containsEntry("requestedDelivery", "2026-04-20")
        .containsEntry("unit.2", "CA")
        .containsEntry("amount.TT", "199.55")
        .doesNotContainKeys("ediNotes", "ediLineCount", "test");
  }

  @Test
  void linesTakeTheSellersOwnNumberFirst() {
    NewOrder order = placed(ORDER);

    assertThat(order.lines().get(0).sku()).isEqualTo("AF-MUG");
    assertThat(order.lines().get(0).description()).isEqualTo("Mug, enamel");
    assertThat(order.lines().get(1).sku()).isEqualTo("AF-ROPE-60");
    assertThat(order.lines().get(1).unitPrice()).isEqualByComparingTo("0.0125");
  }

  @ParameterizedTest
  @CsvSource({
    "UP*0123*VP*V-1,V-1",
    "BP*B-1*UP*0123,B-1",
    "UP*0123,0123",
    "MG*M1*EN*400,400",
    "ZZ*odd,odd",
    "VN*ONE BIG NAME*BP*B-1,B-1",
    "VN*ONE BIG NAME,ONE BIG NAME",
    "**BP*B-1,B-1"
  })
  void theProductIdWithTheBestQualifierIsTheSku(String ids, String sku) {
    assertThat(placed(ORDER.replace("VN*AF-MUG*UP*012345678905", ids)).lines().get(0).sku())
        .isEqualTo(sku);
  }

  @Test
  void aFractionOfAUnitIsRefusedByName() {
    assertRefused(ORDER.replace("PO1*1*10*", "PO1*1*1.5*"), "PO102 of line 1");
    assertRefused(ORDER.replace("PO1*1*10*", "PO1*1**"), "PO102 of line 1");
    assertRefused(ORDER.replace("*19.95*", "**"), "PO104 of line 1");
    assertRefused(ORDER.replace("VN*AF-MUG*UP*012345678905", "*"), "PO107 of line 1");
    assertThat(placed(ORDER.replace("PO1*1*10*", "PO1*1*10.00*")).lines().get(0).quantity())
        .isEqualTo(10);
  }

  @Test
  void aShipToWithoutAddressBorrowsABuyersButNeverASuppliers() {
    String bare = ORDER.replace("N3*12 Oak Road*Rear~N4*Portland*OR*97201~", "");
    String supplier = bare.replace("N1*BT*Birch Finance~", "N1*SU*Alder~");

    assertThat(placed(bare).shipTo().city()).isEqualTo("Toronto");
    assertThat(placed(bare).shipTo().name()).isEqualTo("Birch Store 17");
    assertRefused(supplier, "N1*ST");
  }

  @Test
  void whatIsMissingIsFilledInFromTheConfiguration() {
    NewOrder order = placed(ORDER.replace("CUR*BY*USD~", "").replace("**20260401~C", "~C"));

    assertThat(order.currency()).isEqualTo("USD");
  }

  @Test
  void lineNumbersThatRepeatGiveWayToTheLinesPlace() {
    NewOrder order = placed(ORDER.replace("PO1*2*4", "PO1*1*4"));

    assertThat(order.lines()).extracting("line").containsExactly(1, 2);
  }

  @Test
  void thePurposeDecidesWhatIsDone() {
    assertThat(read(ORDER.replace("BEG*00", "BEG*01")))
        .isInstanceOfSatisfying(
            ChannelRequest.Cancel.class,
            cancel -> assertThat(cancel.channelOrderId()).isEqualTo("BIRCHSTORES/PO-1"));
    assertThatThrownBy(() -> read(ORDER.replace("BEG*00", "BEG*05"))).hasMessageContaining("BEG01");
    assertRefused(ORDER.replace("*PO-1*", "**"), "BEG03");
  }

  @Test
  void aReleaseOfABlanketOrderIsAnOrderOfItsOwn() {
    assertThat(placed(ORDER.replace("PO-1**", "PO-1*7*")).channelOrderId())
        .isEqualTo("BIRCHSTORES/PO-1-7");
  }

  @Test
  void aSpoiltElementIsOverlookedOrRefusedButNeverACrash() {
    String[] elements = ORDER.split("(?<=[*~])");
    for (String bad : List.of("", "?", "-1", "19990231", "x y")) {
      for (int i = 17; i < elements.length; i++) {
        String[] spoilt = elements.clone();
        spoilt[i] = bad + spoilt[i].substring(spoilt[i].length() - 1);
        try {
          assertThat(read(String.join("", spoilt))).isNotNull();
        } catch (InvalidInput refused) {
          assertThat(refused.violations()).isNotEmpty();
        }
      }
    }
  }

  private static void assertRefused(String text, String field) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> assertThat(invalid.violations().get(0).field()).isEqualTo(field));
  }

  private static ChannelRequest read(String text) {
    X12File file = X12Envelope.open(text.getBytes(StandardCharsets.UTF_8));
    assertThat(file.transactions()).isNotEmpty();
    return X12PurchaseOrder.read(file.transactions().get(0), SETTINGS);
  }

  private static NewOrder placed(String text) {
    return ((ChannelRequest.Place) read(text)).order();
  }
}
