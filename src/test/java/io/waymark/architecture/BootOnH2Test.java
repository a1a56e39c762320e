package io.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.support.WaymarkOnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WaymarkOnH2
class BootOnH2Test {

  @Autowired JdbcClient jdbc;

  @Test
  void theEngineStandsOnTheRealDatabase() {
    assertThat(jdbc.sql("select count(*) from act_ge_property").query(Integer.class).single())
        .isPositive();
  }
}
