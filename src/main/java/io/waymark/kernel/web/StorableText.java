package io.waymark.kernel.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/** Reads texts, and refuses those that a database cannot keep: PostgreSQL has no character NUL. */
@JsonComponent
class StorableText extends StringDeserializer {

  private static final long serialVersionUID = 1L;

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = super.deserialize(parser, context);
    if (text != null && text.indexOf('\0') >= 0) {
      throw InvalidFormatException.from(parser, "NUL in a text", text, String.class);
    }
    return text;
  }
}
