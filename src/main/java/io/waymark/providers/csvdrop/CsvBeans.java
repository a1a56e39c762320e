package io.waymark.providers.csvdrop;

import io.waymark.providers.framework.Provider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CsvSettings.class)
class CsvBeans {

  @Bean
  Provider csvDrop() {
    return Provider.named(
            "csv-drop", "CSV file drop", "Takes orders from CSV files in a watched directory.")
        .topic("order");
  }
}
