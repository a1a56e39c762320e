package io.waymark.security;

import static io.waymark.security.Role.ADMIN;
import static io.waymark.security.Role.CHANNEL;
import static io.waymark.security.Role.DESIGNER;
import static io.waymark.security.Role.OPERATOR;
import static io.waymark.security.Role.VIEWER;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which door needs which role. The rules are read from top to bottom; the first match decides. */
@Configuration(proxyBeanMethods = false)
class Doors {

  private static final PathPatternRequestMatcher.Builder PATHS =
      PathPatternRequestMatcher.withDefaults();

  // Else rules given as text would ask all of Spring MVC's mappings for each request.
  @Bean
  PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  SecurityFilterChain roomDoors(
      HttpSecurity http,
      Unauthenticated unauthenticated,
      ApiKeyStore keys,
      AccountStore accounts,
      SecurityContextRepository sessions)
      throws Exception {
    ApiKeyLogin apiKeys = new ApiKeyLogin(keys, unauthenticated);
    return http.authorizeHttpRequests(Doors::rules)
        .httpBasic(basic -> basic.authenticationEntryPoint(unauthenticated))
        .addFilterBefore(apiKeys, BasicAuthenticationFilter.class)
        .addFilterBefore(new OpenSessions(accounts), ApiKeyLogin.class)
        .securityContext(context -> context.securityContextRepository(sessions))
        .csrf(csrf -> BrowserTokens.demand(csrf, path("/camunda/**")))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(unauthenticated)
                    .accessDeniedHandler(unauthenticated))
        .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(Customizer.withDefaults())
        .build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          doors) {
    // These go on with a request that was let in before; ASYNC ends a stream of events.
    doors
        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll();
    setup(doors);
    engineRest(doors);
    camunda(doors);
    ownApi(doors);
    doors
        .requestMatchers(path("/actuator/health/**"), path("/actuator/health"))
        .permitAll()
        .requestMatchers(path("/actuator/**"))
        .hasRole(ADMIN.name())
        .requestMatchers(
            path("/v3/**"), path("/swagger-ui/**"), path("/swagger-ui.html"), path("/webjars/**"))
        .authenticated()
        // What is left is the web app itself: files without data.
        .requestMatchers(HttpMethod.GET)
        .permitAll()
        .anyRequest()
        .denyAll();
  }

  // Camunda's first-user page would hand the engine to whoever comes first.
  private static void setup(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          doors) {
    doors
        .requestMatchers(
            path("/camunda/api/admin/setup/**"),
            path("/camunda/app/admin/setup/**"),
            path("/camunda/app/admin/{engine}/setup/**"))
        .denyAll();
  }

  private static void camunda(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          doors) {
    doors
        .requestMatchers(path("/camunda/api/admin/auth/**"))
        .hasAnyRole(names(OPERATOR, DESIGNER, ADMIN))
        .requestMatchers(path("/camunda/api/admin/**"), path("/camunda/app/admin/**"))
        .hasRole(ADMIN.name())
        .requestMatchers(path("/camunda/**"), path("/camunda"))
        .hasAnyRole(names(OPERATOR, DESIGNER, ADMIN));
  }

  // The engine's REST stands at three places: plainly, by an engine's name, and for the webapps.
  private static final String[] ENGINES = {
    "/engine-rest", "/engine-rest/engine/{engine}", "/camunda/api/engine/engine/{engine}"
  };

  private static void engineRest(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          doors) {
    doors
        .requestMatchers(path("/engine-rest"), path("/engine-rest/"))
        .hasAnyRole(names(OPERATOR, DESIGNER, ADMIN));
    for (String engine : ENGINES) {
      doors
          .requestMatchers(HttpMethod.GET, engine + "/**")
          .hasAnyRole(names(OPERATOR, DESIGNER, ADMIN))
          .requestMatchers(path(engine + "/deployment/**"))
          .hasAnyRole(names(DESIGNER, ADMIN))
          .requestMatchers(HttpMethod.DELETE, engine + "/process-definition/**")
          .hasAnyRole(names(DESIGNER, ADMIN))
          .requestMatchers(
              path(engine + "/user/**"),
              path(engine + "/group/**"),
              path(engine + "/tenant/**"),
              path(engine + "/authorization/**"))
          .hasRole(ADMIN.name());
    }
    doors.requestMatchers(path("/engine-rest/**")).hasAnyRole(names(OPERATOR, DESIGNER, ADMIN));
  }

  private static void ownApi(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          doors) {
    doors
        .requestMatchers(path("/api/providers/{provider}/webhooks/**"))
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/session")
        .authenticated()
        .requestMatchers(path("/api/session"))
        .permitAll()
        .requestMatchers(
            path("/api/accounts/**"),
            path("/api/api-keys/**"),
            path("/api/inventory/webhooks"),
            path("/api/inventory/webhooks/**"))
        .hasRole(ADMIN.name())
        .requestMatchers(HttpMethod.POST, "/api/orders")
        .hasAnyRole(names(CHANNEL, OPERATOR, ADMIN))
        .requestMatchers(HttpMethod.POST, "/api/promises")
        .hasAnyRole(names(CHANNEL, OPERATOR, ADMIN))
        .requestMatchers(HttpMethod.DELETE, "/api/promises/holds/*")
        .hasAnyRole(names(CHANNEL, OPERATOR, ADMIN))
        // A shop sees its own orders; how they are worked on is not the shop's.
        .requestMatchers(HttpMethod.GET, "/api/orders/*/journey")
        .hasAnyRole(names(VIEWER, DESIGNER, OPERATOR, ADMIN))
        .requestMatchers(HttpMethod.GET, "/api/orders/**")
        .hasAnyRole(names(CHANNEL, VIEWER, DESIGNER, OPERATOR, ADMIN))
        // Questions that are too long for a URL.
        .requestMatchers(
            HttpMethod.POST,
            "/api/inventory/queries",
            "/api/inventory/queries/exact",
            "/api/inventory/products/search",
            "/api/inventory/available-to-promise/earliest")
        .hasAnyRole(names(VIEWER, DESIGNER, OPERATOR, ADMIN))
        .requestMatchers(HttpMethod.GET, "/api/**")
        .hasAnyRole(names(VIEWER, DESIGNER, OPERATOR, ADMIN))
        .requestMatchers(path("/api/**"))
        .hasAnyRole(names(OPERATOR, ADMIN));
  }

  private static RequestMatcher path(String pattern) {
    return PATHS.matcher(pattern);
  }

  private static String[] names(Role... roles) {
    return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
  }
}
