import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from '../paths.js';

/**
 * Compiles the projects (folders with a tsconfig.json) that changed.
 * @param {...string} projects
 */
export async function compile(...projects) {
  const tsc = inRoot('node_modules/typescript/bin/tsc');
  const child = spawn(process.execPath, [tsc, '--build', ...projects], { cwd: inRoot(), stdio: 'inherit' });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error('type errors');
}
