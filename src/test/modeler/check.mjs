// Opens every model with the Modeler's own libraries; prints each complaint and exits with 1 if any.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { Linter as BpmnLinter } from 'bpmnlint';
import { Linter as ModelerLinter } from '@camunda/linting';
import { validate } from '@bpmn-io/element-templates-validator';
import camundaBpmn from 'camunda-bpmn-moddle/resources/camunda.json';
import camundaDmn from 'camunda-dmn-moddle/resources/camunda.json';
import modeler from 'modeler-moddle/resources/modeler.json';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const root = process.argv[2];
const complaints = [];
const complain = (file, what) => complaints.push(`${file}: ${what}`);
const files = (folder, ending) =>
  readdirSync(join(root, folder))
    .filter(name => name.endsWith(ending))
    .map(name => ({ name, text: readFileSync(join(root, folder, name), 'utf8') }));

// The engine runs what these two rules advise against, and both would cost nodes: paths that meet
// in a task need no gateway to do so, and an order may be reserved and backordered in part at once.
const lint = new BpmnLinter({
  config: {
    extends: 'bpmnlint:recommended',
    rules: { 'fake-join': 'off', 'no-inclusive-gateway': 'off' }
  },
  resolver: new NodeResolver()
});
const modelerLint = new ModelerLinter({ modeler: 'desktop', type: 'platform' });

async function check() {
  for (const { name, text } of files('processes', '.bpmn')) {
    const { rootElement, warnings } =
      await new BpmnModdle({ camunda: camundaBpmn, modeler }).fromXML(text);
    warnings.forEach(warning => complain(name, warning.message));
    Object.entries(await lint.lint(rootElement)).forEach(([rule, reports]) =>
      reports.forEach(report => complain(name, `${rule} ${report.id}: ${report.message}`)));
    (await modelerLint.lint(text)).forEach(report =>
      complain(name, `${report.rule} ${report.id}: ${report.message}`));
  }

  for (const { name, text } of files('decisions', '.dmn')) {
    const { warnings } = await new DmnModdle({ camunda: camundaDmn }).fromXML(text);
    warnings.forEach(warning => complain(name, warning.message));
  }

  for (const { name, text } of files('processes/.camunda/element-templates', '.json')) {
    const { valid, errors } = validate(JSON.parse(text));
    if (!valid) {
      errors.forEach(error => complain(name, error.message));
    }
  }
}

check().then(() => {
  complaints.forEach(complaint => console.error(complaint));
  process.exitCode = complaints.length ? 1 : 0;
});
