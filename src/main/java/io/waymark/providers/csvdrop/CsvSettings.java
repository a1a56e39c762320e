package io.waymark.providers.csvdrop;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The CSV file drop, under {@code waymark.providers.csv-drop}.
 *
 * @param directory where files are dropped; made when missing
 * @param currency for orders that name none, ISO 4217
 * @param country for addresses that name none, ISO 3166-1
 */
@ConfigurationProperties("waymark.providers.csv-drop")
record CsvSettings(
    @DefaultValue("data/csv-drop") Path directory,
    @DefaultValue("USD") String currency,
    @DefaultValue("US") String country) {}
