package io.waymark.kernel.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says in terms of fields what is wrong with a JSON body that could not be read. */
public final class UnreadableJson {

  private UnreadableJson() {}

  /** What is wrong with one document of many. */
  public static List<Violation> violations(JsonProcessingException fault) {
    return ofCause(fault);
  }

  static List<Violation> violations(HttpMessageNotReadableException fault) {
    return ofCause(fault.getCause());
  }

  private static List<Violation> ofCause(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ValueInstantiationException value
          && value.getCause() instanceof InvalidInput invalid) {
        return invalid.violations().stream().map(each -> placed(value, each)).toList();
      }
      if (cause instanceof MismatchedInputException mismatch) {
        return List.of(mismatched(mismatch));
      }
    }
    return List.of(
        fault instanceof JsonProcessingException json
            ? malformed(json)
            : new Violation("body", "required", "must be a JSON document"));
  }

  private static Violation placed(ValueInstantiationException value, Violation inner) {
    Class<?> type = value.getType().getRawClass();
    boolean plain = type.isRecord() && type.getRecordComponents().length == 1;
    String field = plain ? path(value) : path(value) + "." + inner.field();
    return new Violation(field, inner.rule(), inner.message());
  }

  private static Violation mismatched(MismatchedInputException mismatch) {
    if (mismatch instanceof UnrecognizedPropertyException) {
      return new Violation(path(mismatch), "unknown", "is not a field of this document");
    }
    if (mismatch instanceof PlainJson.NulInText) {
      return new Violation(path(mismatch), "characters", "must not contain a NUL character");
    }
    if (mismatch instanceof InvalidNullException) {
      return new Violation(path(mismatch), "required", "must be given, and not null");
    }
    return new Violation(path(mismatch), "type", WantedType.of(mismatch.getTargetType()));
  }

  private static Violation malformed(JsonProcessingException fault) {
    JsonLocation at = fault.getLocation();
    String where =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    String field = fault instanceof JsonMappingException mapping ? path(mapping) : "body";
    if (fault.getCause() instanceof InputCoercionException) {
      return new Violation(field, "range", "has a number that is too large" + where);
    }
    return new Violation(field, "json", "is not well-formed JSON" + where);
  }

  private static String path(JsonMappingException fault) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : fault.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }
}
