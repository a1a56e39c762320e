package io.waymark.fulfillment.geography;

import io.waymark.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicLine;

/** The shortest way between two points, to be drawn. */
public final class Arc {

  private static final double STEP_METRES = 100_000;

  private Arc() {}

  /** Its points, some 100 km apart; in two parts where it crosses the 180th meridian. */
  public static List<List<GeoPoint>> between(GeoPoint from, GeoPoint to) {
    GeodesicLine line =
        Geodesic.WGS84.InverseLine(
            from.latitude(), from.longitude(), to.latitude(), to.longitude());
    int steps = (int) Math.max(1, Math.ceil(line.Distance() / STEP_METRES));
    List<List<GeoPoint>> parts = new ArrayList<>();
    List<GeoPoint> part = new ArrayList<>();
    parts.add(part);
    part.add(from);
    for (int step = 1; step <= steps; step++) {
      GeodesicData at = line.Position(line.Distance() * step / steps);
      GeoPoint next = step == steps ? to : new GeoPoint(at.lat2, at.lon2);
      GeoPoint last = part.get(part.size() - 1);
      if (Math.abs(next.longitude() - last.longitude()) > 180) {
        double latitude = crossing(last, next);
        part.add(new GeoPoint(latitude, Math.copySign(180, last.longitude())));
        part = new ArrayList<>();
        parts.add(part);
        part.add(new GeoPoint(latitude, Math.copySign(180, next.longitude())));
      }
      part.add(next);
    }
    return parts;
  }

  // Straight on the map between two near points.
  private static double crossing(GeoPoint last, GeoPoint next) {
    double before = 180 - Math.abs(last.longitude());
    double after = 180 - Math.abs(next.longitude());
    double share = before + after == 0 ? 0 : before / (before + after);
    return last.latitude() + share * (next.latitude() - last.latitude());
  }
}
