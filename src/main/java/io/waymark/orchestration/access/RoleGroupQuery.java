package io.waymark.orchestration.access;

import io.waymark.security.Account;
import io.waymark.security.Accounts;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

/** A query for groups, answered from the roles. */
final class RoleGroupQuery extends GroupQueryImpl {

  private static final long serialVersionUID = 1L;

  private final transient Accounts accounts;

  RoleGroupQuery(Accounts accounts, CommandExecutor executor) {
    super(executor);
    this.accounts = accounts;
  }

  @Override
  public long executeCount(CommandContext context) {
    return found().count();
  }

  @Override
  public List<Group> executeList(CommandContext context, Page page) {
    Stream<String> found = found();
    if (page != null) {
      found = found.skip(page.getFirstResult()).limit(page.getMaxResults());
    }
    return found.map(RoleGroupQuery::group).toList();
  }

  static Group group(String id) {
    GroupEntity group = new GroupEntity(id);
    group.setName(id);
    group.setType("WORKFLOW");
    return group;
  }

  private Stream<String> found() {
    if (tenantId != null || (type != null && !type.equals("WORKFLOW"))) {
      return Stream.empty();
    }
    return candidates()
        .filter(group -> id == null || id.equals(group))
        .filter(group -> ids == null || Set.of(ids).contains(group))
        .filter(group -> name == null || name.equals(group))
        .filter(group -> AccountUsers.like(nameLike, group));
  }

  private Stream<String> candidates() {
    if (userId == null) {
      return RoleGroups.all().stream();
    }
    return accounts
        .byName(userId)
        .filter(Account::active)
        .map(account -> RoleGroups.of(account.roles()).stream())
        .orElseGet(Stream::empty);
  }
}
