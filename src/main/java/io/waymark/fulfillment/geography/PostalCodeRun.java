package io.waymark.fulfillment.geography;

import io.waymark.fulfillment.geography.ImportReport.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One import under way: writes in batches and counts. */
final class PostalCodeRun {

  private static final int BATCH = 1_000;
  private static final int NAMED = 100;

  private final PostalPlaces places;
  private final List<PostalPlace> batch = new ArrayList<>();
  private final Map<String, Integer> imported = new TreeMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private int refused;

  PostalCodeRun(PostalPlaces places) {
    this.places = places;
  }

  void add(PostalPlace place) {
    if (!imported.containsKey(place.country())) {
      places.forget(place.country());
    }
    imported.merge(place.country(), 1, Integer::sum);
    batch.add(place);
    if (batch.size() == BATCH) {
      write();
    }
  }

  void refuse(Refusal refusal) {
    refused++;
    if (refusals.size() < NAMED) {
      refusals.add(refusal);
    }
  }

  ImportReport end() {
    write();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    imported.forEach((country, count) -> places.add(new PostalCodeImport(country, now, count)));
    return new ImportReport(imported, refused, List.copyOf(refusals));
  }

  private void write() {
    if (!batch.isEmpty()) {
      places.add(batch);
      batch.clear();
    }
  }
}
