package io.waymark.orchestration.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.datatype.DatatypeFactory;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts the answers from memory in the places where the engine asks. */
@Component
class SparingPlugin extends AbstractProcessEnginePlugin {

  private final KnownDefinitions<ProcessDefinitionEntity> journeys = new KnownDefinitions<>();
  private final KnownDefinitions<DecisionDefinitionEntity> policies = new KnownDefinitions<>();
  private final Set<String> jobs = JobDefinitionsTogether.ids();
  private final Passages passages;
  private final JdbcTemplate jdbc;
  private boolean postgres;

  SparingPlugin(Passages passages, JdbcTemplate jdbc) {
    this.passages = passages;
    this.jdbc = jdbc;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    // Else every timer of a journey searches the class path for a parser of durations.
    System.setProperty(
        DatatypeFactory.DATATYPEFACTORY_PROPERTY,
        DatatypeFactory.DATATYPEFACTORY_IMPLEMENTATION_CLASS);
    engine.setHistoryEventProducer(new SparingHistory(journeys));
    engine.setHistoryEventHandler(new SparingHistoryHandler());
    engine.setCustomPostBPMNParseListeners(
        with(engine.getCustomPostBPMNParseListeners(), new UncountedListener()));
    engine.setCustomSessionFactories(
        with(
            engine.getCustomSessionFactories(),
            sessions(ProcessDefinitionManager.class, () -> new JourneyDefinitions(journeys)),
            sessions(DecisionDefinitionManager.class, () -> new PolicyDefinitions(policies)),
            sessions(PassedActivities.class, () -> new PassedActivities(passages)),
            sessions(ExecutionManager.class, WholeJourneys::new),
            sessions(PersistenceSession.class, () -> rows(engine)),
            sessions(DbEntityManager.class, () -> entities(engine)),
            sessions(JobDefinitionManager.class, () -> new JobDefinitionsTogether(jobs)),
            sessions(IncidentManager.class, IncidentsOfNobody::new),
            sessions(JobManager.class, () -> new SparingJobs(engine))));
    engine.setCustomPostDeployers(
        with(engine.getCustomPostDeployers(), (Deployer) this::forgetAfterCommit));
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getJobExecutor() != null) {
      engine.getJobExecutor().setAcquireJobsCmdFactory(new RoomForJobs(engine.getJobExecutor()));
    }
    postgres = DbSqlSessionFactory.POSTGRES.equals(engine.getDatabaseType());
    map(engine.getSqlSessionFactory().getConfiguration());
    VariableSerializers serializers = engine.getVariableSerializers();
    serializers.addSerializer(
        new BriefObjects(), serializers.getSerializerIndexByName(JavaObjectSerializer.NAME));
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    SpareIndexes.drop(jdbc);
    if (postgres) {
      SpareKeys.drop(jdbc);
    }
  }

  private static void map(Configuration mappings) {
    String resource = "io/waymark/orchestration/engine/journeys.xml";
    InputStream xml = SparingPlugin.class.getClassLoader().getResourceAsStream(resource);
    new XMLMapperBuilder(xml, mappings, resource, mappings.getSqlFragments()).parse();
  }

  private Session rows(ProcessEngineConfigurationImpl engine) {
    DbSqlSessionFactory factory = engine.getDbSqlSessionFactory();
    return postgres && engine.isJdbcBatchProcessing()
        ? new JointRows(factory)
        : factory.openSession();
  }

  private static DbEntityManager entities(ProcessEngineConfigurationImpl engine) {
    return new SparingEntities(
        engine.getIdGenerator(), Context.getCommandContext().getSession(PersistenceSession.class));
  }

  private void forgetAfterCommit(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      Context.getCommandContext()
          .getTransactionContext()
          .addTransactionListener(TransactionState.COMMITTED, committed -> forget());
    }
  }

  private void forget() {
    journeys.forget();
    policies.forget();
  }

  private static SessionFactory sessions(Class<?> type, Supplier<Session> sessions) {
    return new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return type;
      }

      @Override
      public Session openSession() {
        return sessions.get();
      }
    };
  }

  @SafeVarargs
  private static <T> List<T> with(List<T> present, T... added) {
    List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
    all.addAll(List.of(added));
    return all;
  }
}
