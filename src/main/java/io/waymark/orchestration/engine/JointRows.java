package io.waymark.orchestration.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Inserts the paths of a journey that a transaction begins by one statement, and deletes those that
 * it ends by one, and so what they waited for and their variables. A row that somebody else changed
 * or deleted meanwhile fails all of them, which is what it does to their transaction anyway. Not
 * for H2, which checks the foreign keys between paths row by row.
 */
final class JointRows extends BatchDbSqlSession {

  private static final Map<Class<?>, String> INSERTS = Map.of(ExecutionEntity.class, "insertPaths");

  private static final Map<Class<?>, String> DELETES =
      Map.of(
          ExecutionEntity.class, "deletePaths",
          EventSubscriptionEntity.class, "deleteWaits",
          VariableInstanceEntity.class, "deleteVariables");

  JointRows(DbSqlSessionFactory factory) {
    super(factory);
  }

  // The engine hands over fifty at most, so no statement gets too many parameters.
  @Override
  public FlushResult executeDbOperations(List<DbOperation> operations) {
    List<DbOperation> joined = new ArrayList<>();
    for (DbOperation each : operations) {
      DbOperation last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last instanceof Joint joint && joint.takes(each)) {
        joint.rows.add(((DbEntityOperation) each).getEntity());
      } else {
        String statement = statement(each);
        joined.add(statement == null ? each : new Joint((DbEntityOperation) each, statement));
      }
    }
    return super.executeDbOperations(joined);
  }

  private static String statement(DbOperation operation) {
    return switch (operation.getOperationType()) {
      case INSERT -> INSERTS.get(operation.getEntityType());
      case DELETE -> DELETES.get(operation.getEntityType());
      default -> null;
    };
  }

  @Override
  protected void insertEntity(DbEntityOperation operation) {
    if (operation instanceof Joint joint && joint.rows.size() > 1) {
      executeInsertEntity(joint.statement, joint.rows);
    } else {
      super.insertEntity(operation);
    }
  }

  @Override
  protected void deleteEntity(DbEntityOperation operation) {
    if (operation instanceof Joint joint && joint.rows.size() > 1) {
      executeDelete(joint.statement, joint.rows);
    } else {
      super.deleteEntity(operation);
    }
  }

  @Override
  protected void entityDeletePerformed(
      DbEntityOperation operation, int rows, PersistenceException failure) {
    int expected = operation instanceof Joint joint ? joint.rows.size() : 1;
    super.entityDeletePerformed(operation, rows == expected ? 1 : 0, failure);
  }

  /** One operation on rows of one type; it speaks for all of them by the first. */
  private static final class Joint extends DbEntityOperation {

    private final String statement;
    private final List<DbEntity> rows = new ArrayList<>();

    Joint(DbEntityOperation first, String statement) {
      this.statement = statement;
      setOperationType(first.getOperationType());
      setEntityType(first.getEntityType());
      setEntity(first.getEntity());
      setDependency(first.getDependentOperation());
      rows.add(first.getEntity());
    }

    boolean takes(DbOperation other) {
      return statement.equals(JointRows.statement(other));
    }
  }
}
