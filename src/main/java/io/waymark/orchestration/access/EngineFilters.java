package io.waymark.orchestration.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands between our doors and the engine's REST interfaces, in this order. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

  // Behind Spring Security (-100), before Camunda's own filters, which stand last.
  private static final int FIRST = 0;

  @Bean
  FilterRegistrationBean<Filter> engineRequestGuard(ObjectMapper json) {
    FilterRegistrationBean<Filter> guard = new FilterRegistrationBean<>(new RequestGuard(json));
    guard.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
    guard.setDispatcherTypes(
        DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.INCLUDE);
    guard.setOrder(FIRST);
    return guard;
  }

  @Bean
  FilterRegistrationBean<Filter> engineWebappLogin() {
    FilterRegistrationBean<Filter> login = new FilterRegistrationBean<>(new WebappLoginFilter());
    login.addUrlPatterns("/camunda/*");
    login.addInitParameter("authentication-provider", WebappLogin.class.getName());
    login.setOrder(FIRST + 1);
    return login;
  }
}
