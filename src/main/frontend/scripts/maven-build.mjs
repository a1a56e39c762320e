// What Maven calls: installs and builds only when something changed since the last time.
import {execSync} from 'node:child_process';
import {readdirSync, statSync} from 'node:fs';

const changed = (path) => statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0;
const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, {recursive: true}).map((name) => changed(`${folder}/${name}`)),
    changed(folder),
  );
const run = (command) => execSync(command, {stdio: 'inherit'});

const installed = 'node_modules/.package-lock.json';
const built = '../../../target/frontend/index.html';

if (changed(installed) < changed('package-lock.json')) {
  run('npm ci');
}
const sources = ['package-lock.json', 'package.json', 'index.html', 'vite.config.ts'].map(changed);
if (changed(built) < Math.max(newest('src'), newest('public'), ...sources)) {
  run('npm run build');
} else {
  console.log('The web app is up to date.');
}
