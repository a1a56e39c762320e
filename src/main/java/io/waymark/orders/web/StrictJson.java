package io.waymark.orders.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.waymark.orders.NewOrder;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the room's own documents strictly: a misspelt field must not silently lose data. */
@Configuration(proxyBeanMethods = false)
class StrictJson implements WebMvcConfigurer {

  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.stream()
        .filter(MappingJackson2HttpMessageConverter.class::isInstance)
        .map(MappingJackson2HttpMessageConverter.class::cast)
        .forEach(StrictJson::strict);
  }

  private static void strict(MappingJackson2HttpMessageConverter converter) {
    ObjectMapper mapper =
        converter
            .getObjectMapper()
            .copy()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    // A number written as text loses nothing; an empty text where a number belongs is a mistake.
    Stream.of(LogicalType.Integer, LogicalType.Float, LogicalType.DateTime, LogicalType.Enum)
        .forEach(
            type ->
                mapper
                    .coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    for (Class<?> type : List.of(NewOrder.class, CancellationBody.class)) {
      converter.registerObjectMappersForType(
          type, mappers -> mappers.put(MediaType.APPLICATION_JSON, mapper));
    }
  }
}
