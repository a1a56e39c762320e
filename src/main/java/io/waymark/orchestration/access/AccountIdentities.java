package io.waymark.orchestration.access;

import io.waymark.security.Account;
import io.waymark.security.Accounts;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * The accounts as the engine's users. Read only: so the engine neither makes a first user nor
 * changes one, and no password is checked here; logging in is the security room's.
 */
final class AccountIdentities implements ReadOnlyIdentityProvider {

  private final Accounts accounts;

  private AccountIdentities(Accounts accounts) {
    this.accounts = accounts;
  }

  static SessionFactory factory(Accounts accounts) {
    return new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
      }

      @Override
      public Session openSession() {
        return new AccountIdentities(accounts);
      }
    };
  }

  @Override
  public User findUserById(String userId) {
    return accounts.byName(userId).filter(Account::active).map(AccountUsers::user).orElse(null);
  }

  @Override
  public UserQuery createUserQuery() {
    return new AccountUsers(accounts, executor());
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new AccountUsers(accounts, null);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("Users cannot be queried natively");
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return false;
  }

  @Override
  public Group findGroupById(String groupId) {
    return RoleGroups.all().contains(groupId) ? RoleGroupQuery.group(groupId) : null;
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new RoleGroupQuery(accounts, executor());
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new RoleGroupQuery(accounts, null);
  }

  @Override
  public Tenant findTenantById(String tenantId) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new NoTenants(executor());
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new NoTenants(null);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  private static CommandExecutor executor() {
    return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
  }

  private static final class NoTenants extends TenantQueryImpl {

    private static final long serialVersionUID = 1L;

    NoTenants(CommandExecutor executor) {
      super(executor);
    }

    @Override
    public long executeCount(CommandContext context) {
      return 0;
    }

    @Override
    public List<Tenant> executeList(CommandContext context, Page page) {
      return List.of();
    }
  }
}
