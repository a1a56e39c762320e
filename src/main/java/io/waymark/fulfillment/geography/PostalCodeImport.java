package io.waymark.fulfillment.geography;

import java.time.Instant;

/**
 * A country whose postal codes were imported.
 *
 * @param country ISO 3166-1 alpha-2
 * @param importedAt when, UTC
 * @param places how many places the file had
 */
public record PostalCodeImport(String country, Instant importedAt, int places) {}
