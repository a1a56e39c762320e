package io.waymark.inventory;

import io.waymark.kernel.LocationId;

/**
 * A place that holds stock.
 *
 * @param id its id
 * @param name its name for people, 1 to 200 characters
 * @param site the site that it is part of, 1 to 60 characters; null makes it its own site
 * @param organization whose site that is, 1 to 60 characters; null is {@link #ORGANIZATION}
 */
public record Location(LocationId id, String name, String site, String organization) {

  /** The organization of locations for which none is named. */
  public static final String ORGANIZATION = "default";

  /** Fills in the site and the organization. */
  public Location {
    site = site == null ? id.value() : site;
    organization = organization == null ? ORGANIZATION : organization;
  }

  /** A location that is its own site. */
  public Location(LocationId id, String name) {
    this(id, name, null, null);
  }
}
