package io.waymark.providers.framework;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes in a text column: readable as they are where they are text, Base64 otherwise. */
record StoredBody(String text, boolean base64) {

  static StoredBody of(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // PostgreSQL's text takes every character but this one.
      if (text.indexOf('\0') < 0) {
        return new StoredBody(text, false);
      }
    } catch (CharacterCodingException notText) {
      // Falls through to Base64.
    }
    return new StoredBody(Base64.getEncoder().encodeToString(bytes), true);
  }

  byte[] bytes() {
    return base64 ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
  }
}
