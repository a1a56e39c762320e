package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The curve and the earliest day beside their definitions, computed the slow way. */
class PromisePropertyTest {

  private static final LocalDate FROM = LocalDate.of(2026, 2, 27);

  record Happening(int day, int supply, int demand) {}

  @Property(tries = 500)
  void isTheLeastProjectedOnHandFromADayToTheEndOfThePeriod(
      @ForAll @IntRange(min = -20, max = 60) int available,
      @ForAll("happenings") List<Happening> happenings,
      @ForAll @IntRange(min = 1, max = 365) int days) {
    Expectation expected = of(happenings, days);
    expected.addStock(available);
    AtpCurve curve = AtpCurve.of(new Sku("A"), expected, FROM, days, KeptBack.NOTHING);
    assertThat(curve.days()).hasSize(days);
    for (int day = 0; day < days; day++) {
      assertThat(curve.days().get(day).date()).isEqualTo(FROM.plusDays(day));
      assertThat(curve.days().get(day).availableToPromise())
          .isEqualTo(slow(available, happenings, day, days));
      assertThat(curve.on(FROM.plusDays(day))).isEqualTo(slow(available, happenings, day, days));
    }
  }

  @Property(tries = 500)
  void theEarliestDayIsTheFirstOnWhichSoMuchCanBePromised(
      @ForAll @IntRange(min = -20, max = 60) int available,
      @ForAll("happenings") List<Happening> happenings,
      @ForAll @IntRange(min = 1, max = 365) int days,
      @ForAll @IntRange(min = 1, max = 80) int quantity) {
    Expectation expectation = of(happenings, days);
    expectation.addStock(available);
    Optional<LocalDate> expected =
        IntStream.range(0, days)
            .filter(day -> slow(available, happenings, day, days) >= quantity)
            .mapToObj(FROM::plusDays)
            .findFirst();
    assertThat(expectation.earliest(quantity, FROM)).isEqualTo(expected);
    assertThat(
            AtpCurve.of(new Sku("A"), expectation, FROM, days, KeptBack.NOTHING).earliest(quantity))
        .isEqualTo(expected);
  }

  @Property(tries = 500)
  void forSomebodyTheCurveTheEarliestDayAndAReservationAgree(
      @ForAll @IntRange(min = 0, max = 60) int available,
      @ForAll("happenings") List<Happening> happenings,
      @ForAll @IntRange(min = 0, max = 30) int safety,
      @ForAll @IntRange(min = 0, max = 20) int own,
      @ForAll @IntRange(min = 0, max = 20) int others,
      @ForAll @IntRange(min = 1, max = 40) int quantity) {
    int days = 120;
    Expectation expectation = of(happenings, days);
    expectation.addStock(available);
    Pool pool = new Pool(available, safety, own, own + others);
    KeptBack kept = new KeptBack();
    kept.add(expectation, pool);

    AtpCurve curve = AtpCurve.of(new Sku("A"), expectation, FROM, days, kept);

    assertThat(curve.available() - curve.keptBack()).isEqualTo(pool.takeable());
    assertThat(expectation.earliest(pool.neededFor(quantity), FROM))
        .isEqualTo(curve.earliest(quantity));
    assertThat(curve.days())
        .allSatisfy(
            day ->
                assertThat(Math.max(0, day.projectedOnHand()) - day.keptBack())
                    .isEqualTo(
                        new Pool(Math.max(0, day.projectedOnHand()), safety, own, own + others)
                            .takeable()));
  }

  @Property(tries = 500)
  void whatIsPromisedWithinTheCurveBreaksNoEarlierPromise(
      @ForAll @IntRange(min = 0, max = 60) int available,
      @ForAll("happenings") List<Happening> supplies,
      @ForAll("happenings") List<Happening> wishes) {
    int days = 120;
    Expectation expectation = new Expectation();
    expectation.addStock(available);
    supplies.forEach(each -> expectation.add(FROM.plusDays(each.day), each.supply, 0));
    for (Happening wish : wishes) {
      LocalDate day = FROM.plusDays(wish.day);
      AtpCurve curve = AtpCurve.of(new Sku("A"), expectation, FROM, days, KeptBack.NOTHING);
      if (wish.demand > 0 && curve.on(day) >= wish.demand) {
        expectation.add(day, 0, wish.demand);
      }
    }
    // then every promise is covered on its day by what is there by then
    assertThat(AtpCurve.of(new Sku("A"), expectation, FROM, days, KeptBack.NOTHING).days())
        .allSatisfy(day -> assertThat(day.projectedOnHand()).isNotNegative());
  }

  private static Expectation of(List<Happening> happenings, int days) {
    Expectation expectation = new Expectation();
    happenings.stream()
        .filter(each -> each.day < days)
        .forEach(each -> expectation.add(FROM.plusDays(each.day), each.supply, each.demand));
    return expectation;
  }

  private static long slow(long available, List<Happening> happenings, int day, int days) {
    return IntStream.range(day, days)
        .mapToLong(
            end ->
                available
                    + happenings.stream()
                        .filter(each -> each.day <= end)
                        .flatMapToLong(each -> LongStream.of(each.supply, -each.demand))
                        .sum())
        .min()
        .orElseThrow();
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 119)),
            Arbitraries.integers().between(0, 25),
            Arbitraries.integers().between(0, 25))
        .as(Happening::new)
        .list()
        .ofMaxSize(25);
  }
}
