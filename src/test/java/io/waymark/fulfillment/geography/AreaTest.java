package io.waymark.fulfillment.geography;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.GeoPoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

  private static final String BOW_TIE = polygon("[[0,0],[10,10],[10,0],[0,10],[0,0]]");

  @Test
  void aPointIsCoveredInsideAndOnTheEdgeButNotInAHole() {
    Area area =
        read(polygon("[[0,0],[10,0],[10,10],[0,10],[0,0]]", "[[4,4],[6,4],[6,6],[4,6],[4,4]]"));

    assertThat(area.covers(new GeoPoint(1, 1))).isTrue();
    assertThat(area.covers(new GeoPoint(0, 5))).isTrue();
    assertThat(area.covers(new GeoPoint(5, 5))).isFalse();
    assertThat(area.covers(new GeoPoint(5, 11))).isFalse();
  }

  @Test
  void aBowTieIsRepairedAndSaidSoOrRefusedWithThePlace() {
    Area.Read repaired = (Area.Read) Area.read(BOW_TIE, true);
    Area.Refused refused = (Area.Refused) Area.read(BOW_TIE, false);

    assertThat(repaired.repair()).contains("Self-intersection", "5.0");
    assertThat(repaired.area().covers(new GeoPoint(5, 1))).isTrue();
    assertThat(repaired.area().covers(new GeoPoint(5, 9))).isTrue();
    assertThat(repaired.area().covers(new GeoPoint(1, 5))).isFalse();
    assertThat(refused.reason()).contains("not valid", "Self-intersection");
  }

  @Test
  void aZoneThatJumpsOverThe180thMeridianLiesOnBothSidesOfItAndNowhereBetween() {
    Area area = read(polygon("[[170,-10],[-170,-10],[-170,10],[170,10],[170,-10]]"));

    assertThat(area.covers(new GeoPoint(0, 175))).isTrue();
    assertThat(area.covers(new GeoPoint(0, -175))).isTrue();
    assertThat(area.covers(new GeoPoint(0, 180))).isTrue();
    assertThat(area.covers(new GeoPoint(0, 0))).isFalse();
    assertThat(area.geoJson()).contains("MultiPolygon");
  }

  @Test
  void longitudesDrawnOnBeyondTheMapMeanTheSame() {
    Area beyond =
        read(
            polygon(
                "[[170,-10],[190,-10],[190,10],[170,10],[170,-10]]",
                "[[-178,-1],[-176,-1],[-176,1],[-178,1],[-178,-1]]"));

    assertThat(beyond.covers(new GeoPoint(5, -175))).isTrue();
    assertThat(beyond.covers(new GeoPoint(0, -177))).isFalse();
    assertThat(beyond.covers(new GeoPoint(0, -165))).isFalse();
  }

  @Test
  void aBandAroundTheEarthIsNoJump() {
    Area band = read(polygon("[[-180,10],[180,10],[180,20],[-180,20],[-180,10]]"));

    assertThat(band.covers(new GeoPoint(15, 0))).isTrue();
    assertThat(band.covers(new GeoPoint(25, 0))).isFalse();
  }

  @Test
  void aRingAroundThePoleIsRefusedWithWhatToDo() {
    String cap = polygon("[[-120,60],[0,60],[120,60],[-120,60]]");

    assertThat(((Area.Refused) Area.read(cap, true)).reason()).contains("pole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"type\": \"Point\", \"coordinates\": [1, 2]}",
        "{\"type\": \"Polygon\", \"coordinates\": []}",
        "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1]]]}",
        "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 0], [1, 91], [0, 0]]]}",
        "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 0], [2, 0], [0, 0]]]}",
        "{\"type\": \"Polygon\", \"coordinates\": \"here\"}"
      })
  void whatIsNoAreaIsRefused(String geoJson) {
    assertThat(Area.read(geoJson, true)).isInstanceOf(Area.Refused.class);
  }

  @Test
  void anAreaIsTheSameAfterItWasWrittenAndRead() {
    Area area = read(polygon("[[170,-10],[-170,-10],[-170,10],[170,10],[170,-10]]"));

    assertThat(Area.of(area.geoJson()).shape().equalsTopo(area.shape())).isTrue();
  }

  @Test
  void theIndexFindsEveryAreaThatCoversAPoint() {
    Map<String, Area> areas =
        Map.of(
            "pacific", read(polygon("[[170,-10],[-170,-10],[-170,10],[170,10],[170,-10]]")),
            "east", read(polygon("[[-180,-5],[-160,-5],[-160,5],[-180,5],[-180,-5]]")),
            "africa", read(polygon("[[0,-5],[20,-5],[20,5],[0,5],[0,-5]]")));
    AreaIndex<String> index = new AreaIndex<>(areas.keySet(), areas::get);

    assertThat(index.covering(new GeoPoint(0, -175))).containsExactlyInAnyOrder("pacific", "east");
    assertThat(index.covering(new GeoPoint(0, 180))).containsExactlyInAnyOrder("pacific", "east");
    assertThat(index.covering(new GeoPoint(8, 175))).containsExactly("pacific");
    assertThat(index.covering(new GeoPoint(0, 10))).isEqualTo(List.of("africa"));
    assertThat(index.covering(new GeoPoint(50, 10))).isEmpty();
  }

  private static Area read(String geoJson) {
    Area.Read read = (Area.Read) Area.read(geoJson, false);
    assertThat(read.repair()).isNull();
    return read.area();
  }

  private static String polygon(String... rings) {
    return "{\"type\": \"Polygon\", \"coordinates\": [" + String.join(",", rings) + "]}";
  }
}
