package io.waymark.providers.csvdrop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Payment;
import io.waymark.providers.intake.ChannelRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvOrdersTest {

  private static final CsvSettings SETTINGS = new CsvSettings(Path.of("none"), "USD", "US");
  private static final String HEADER = "order_id,ship_city,sku,quantity,unit_price\n";

  @Test
  void everyColumnFindsItsPlace() {
    NewOrder order =
        order(
            """
            channel,order_id,order_number,order_type,placed_at,currency,customer_id,customer_name,\
            customer_email,ship_name,ship_street1,ship_city,ship_region,ship_postal_code,\
            ship_country,bill_city,line,sku,description,quantity,unit_price,discount,tax,shipping,\
            payment_method,payment_status,shipping_method,risk_level,cancel_after,note,campaign
            market,M-1,77,standard,2026-01-02T03:04:05Z,EUR,c1,Ada,a@b.co,Ben,Via Roma 1,Rome,RM,\
            00100,Italy,Milan,10,AF-MUG,"A mug, blue",2,"1,234.50",1.00,2.20,5,card,on account,\
            EXPRESS,medium,2026-02-01,Be kind,spring
            """);

    assertThat(order.channel()).isEqualTo("market");
    assertThat(order.orderNumber()).isEqualTo("77");
    assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(order.currency()).isEqualTo("EUR");
    assertThat(order.shipTo().country()).isEqualTo("IT");
    assertThat(order.billTo().city()).isEqualTo("Milan");
    assertThat(order.lines().get(0).line()).isEqualTo(10);
    assertThat(order.lines().get(0).description()).isEqualTo("A mug, blue");
    assertThat(order.lines().get(0).unitPrice()).isEqualByComparingTo("1234.50");
    assertThat(order.charges().shipping()).isEqualByComparingTo("5");
    assertThat(order.payment()).isEqualTo(new Payment("card", Payment.Status.ON_ACCOUNT));
    assertThat(order.cancelAfter()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(order.attributes()).containsExactly(Map.entry("campaign", "spring"));
  }

  @Test
  void rowsOfOneOrderNeedNotStandTogether() {
    List<CsvOrder> orders = read(HEADER + "A,Rome,S1,1,1.00\nB,Oslo,S2,2,2.00\n\nA,,S3,3,3.00\n");

    assertThat(orders).extracting(CsvOrder::orderId).containsExactly("A", "B");
    assertThat(orders.get(0).rows()).extracting(CsvRow::line).containsExactly(2L, 5L);
    assertThat(place(orders.get(0)).shipTo().city()).isEqualTo("Rome");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theSeparatorIsFoundInTheHeader(String separator) {
    String text = (HEADER + "A,Rome,S1,1,1.00\n").replace(",", separator);

    assertThat(order("\uFEFF" + text).lines().get(0).sku()).isEqualTo("S1");
  }

  @Test
  void aDecimalCommaIsADecimalPoint() {
    NewOrder order = order(HEADER.replace(',', ';') + "A;Rome;S1;1;19,90\r\n");

    assertThat(order.lines().get(0).unitPrice()).isEqualByComparingTo("19.90");
  }

  @Test
  void aRowKeepsItsLineNumberAfterAValueOfSeveralLines() {
    List<CsvOrder> orders =
        read("note," + HEADER + "\"two\r\nlines\",A,Rome,S1,1,1\r\n,B,Oslo,S2,1,1\r\n");

    assertThat(orders.get(1).rows().get(0).line()).isEqualTo(4);
  }

  @Test
  void everyMistakeIsToldWithItsLineAndColumn() {
    CsvOrder order = read(HEADER + "A,Rome,S1,1,1.00\nA,Oslo,,1.5,free\nA,,S4,0,-1\n").get(0);

    assertThatThrownBy(() -> CsvOrderReader.read(order, SETTINGS))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Violation::field)
                    .containsExactlyInAnyOrder(
                        "line 3, ship_city",
                        "line 3, sku",
                        "line 3, quantity",
                        "line 3, unit_price",
                        "line 4, quantity",
                        "line 4, unit_price"));
  }

  @Test
  void aRowWithoutOrderIdStandsAlone() {
    List<CsvOrder> orders = read(HEADER + "A,Rome,S1,1,1\n,Rome,S2,1,1\n,Rome,S3,1,1\n");

    assertThat(orders).hasSize(3);
    assertThatThrownBy(() -> place(orders.get(1))).hasMessageContaining("line 3, order_id");
  }

  @Test
  void theSameRowsAreTheSameMessageWhateverTheFile() {
    CsvOrder one = read(HEADER + "A,Rome,S1,1,1\n").get(0);
    CsvOrder again = read("\n\n" + HEADER + "A,Rome,S1,1,1").get(0);
    CsvOrder mended = read(HEADER + "A,Rome,S1,2,1\n").get(0);

    assertThat(again.externalId()).isEqualTo(one.externalId()).hasSizeLessThan(200);
    assertThat(mended.externalId()).isNotEqualTo(one.externalId());
  }

  @Test
  void aFileThatIsNoneIsRefusedAsAWhole() {
    assertRefused("", "header row");
    assertRefused("order_id,sku\nA,B\n", "quantity");
    assertRefused("order_id,order_id,ship_city,sku,quantity,unit_price\n", "each column once");
    assertRefused(HEADER + "A,Rome,S1,1,1,extra\n", "line 2");
    assertRefused(HEADER + "\"A,Rome,S1,1,1\n", "CSV");
    assertThatThrownBy(() -> CsvFile.read("x.csv", "ü".getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageContaining("UTF-8");
  }

  private static void assertRefused(String text, String because) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(because);
  }

  private static List<CsvOrder> read(String text) {
    return CsvFile.read("drop.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static NewOrder order(String text) {
    return place(read(text).get(0));
  }

  private static NewOrder place(CsvOrder order) {
    return ((ChannelRequest.Place) CsvOrderReader.read(order, SETTINGS)).order();
  }
}
