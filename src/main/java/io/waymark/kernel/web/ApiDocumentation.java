package io.waymark.kernel.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The heading of the OpenAPI documentation; each room describes its own operations. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

  @Bean
  OpenAPI waymarkApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Waymark")
                .version("v1")
                .description(
                    "Open intelligent order management. Whatever goes wrong is answered as"
                        + " application/problem+json (RFC 9457); errors names each field."));
  }

  @Bean
  GroupedOpenApi everyRoom() {
    return GroupedOpenApi.builder().group("waymark").pathsToMatch("/api/**").build();
  }
}
