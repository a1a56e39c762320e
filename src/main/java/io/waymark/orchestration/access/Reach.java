package io.waymark.orchestration.access;

import java.util.Set;

/** What an expression may name, at deployment and when it runs alike. */
public final class Reach {

  /** Properties of {@code execution} and {@code task}. */
  public static final Set<String> PROPERTIES =
      Set.of(
          "id",
          "businessKey",
          "processBusinessKey",
          "processInstanceId",
          "processDefinitionId",
          "currentActivityId",
          "currentActivityName",
          "activityInstanceId",
          "eventName",
          "tenantId",
          "name",
          "assignee",
          "owner",
          "priority",
          "createTime",
          "dueDate",
          "followUpDate",
          "taskDefinitionKey",
          "executionId");

  /** Methods of {@code execution} and {@code task}: reading only. */
  public static final Set<String> METHODS =
      Set.of(
          "getVariable",
          "getVariableLocal",
          "hasVariable",
          "hasVariableLocal",
          "getBusinessKey",
          "getProcessBusinessKey",
          "getProcessInstanceId",
          "getId");

  /** Functions of the engine that only tell the time or the user. */
  public static final Set<String> FUNCTIONS =
      Set.of("now", "dateTime", "currentUser", "currentUserGroups");

  /** Methods of {@code dateTime()}, as due dates need them. */
  public static final Set<String> DATE_METHODS =
      Set.of(
          "plusMinutes",
          "plusHours",
          "plusDays",
          "plusWeeks",
          "plusMonths",
          "minusMinutes",
          "minusHours",
          "minusDays",
          "minusWeeks",
          "minusMonths",
          "toDate",
          "isBefore",
          "isAfter");

  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("getClass", "hashCode", "toString", "equals", "wait", "notify", "notifyAll");

  private Reach() {}

  /** Whether an expression may call this method of a step: its own ones, not every object's. */
  public static boolean isOfStep(String method) {
    return !OF_EVERY_OBJECT.contains(method);
  }
}
