package io.waymark.orders;

import io.waymark.support.CountedStatements;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements of the room's database. */
class CountedDatabase implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new CountedStatements(source) : bean;
  }
}
