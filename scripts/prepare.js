/**
 * What npm runs last when it installs from a checkout, or from the git repository as the pre-commit framework does:
 * builds the command. `npm pack` runs it too, and then there is nothing left to do.
 */
import { ensureBuilt } from './set-up/ensure-built.js';
import { ensureInstalled } from './set-up/ensure-installed.js';
import { SetUpError } from './set-up/set-up-error.js';

// Who installs globally tells every npm below to do so too; the build needs its tools here.
for (const name of Object.keys(process.env)) {
  if (/^npm_config_(?:global|location|prefix|install_links|allow_git|local_prefix|ignore_scripts)$/i.test(name))
    Reflect.deleteProperty(process.env, name);
}

try {
  ensureInstalled();
  ensureBuilt();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`leaklint: ${error.message}`);
  process.exitCode = 1;
}
