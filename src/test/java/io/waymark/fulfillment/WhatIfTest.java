package io.waymark.fulfillment;

import static io.waymark.fulfillment.FulfillmentRoom.line;
import static io.waymark.fulfillment.FulfillmentRoom.request;
import static io.waymark.fulfillment.PlanRequest.Split.BY_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.waymark.fulfillment.WhatIf.Outcome;
import io.waymark.fulfillment.WhatIf.Question;
import io.waymark.fulfillment.WhatIf.Scenario;
import io.waymark.inventory.StockChange;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

class WhatIfTest {

  private FulfillmentRoom room;
  private Source near;
  private Source far;
  private Sku tent;

  @AfterEach
  void close() {
    if (room != null) {
      room.context.close();
    }
  }

  @OnBothDatabases
  void theLastOrdersArePlannedAgainUnderEachScenarioAndNothingLiveIsTouched(Database database) {
    open(database);
    plans(3);
    int before = stock();

    WhatIf.Answer answer =
        answered(
            new Question(
                2,
                null,
                List.of(
                    scenario("closed", Set.of(near.location()), null, null),
                    scenario("scarce", Set.of(), 0.25, null),
                    scenario(
                        "level",
                        Set.of(far.location()),
                        null,
                        List.of(new WhatIf.Level(tent, near.location(), 1)))),
                null,
                0,
                1));

    assertThat(answer.orders()).isEqualTo(2);
    assertThat(answer.bands()).isNull();
    assertThat(figure(answer, "baseline", "shipments")).isEqualTo(2);
    assertThat(figure(answer, "baseline", "distanceKm")).isLessThan(20);
    assertThat(figure(answer, "closed", "distanceKm")).isGreaterThan(5_000);
    assertThat(figure(answer, "closed", "cost")).isGreaterThan(figure(answer, "baseline", "cost"));
    assertThat(figure(answer, "scarce", "sourcesUsed")).isEqualTo(2);
    assertThat(figure(answer, "level", "unfulfilledOrders")).isEqualTo(1);
    assertThat(figure(answer, "level", "unfulfilledUnits")).isEqualTo(1);
    assertThat(stock()).isEqualTo(before);
    assertThat(room.fulfillment.source(near.location())).isPresent();
  }

  @OnBothDatabases
  void aReplayMayStartFromTheStockThatWasThereThen(Database database) {
    open(database);
    Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS);
    room.inventory.apply(
        new StockChange(
            "emptied", StockChange.Kind.SET, tent, near.location(), 0, "sold elsewhere"));
    PlanRequest one = request("closest", BY_LINE, line(1, tent, 1));

    WhatIf.Answer now = answered(new Question(0, List.of(one), List.of(), null, 0, 1));
    WhatIf.Answer before = answered(new Question(0, List.of(one), List.of(), null, 0, 1, then));

