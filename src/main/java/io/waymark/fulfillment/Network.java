package io.waymark.fulfillment;

import io.waymark.fulfillment.geography.PointIndex;
import io.waymark.kernel.LocationId;
import java.util.List;
import java.util.Optional;

/**
 * The sources and strategies as they are held in memory.
 *
 * @param sources by location
 * @param index the sources by where they are
 * @param strategies by id
 */
record Network(List<Source> sources, PointIndex<Source> index, List<Strategy> strategies) {

  static Network of(List<Source> sources, List<Strategy> strategies) {
    return new Network(sources, new PointIndex<>(sources, Source::point), strategies);
  }

  Optional<Source> source(LocationId location) {
    return sources.stream().filter(source -> source.location().equals(location)).findFirst();
  }

  Optional<Strategy> strategy(String id) {
    return strategies.stream().filter(strategy -> strategy.id().equals(id)).findFirst();
  }

  Optional<Strategy> defaultStrategy() {
    return strategies.stream().filter(Strategy::isDefault).findFirst();
  }
}
