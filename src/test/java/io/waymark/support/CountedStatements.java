package io.waymark.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Remembers the text of every statement that is prepared. */
public final class CountedStatements extends DelegatingDataSource {

  final List<String> prepared = new CopyOnWriteArrayList<>();

  public CountedStatements(DataSource target) {
    super(target);
  }

  /** The statements that an action prepares. */
  public List<String> during(Runnable action) {
    prepared.clear();
    action.run();
    return List.copyOf(prepared);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                prepared.add((String) arguments[0]);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
