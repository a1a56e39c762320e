package io.waymark.orders;

import io.waymark.support.TestDatabases;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Only the orders room, on a real PostgreSQL: no journey moves its orders. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = OrdersRoom.class)
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(initializers = OrdersOnPostgres.Database.class)
@interface OrdersOnPostgres {

  /** A new one for the context. */
  final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "spring.datasource.url=" + TestDatabases.newPostgres(),
              "spring.datasource.username=postgres",
              "spring.datasource.password=",
              "spring.flyway.locations=classpath:db/migration/orders")
          .applyTo(context);
    }
  }
}