    assertThat(figure(now, "baseline", "distanceKm")).isGreaterThan(1_000);
    assertThat(figure(before, "baseline", "distanceKm")).isLessThan(20);
  }

  @OnBothDatabases
  void costIsCountedByTheOrdersOwnStrategyWhateverStrategyPlansThem(Database database) {
    open(database);
    Sku lamp = room.stocked(4, far);
    PlanRequest order = request("cheapest", BY_LINE, line(1, tent, 1), line(2, lamp, 1));
    double asPlanned = room.fulfillment.preview(order).cost();

    WhatIf.Answer answer =
        answered(
            new Question(
                0,
                List.of(order),
                List.of(
                    new Scenario("own", "cheapest", null, null, null, null, null),
                    new Scenario("closest", "closest", null, null, null, null, null)),
                null,
                0,
                1));

    assertThat(figure(answer, "baseline", "cost")).isEqualTo(asPlanned);
    assertThat(figure(answer, "own", "cost")).isCloseTo(asPlanned, within(1e-6));
    // The closest ships the same from the same source, and counts in kilometres.
    assertThat(figure(answer, "closest", "distanceKm")).isGreaterThan(1_000);
    assertThat(figure(answer, "closest", "cost")).isCloseTo(asPlanned, within(1e-6));
  }

  @OnBothDatabases
  void scaledDemandHasBandsThatTheSeedRepeats(Database database) {
    open(database);
    PlanRequest small = request("closest", BY_LINE, line(1, tent, 1));
    PlanRequest large = request("closest", BY_LINE, line(1, tent, 3));
    Question question = new Question(0, List.of(small, large), List.of(), 2.0, 40, 7);

    WhatIf.Answer first = answered(question);
    WhatIf.Answer second = answered(question);

    assertThat(first).isEqualTo(second);
    assertThat(first.orders()).isEqualTo(4);
    assertThat(first.bands()).contains("40 draws of 4 orders", "from 2 orders", "seed 7");
    WhatIf.Figure km = outcome(first, "baseline").figures().get("distanceKm");
    assertThat(km.low()).isLessThanOrEqualTo(km.value());
    assertThat(km.high()).isGreaterThan(km.low());
  }

  @OnBothDatabases
  void aQuestionNamesEveryFieldThatIsWrong(Database database) {
    open(database);
    Question bad =
        new Question(
            0,
            null,
            List.of(new Scenario("baseline", "no-such", null, null, null, -1.0, null)),
            0.0,
            2_000,
            1);

    assertThatThrownBy(() -> room.whatIfs.ask(bad))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault ->
                assertThat(fault.violations())
                    .extracting(Violation::field)
                    .containsExactly(
                        "lastOrders",
                        "scenarios[0].name",
                        "scenarios[0].strategy",
                        "scenarios[0].stockFactor",
                        "demandFactor",
                        "resamples"));
  }

  @OnBothDatabases
  void aQuestionNamesTheSourceAndTheStockLevelThatIsWrong(Database database) {
    open(database);
    LocationId nowhere = new LocationId("NOWHERE");
    Source nameless =
        new Source(new LocationId("NEW"), " ", near.kind(), near.address(), null, "x", true);
    List<WhatIf.Level> levels =
        List.of(
            new WhatIf.Level(tent, nameless.location(), 5),
            new WhatIf.Level(tent, nowhere, 5),
            new WhatIf.Level(null, near.location(), -1));
    Scenario other =
        new Scenario("other", null, null, Set.of(nowhere), List.of(nameless), null, levels);

    assertThatThrownBy(() -> room.whatIfs.ask(new Question(1, null, List.of(other), null, 0, 1)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            fault ->
                assertThat(fault.violations())
                    .extracting(Violation::field)
                    .containsExactly(
                        "scenarios[0].sources[0].name",
                        "scenarios[0].sources[0].point",
                        "scenarios[0].closed",
                        "scenarios[0].stock[1].location",
                        "scenarios[0].stock[2].sku",
                        "scenarios[0].stock[2].available"));
  }

  @OnBothDatabases
  void aQuestionWhoseNodeStoppedIsToldAsFailed(Database database) {
    open(database);
    plans(1);
    WhatIf asked = room.whatIfs.ask(new Question(1, null, null, null, 0, 1));
    awaited(asked.id());

    room.jdbc
        .sql(
            """
            update fulfillment.what_if
            set status = 'RUNNING', touched_at = timestamp '2020-01-01 00:00:00'
            """)
        .update();

    WhatIf lost = room.whatIfs.find(asked.id()).orElseThrow();
    assertThat(lost.status()).isEqualTo(WhatIf.Status.FAILED);
    assertThat(lost.failure()).contains("stopped");
    assertThat(room.whatIfs.last(5)).extracting(WhatIf::id).containsExactly(asked.id());
  }

  private void open(Database database) {
    room = new FulfillmentRoom(database);
    near = room.source("NEAR", 40.0, -83.0);
    far = room.source("FAR", 39.5, -119.8);
    tent = room.stocked(4, near, far);
  }

  private void plans(int orders) {
    for (int i = 0; i < orders; i++) {
      room.fulfillment.plan(request("closest", BY_LINE, line(1, tent, 1)));
    }
  }

  private int stock() {
    return room.inventory.positions(List.of(tent)).stream()
        .mapToInt(position -> position.available())
        .sum();
  }

  private WhatIf.Answer answered(Question question) {
    return awaited(room.whatIfs.ask(question).id()).answer();
  }

  private WhatIf awaited(String id) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> room.whatIfs.find(id).orElseThrow().status() == WhatIf.Status.DONE);
    return room.whatIfs.find(id).orElseThrow();
  }

  private static Scenario scenario(
      String name, Set<LocationId> closed, Double factor, List<WhatIf.Level> stock) {
    return new Scenario(name, null, null, closed, null, factor, stock);
  }

  private static Outcome outcome(WhatIf.Answer answer, String scenario) {
    return answer.outcomes().stream()
        .filter(outcome -> outcome.scenario().equals(scenario))
        .findFirst()
        .orElseThrow();
  }

  private static double figure(WhatIf.Answer answer, String scenario, String figure) {
    return outcome(answer, scenario).figures().get(figure).value();
  }
}
