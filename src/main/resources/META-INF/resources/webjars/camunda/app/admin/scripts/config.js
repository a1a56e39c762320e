// Overrides the webapp's own empty settings; the name is that of application.yml.
export default {
  csrfCookieName: 'CAMUNDA-XSRF-TOKEN'
};
