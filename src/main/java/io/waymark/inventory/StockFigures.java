package io.waymark.inventory;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.waymark.kernel.Sku;
import java.util.Map;

/**
 * Figures added up for one SKU and, if asked for, one value of each dimension.
 *
 * @param sku the stock keeping unit
 * @param dimensions the values that the figures are of, by dimension; a dimension that the stock
 *     does not have is missing
 * @param quantities whole units by measure
 */
@JsonSerialize(using = FiguresJson.class)
public record StockFigures(
    Sku sku, Map<Dimension, String> dimensions, Map<String, Long> quantities) {}
