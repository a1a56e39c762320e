package io.waymark.kernel.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What no document may have anywhere: null in a list, NUL in a text, which no table keeps, and
 * anything after its end.
 */
@Configuration(proxyBeanMethods = false)
class PlainJson {

  @Bean
  Jackson2ObjectMapperBuilderCustomizer readPlainly() {
    SimpleModule texts = new SimpleModule("texts without NUL");
    texts.addDeserializer(String.class, new Texts());
    texts.addKeyDeserializer(String.class, new Names());
    return builder ->
        builder
            .modulesToInstall(texts)
            .featuresToEnable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .postConfigurer(
                mapper -> {
                  for (Class<?> list : List.of(List.class, Set.class)) {
                    mapper
                        .configOverride(list)
                        .setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
                  }
                });
  }

  /** A text or a name with NUL in it. */
  static final class NulInText extends MismatchedInputException {

    @Serial private static final long serialVersionUID = 1L;

    NulInText(JsonParser parser) {
      super(parser, "a text has NUL in it", String.class);
    }
  }

  private static final class Texts extends StringDeserializer {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return withoutNul(super.deserialize(parser, context), context);
    }
  }

  private static final class Names extends KeyDeserializer {

    @Override
    public Object deserializeKey(String name, DeserializationContext context) throws IOException {
      return withoutNul(name, context);
    }
  }

  private static String withoutNul(String text, DeserializationContext context) throws NulInText {
    if (text != null && text.indexOf('\0') >= 0) {
      throw new NulInText(context.getParser());
    }
    return text;
  }
}
