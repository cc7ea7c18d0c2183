import { spawn } from 'node:child_process';
import { inRoot } from '../paths.js';

/**
 * Runs one npm script, prints how it ended, and its output when it failed.
 * @param {string} name
 * @returns {Promise<boolean>} whether it passed
 */
export async function runGuard(name) {
  const startedAt = performance.now();
  const { isGood, output } = await runScript(name);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${isGood ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!isGood) console.log(output.replace(/^/gm, '    ').trimEnd());
  return isGood;
}

/**
 * @param {string} name
 * @returns {Promise<{isGood: boolean, output: string}>}
 */
function runScript(name) {
  const child = spawn('npm', ['run', '--silent', name], {
    cwd: inRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += String(text)));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ isGood: false, output: error.message }));
    child.on('close', (status) => resolve({ isGood: status === 0, output }));
  });
}
