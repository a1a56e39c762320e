package io.waymark.inventory;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;

/** Writes a row of figures field by field: an answer may have a hundred thousand of them. */
final class FiguresJson extends StdSerializer<StockFigures> {

  @Serial private static final long serialVersionUID = 1L;

  private static final SerializableString SKU = new SerializedString("sku");
  private static final SerializableString DIMENSIONS = new SerializedString("dimensions");
  private static final SerializableString QUANTITIES = new SerializedString("quantities");

  FiguresJson() {
    super(StockFigures.class);
  }

  @Override
  public void serialize(StockFigures row, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeStartObject();
    json.writeFieldName(SKU);
    json.writeString(row.sku().value());
    if (!row.dimensions().isEmpty()) {
      json.writeFieldName(DIMENSIONS);
      json.writeStartObject();
      for (Map.Entry<Dimension, String> each : row.dimensions().entrySet()) {
        json.writeFieldName(each.getKey().word());
        json.writeString(each.getValue());
      }
      json.writeEndObject();
    }
    json.writeFieldName(QUANTITIES);
    json.writeStartObject();
    for (Map.Entry<String, Long> each : row.quantities().entrySet()) {
      json.writeFieldName(each.getKey());
      json.writeNumber(each.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
