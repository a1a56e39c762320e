package io.waymark.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolTest {

  @ParameterizedTest(name = "{5}")
  @CsvSource({
    "10, 0, 0, 0, 10, nothing kept back",
    "10, 3, 0, 0, 7, safety stock",
    "2, 3, 0, 0, 0, less than the safety stock",
    "10, 0, 0, 4, 6, others' allocation",
    "10, 0, 4, 4, 10, its own allocation and the common pool",
    "10, 0, 4, 9, 5, its own and what is allocated to nobody",
    "10, 3, 4, 9, 4, its own alone: the safety stock took what was common",
    "5, 0, 4, 9, 4, stock fell below what is allocated",
    "3, 0, 4, 9, 3, and below its own",
    "5, 0, 0, 9, 0, a group without allocation",
    "0, 0, 4, 4, 0, allocated but not there",
  })
  void whatAnAskerMayTake(
      long available, long safety, long own, long allocated, long takeable, String why) {
    Pool pool = new Pool(available, safety, own, allocated);

    assertThat(pool.takeable()).as(why).isEqualTo(takeable);
    assertThat(pool.withheld()).as(why).isEqualTo(available - takeable);
  }

  @Property
  void nobodyMayTakeMoreThanIsThereBeyondTheSafetyStock(
      @ForAll @IntRange(max = 50) int available,
      @ForAll @IntRange(max = 50) int safety,
      @ForAll @IntRange(max = 50) int own,
      @ForAll @IntRange(max = 50) int others) {
    Pool pool = new Pool(available, safety, own, own + others);

    assertThat(pool.takeable()).isBetween(0L, Math.max(0L, available - safety));
    assertThat(pool.withheld()).isBetween(0L, (long) available);
  }

  @Property
  void aGroupIsGivenItsOwnWhateverTheOthersTook(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 20) Integer> allocated,
      @ForAll @IntRange(max = 40) int common,
      @ForAll @IntRange(max = 10) int safety,
      @ForAll @Size(max = 30) List<@IntRange(max = 30) Integer> wishes) {
    int[] left = allocated.stream().mapToInt(Integer::intValue).toArray();
    long available = common + safety + sum(left);
    for (int i = 0; i < wishes.size(); i++) {
      int asker = i % (left.length + 1);
      int own = asker < left.length ? left[asker] : 0;
      Pool pool = new Pool(available, safety, own, sum(left));

      assertThat(pool.takeable()).as("what is its own is there").isGreaterThanOrEqualTo(own);
      long taken = Math.min(wishes.get(i), pool.takeable());
      available -= taken;
      if (asker < left.length) {
        left[asker] -= (int) Math.min(taken, own);
      }
    }
    assertThat(available).isGreaterThanOrEqualTo(safety + sum(left));
  }

  private static long sum(int[] units) {
    long sum = 0;
    for (int each : units) {
      sum += each;
    }
    return sum;
  }
}
