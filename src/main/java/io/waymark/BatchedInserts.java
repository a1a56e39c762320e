package io.waymark;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has PostgreSQL's driver send the inserts of a batch as one statement with many rows; the engine
 * writes its history and its tokens in batches. (pgJDBC's connection property {@code
 * reWriteBatchedInserts}; H2 knows no such property.)
 */
@Configuration(proxyBeanMethods = false)
class BatchedInserts {

  @Bean
  static BeanPostProcessor batchInsertsOnPostgres() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
            && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
          pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return bean;
      }
    };
  }
}
