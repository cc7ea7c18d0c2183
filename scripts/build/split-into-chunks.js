import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { inRoot } from '../paths.js';
import { namedImports } from './named-imports.js';
import { realRequire } from './real-require.js';
import { rulesBeside } from './rules-beside.js';

const SCANNER = inRoot('packages/scanner');
const TARGET = 'node20.19';
/** Made when it is asked for: most runs never ask. */
const MODULE = "const __module = { get url() { return require('node:url').pathToFileURL(__filename).href; } };";

/** @typedef {Map<string, string>} Chunks code by file name; `main.cjs` and `worker.cjs` are the entries */

/**
 * Bundles the command and its worker into CommonJS chunks, split at `import()`. esbuild splits code only for ES modules,
 * so it does that first; then each chunk is turned into CommonJS, in which `import()` is a lazy `require`.
 * @returns {Promise<{chunks: Chunks, assets: Map<string, string>, inputs: string[]}>} `assets` are files that the chunks read
 */
export async function splitIntoChunks() {
  const assets = new Map();
  const { outputFiles, metafile } = await build({
    entryPoints: { main: join(SCANNER, 'src/cli/main.ts'), worker: join(SCANNER, 'src/worker.ts') },
    absWorkingDir: inRoot(),
    outdir: inRoot('packages/scanner/bin/bundle'),
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: TARGET,
    define: {
      'import.meta.url': '__module.url',
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
    legalComments: 'none',
    plugins: [namedImports, realRequire, rulesBeside(assets)],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const chunks = new Map();
  for (const { path, text } of outputFiles) chunks.set(basename(path), await toCommonJs(text));
  return { chunks, assets, inputs: Object.keys(metafile.inputs) };
}

/** @param {string} code */
async function toCommonJs(code) {
  const result = await transform(code, {
    format: 'cjs',
    platform: 'node',
    target: TARGET,
    supported: { 'dynamic-import': false },
    // Names stay: the lines of a crash report are made of them.
    minifyWhitespace: true,
    minifySyntax: true,
    banner: code.includes('__module.url') ? MODULE : '',
  });
  return result.code;
}
