package io.waymark.orchestration.access;

import io.waymark.security.Account;
import io.waymark.security.Accounts;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** A query for users, answered from the active accounts. */
final class AccountUsers extends UserQueryImpl {

  private static final long serialVersionUID = 1L;

  private final transient Accounts accounts;

  AccountUsers(Accounts accounts, CommandExecutor executor) {
    super(executor);
    this.accounts = accounts;
  }

  @Override
  public long executeCount(CommandContext context) {
    return found().count();
  }

  @Override
  public List<User> executeList(CommandContext context, Page page) {
    Stream<Account> found = found();
    if (page != null) {
      found = found.skip(page.getFirstResult()).limit(page.getMaxResults());
    }
    return found.map(AccountUsers::user).toList();
  }

  static User user(Account account) {
    UserEntity user = new UserEntity(account.name());
    user.setFirstName(account.name());
    user.setLastName("");
    return user;
  }

  private Stream<Account> found() {
    if (email != null || emailLike != null || tenantId != null) {
      return Stream.empty();
    }
    return accounts.all().stream()
        .filter(Account::active)
        .filter(account -> id == null || id.equals(account.name()))
        .filter(account -> ids == null || Set.of(ids).contains(account.name()))
        .filter(account -> firstName == null || firstName.equals(account.name()))
        .filter(account -> like(firstNameLike, account.name()))
        .filter(account -> like(lastNameLike, ""))
        .filter(account -> groupId == null || RoleGroups.of(account.roles()).contains(groupId));
  }

  static boolean like(String pattern, String text) {
    if (pattern == null) {
      return true;
    }
    String[] literal = pattern.split("%", -1);
    StringBuilder regex = new StringBuilder();
    for (String part : literal) {
      regex.append(regex.isEmpty() ? "" : ".*").append("\\Q").append(part).append("\\E");
    }
    return text.matches("(?is)" + regex);
  }
}
