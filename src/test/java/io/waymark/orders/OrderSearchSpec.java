package io.waymark.orders;

import static io.waymark.orders.SampleOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.waymark.kernel.Address;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class OrderSearchSpec {

  @Autowired Orders orders;
  @Autowired OrderProgress progress;

  // Of its own for every test, so that other tests' orders do not match.
  private final String channel = "ch-" + SampleOrders.unique();
  private final String sku = "AF-" + SampleOrders.unique();

  @Test
  void ordersAreFoundByStatus() {
    OrderId held = place("1", "Ann", "ann@example.com", "Reno");
    place("2", "Ben", "ben@example.com", "Reno");
    progress.held(held, List.of("HIGH_VALUE"));

    assertThat(found(search(OrderStatus.ON_HOLD, null, null, null))).containsExactly(held);
  }

  @Test
  void ordersAreFoundByCustomerIdEmailOrPartOfTheName() {
    OrderId ann = place("1", "Ann Smith", "Ann.Smith@example.com", "Reno");
    OrderId ben = place("2", "Ben Smithers", "ben@example.com", "Reno");

    assertThat(found(search(null, "ANN.smith@EXAMPLE.com", null, null))).containsExactly(ann);
    assertThat(found(search(null, "c-ben@example.com", null, null))).isEmpty();
    assertThat(found(search(null, "SMITH", null, null))).containsExactly(ben, ann);
    assertThat(found(search(null, "id-2", null, null))).containsExactly(ben);
    assertThat(found(search(null, "id-", null, null))).isEmpty();
  }

  @Test
  void ordersAreFoundByTheSkuOfAnyLine() {
    OrderId placed = place("1", "Ann", null, "Reno");

    assertThat(found(new OrderSearch(null, null, null, sku, null, null, null, null, 50)))
        .containsExactly(placed);
    assertThat(found(new OrderSearch(null, channel, null, "AF-NONE", null, null, null, null, 50)))
        .isEmpty();
  }

  @Test
  void ordersAreFoundByWhenTheyWerePlacedFromIncludedToExcluded() {
    OrderId placed = place("1", "Ann", null, "Reno");
    Instant at = orders.get(placed).placedAt();

    assertThat(found(between(at, at.plusMillis(1)))).containsExactly(placed);
    assertThat(found(between(at.minusMillis(1), at))).isEmpty();
    assertThat(found(between(at.plusMillis(1), null))).isEmpty();
  }

  @Test
  void textIsFoundInEveryPartThatPeopleKnowAnOrderBy() {
    OrderId placed = place("100%_sure", "Ann", "ann@example.com", "Zürich");

    for (String text :
        List.of("100%_SURE", placed.value().toLowerCase(), "ann", "ZÜRI", "about " + sku, "%_")) {
      assertThat(found(search(null, null, text, null))).as(text).containsExactly(placed);
    }
    for (String text : List.of("100%%sure", "!", "nn\nann")) {
      assertThat(found(search(null, null, text, null))).as(text).isEmpty();
    }
  }

  @Test
  void aRowTellsWhatAListShows() {
    OrderId placed = place("1", null, "Ann@Example.com", "Reno");

    assertThat(orders.search(search(null, null, null, null)).orders())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo(placed);
              assertThat(row.customer()).isEqualTo("Ann@Example.com");
              assertThat(row.city()).isEqualTo("Reno");
              assertThat(row.country()).isEqualTo("US");
              assertThat(row.lines()).isEqualTo(1);
              assertThat(row.total()).hasToString("29.95 USD");
            });
  }

  @Test
  void pagesWalkNewestFirstWithoutGapsOrRepeatsWhileOrdersComeIn() {
    List<OrderId> expected = new ArrayList<>();
    for (int number = 0; number < 23; number++) {
      expected.add(place("n" + number, "Ann", null, "Reno"));
    }
    Collections.reverse(expected);

    List<OrderId> walked = new ArrayList<>();
    String after = null;
    do {
      OrderPage page =
          orders.search(new OrderSearch(null, channel, null, null, null, null, null, after, 5));
      page.orders().forEach(row -> walked.add(row.id()));
      after = page.next();
      place("late" + walked.size(), "Ann", null, "Reno");
    } while (after != null);

    assertThat(walked).isEqualTo(expected);
  }

  @Test
  void aFullLastPageHasNoNext() {
    place("1", "Ann", null, "Reno");
    place("2", "Ann", null, "Reno");

    assertThat(
            orders
                .search(new OrderSearch(null, channel, null, null, null, null, null, null, 2))
                .next())
        .isNull();
  }

  @Test
  void oddCursorsAndLimitsAreRefused() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> orders.search(search(null, null, null, "!!")))
        .withMessageContaining("after");
    for (int limit : List.of(0, 201)) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(
              () ->
                  orders.search(
                      new OrderSearch(null, null, null, null, null, null, null, null, limit)))
          .withMessageContaining("limit");
    }
  }

  private OrderId place(String id, String name, String email, String city) {
    NewOrder sample = SampleOrders.of(channel, id, line(1, sku, 2));
    Address to = SampleOrders.address(city, "US");
    NewOrder order =
        new NewOrder(
            channel,
            id,
            null,
            null,
            sample.placedAt(),
            "USD",
            new Customer("ID-" + id, name, email, null, null, null),
            to,
            null,
            null,
            sample.lines(),
            sample.charges(),
            null,
            null,
            null,
            null,
            null,
            null);
    return ((Placement.Placed) orders.place(order, Optional.empty())).order().id();
  }

  private List<OrderId> found(OrderSearch search) {
    return orders.search(search).orders().stream().map(OrderPage.Row::id).toList();
  }

  private OrderSearch search(OrderStatus status, String customer, String text, String after) {
    return new OrderSearch(status, channel, customer, null, null, null, text, after, 50);
  }

  private OrderSearch between(Instant from, Instant to) {
    return new OrderSearch(null, channel, null, null, from, to, null, null, 50);
  }
}

@OrdersOnH2
class OrderSearchOnH2Test extends OrderSearchSpec {}

@OrdersOnPostgres
class OrderSearchTest extends OrderSearchSpec {}
