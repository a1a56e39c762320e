package io.waymark.orchestration.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Deletes the paths of a journey that a transaction ends by one statement, and so what they waited
 * for and their variables. A row that somebody else changed or deleted meanwhile fails all of them,
 * which is what it does to their transaction anyway. Not for H2, which checks the foreign keys
 * between paths row by row.
 */
final class JointDeletes extends BatchDbSqlSession {

  private static final Map<Class<?>, String> STATEMENTS =
      Map.of(
          ExecutionEntity.class, "deletePaths",
          EventSubscriptionEntity.class, "deleteWaits",
          VariableInstanceEntity.class, "deleteVariables");

  JointDeletes(DbSqlSessionFactory factory) {
    super(factory);
  }

  @Override
  public FlushResult executeDbOperations(List<DbOperation> operations) {
    List<DbOperation> joined = new ArrayList<>();
    for (DbOperation each : operations) {
      DbOperation last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last instanceof JointDelete joint && joint.takes(each)) {
        joint.rows.add(((DbEntityOperation) each).getEntity());
      } else {
        joined.add(isDelete(each) ? new JointDelete((DbEntityOperation) each) : each);
      }
    }
    return super.executeDbOperations(joined);
  }

  private static boolean isDelete(DbOperation operation) {
    return operation.getOperationType() == DbOperationType.DELETE
        && STATEMENTS.containsKey(operation.getEntityType());
  }

  @Override
  protected void deleteEntity(DbEntityOperation operation) {
    if (operation instanceof JointDelete joint && joint.rows.size() > 1) {
      executeDelete(STATEMENTS.get(joint.getEntityType()), joint.rows);
    } else {
      super.deleteEntity(operation);
    }
  }

  @Override
  protected void entityDeletePerformed(
      DbEntityOperation operation, int rows, PersistenceException failure) {
    int expected = operation instanceof JointDelete joint ? joint.rows.size() : 1;
    super.entityDeletePerformed(operation, rows == expected ? 1 : 0, failure);
  }

  /** Many rows of one type; it speaks for all of them by the first. */
  private static final class JointDelete extends DbEntityOperation {

    private final List<DbEntity> rows = new ArrayList<>();

    JointDelete(DbEntityOperation first) {
      setOperationType(DbOperationType.DELETE);
      setEntityType(first.getEntityType());
      setEntity(first.getEntity());
      setDependency(first.getDependentOperation());
      rows.add(first.getEntity());
    }

    boolean takes(DbOperation other) {
      return isDelete(other) && other.getEntityType().equals(getEntityType());
    }
  }
}
