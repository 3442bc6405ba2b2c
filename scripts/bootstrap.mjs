// Runs before anything is installed, on whatever Node the machine has: plain JavaScript, no dependencies.
// It installs from the lockfile when node_modules is missing or older than it, then hands over to an npm script,
// in which node_modules/.bin comes first on the PATH and with it the pinned Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const script = process.argv[2];

/** Stops with a message that says what is missing and how to get it. */
function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Runs npm in the project's folder with inherited output; returns its exit code. */
function npm(...words) {
  // npm sets this variable to the JavaScript file it runs from; without it, the command on the PATH is used.
  const cli = process.env.npm_execpath;
  const { status, error } = cli !== undefined && /\.c?js$/.test(cli)
    ? spawnSync(process.execPath, [cli, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) stop(`npm could not be started: ${error.message}`);
  return status ?? 1;
}

function isOutOfDate() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** The Node that npm scripts will use: the pinned one from node_modules, or the user's own. */
function nodeInUse() {
  const pinned = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const command = existsSync(pinned) ? pinned : 'node';
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return (stdout ?? '').trim();
}

function isNewEnough(version, wanted) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  for (let index = 0; index < 3; index += 1) {
    const difference = (parts[index] ?? 0) - (wanted[index] ?? 0);
    if (difference !== 0 || Number.isNaN(difference)) return difference > 0;
  }
  return true;
}

if (script === undefined) stop('Usage: node scripts/bootstrap.mjs <npm script>');
if (isOutOfDate()) {
  console.log('Installing what package-lock.json lists …');
  // Warnings about the machine's own Node would mislead: the scripts run on the one that is being installed.
  if (npm('ci', '--no-audit', '--no-fund', '--loglevel=error') !== 0) stop('The install failed; the messages above say why. Nothing else was run.');
}

const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const wanted = engines.node.replace(/[^\d.]/g, '').split('.').map(Number);
const version = nodeInUse();
if (!isNewEnough(version, wanted)) {
  stop(
    `The Node in use is ${version || 'missing'}, and the handbook needs ${engines.node}.\n` +
      'The package "node" in devDependencies brings one along, through its install script. Either\n' +
      'install scripts are switched off (run "npm config get ignore-scripts"; then "npm ci" again\n' +
      'with them on), or install a newer Node yourself.',
  );
}
process.exit(npm('run', '--silent', script, '--', ...process.argv.slice(3)));
