/**
 * Compares the quick pass over a repository's objects with the plain one, on real repositories:
 *
 *     node scripts/compare-history.js REPOSITORY…
 *
 * The quick pass may suspect more objects, and must suspect all that the plain one does. Needs the built packages.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const DIST = fileURLToPath(new URL('../packages/scanner/dist/', import.meta.url));
/** @param {string} file */
const load = (file) => import(pathToFileURL(path.join(DIST, file)).href);

const { values, positionals } = parseArgs({
  options: { jobs: { type: 'string' }, only: { type: 'string' } },
  allowPositionals: true,
});
const { searchPacks } = await load('scan/history/search-packs.js');
const { searchPlainly } = await load('scan/history/plain-pass.js');
const { openRepository } = await load('git/store/repository.js');
const { createObjectStore } = await load('git/store/object-store.js');
const { nodeGitPorts } = await load('adapter/node-git-ports.js');
const { createNodeThreads } = await load('adapter/node-threads.js');
const { nodeText } = await load('adapter/node-text.js');
const { openFile } = await load('adapter/open-file.js');
const { streamGit } = await load('adapter/stream-git.js');

for (const folder of positionals) await compare(path.resolve(folder));

/** @param {string} folder */
async function compare(folder) {
  const repository = openRepository({ folder, useEnvironment: false }, nodeGitPorts);
  const idLength = repository.format === 'sha1' ? 20 : 32;
  const jobs = values.jobs === undefined ? undefined : Number(values.jobs);
  const options = { engine: { pack: undefined, decode: true, text: nodeText }, jobs, maxFileSize: 1 << 30 };
  const quick = await timed('quick', () =>
    searchPacks({ store: createObjectStore(repository, nodeGitPorts), idLength }, options, {
      openFile,
      text: nodeText,
      threads: () => createNodeThreads(pathToFileURL(path.join(DIST, 'worker.js'))),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
    }),
  );
  if (values.only === 'quick') return;
  const plain = await timed('plain', () =>
    searchPlainly({ gitDirectory: repository.gitDirectory, idLength }, options, streamGit),
  );
  report(quick, plain);
}

/**
 * @param {string} name
 * @param {() => Promise<any>} run
 */
async function timed(name, run) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(cpu);
  const { objects, blobs, commits, bytes, suspects, skipped } = result;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(name, `${seconds} s, ${((user + system) / 1e6).toFixed(1)} s of CPU`, {
    objects,
    blobs,
    commits,
    bytes,
    suspects: suspects.length,
    skipped: skipped.length,
  });
  return result;
}

/**
 * @param {any} quick
 * @param {any} plain
 */
function report(quick, plain) {
  const found = new Set(quick.suspects.map((/** @type {{ id: string }} */ { id }) => id));
  const missed = plain.suspects.filter((/** @type {{ id: string }} */ { id }) => !found.has(id));
  const same = ['objects', 'blobs', 'commits', 'bytes'].filter((key) => quick[key] !== plain[key]);
  for (const key of same) console.log(`different ${key}: ${quick[key]} quick, ${plain[key]} plain`);
  for (const { id, type, size } of missed) console.log(`missed ${type} ${id} of ${size} bytes`);
  const more = Number(quick.suspects.length) - Number(plain.suspects.length) + Number(missed.length);
  console.log(`${missed.length} missed, ${more} more`);
  if (missed.length > 0) process.exitCode = 1;
}
