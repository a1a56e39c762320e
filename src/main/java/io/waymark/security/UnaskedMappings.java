package io.waymark.security;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * Spares each request a second look-up of its handler. Spring Security makes it before its filters,
 * for rules that ask Spring MVC which handler a request has; the rules here are paths.
 */
@Configuration(proxyBeanMethods = false)
class UnaskedMappings {

  @Bean
  static BeanPostProcessor handlersAreLookedUpOnce(ApplicationContext context) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean instanceof HandlerMappingIntrospector ? unasked(context) : bean;
      }
    };
  }

  private static HandlerMappingIntrospector unasked(ApplicationContext context) {
    HandlerMappingIntrospector introspector =
        new HandlerMappingIntrospector() {
          @Override
          public Filter createCacheFilter() {
            return (request, response, chain) -> chain.doFilter(request, response);
          }
        };
    introspector.setApplicationContext(context);
    return introspector;
  }
}
