package io.waymark.kernel.web;

import io.waymark.kernel.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses NUL, which no table keeps, in the path and the query. */
@Configuration(proxyBeanMethods = false)
class PlainParameters implements WebMvcConfigurer, HandlerInterceptor {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> path) {
      path.forEach((name, value) -> check(name, Stream.of(value)));
    }
    if (request.getQueryString() != null && request.getQueryString().contains("%00")) {
      request.getParameterMap().forEach((name, values) -> check(name, Stream.of(values)));
    }
    return true;
  }

  private static void check(Object name, Stream<?> values) {
    if (values.anyMatch(value -> value.toString().indexOf('\0') >= 0)) {
      throw InvalidInput.of(name.toString(), "characters", "must not contain a NUL character");
    }
  }
}
