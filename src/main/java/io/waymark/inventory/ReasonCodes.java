package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reason codes. */
@Repository
class ReasonCodes {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,30}");
  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;

  ReasonCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<String> codes() {
    return all().stream().map(ReasonCode::code).collect(Collectors.toSet());
  }

  List<ReasonCode> all() {
    return jdbc.sql("select code, name from inventory.reason_code order by code")
        .query((row, number) -> new ReasonCode(row.getString("code"), row.getString("name")))
        .list();
  }

  void define(ReasonCode reason) {
    if (!CODE.matcher(reason.code()).matches()) {
      throw InvalidInput.of("code", "form", "must be 1 to 30 capital letters, digits or _");
    }
    String name = reason.name();
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw InvalidInput.of("name", "length", "must have 1 to " + LONGEST_NAME + " characters");
    }
    jdbc.sql(
            """
            merge into inventory.reason_code r
            using (values (cast(? as varchar), cast(? as varchar))) as v (code, name)
            on r.code = v.code
            when matched then update set name = v.name
            when not matched then insert (code, name) values (v.code, v.name)
            """)
        .params(reason.code(), name)
        .update();
  }
}
