import { createHash } from 'node:crypto';

/**
 * Links the chunks that every scan needs into one script, `core-<hash>.js`, with a registry in the place of files: one
 * file to read, and one for which a code cache can be kept. The other chunks stay files, and are loaded when needed.
 * @param {import('./split-into-chunks.js').Chunks} chunks
 * @param {ReadonlySet<string>} names the chunks that belong to the core
 * @returns {Map<string, string>} files by name
 */
export function linkCore(chunks, names) {
  const files = new Map();
  const definitions = [];
  for (const [name, code] of chunks) {
    if (names.has(name)) definitions.push(`"./${name}"(exports,module,require){${code}}`);
    else files.set(name, throughCore(code, names));
  }
  const core = coreScript(definitions.join(',\n'));
  const coreName = `core-${createHash('sha256').update(core).digest('hex').slice(0, 12)}.js`;
  files.set(coreName, core);
  files.set('core.cjs', loader(coreName));
  files.set('worker.cjs', "'use strict';require('./core.cjs')('./worker.cjs');\n");
  return files;
}

/**
 * Makes a chunk that stays a file take the core's chunks from the registry.
 * @param {string} code
 * @param {ReadonlySet<string>} names
 */
function throughCore(code, names) {
  return code.replace(/\brequire\("\.\/([^"]+)"\)/g, (call, name) =>
    names.has(name) ? `require("./core.cjs")("./${name}")` : call,
  );
}

/** @param {string} definitions */
function coreScript(definitions) {
  return `(function(__require,__filename,__dirname){"use strict";const __chunks={${definitions}},__loaded=new Map();
function __load(id){const define=__chunks[id];if(define===undefined)return __require(id);
let module=__loaded.get(id);if(module===undefined){module={exports:{}};__loaded.set(id,module);define(module.exports,module,__load)}
return module.exports}
return __load})
`;
}

/**
 * The name of the core changes with its content, because V8 takes any cache for a source of the same length.
 * @param {string} coreName
 */
function loader(coreName) {
  return `'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const filename = \`\${__dirname}/${coreName}\`;
const cache = \`\${filename}.\${process.versions.v8}-\${process.arch}.cache\`;
const script = new Script(readFileSync(filename, 'latin1'), {
  filename,
  cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
});
module.exports = script.runInThisContext()(require, filename, __dirname);
`;
}
