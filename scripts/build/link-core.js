import { createHash } from 'node:crypto';
import { coreModule } from './core-module.js';

/**
 * Links the chunks that every scan needs into one script, `core-<hash>.js`, with a registry in the place of files: one
 * file to read, and one for which a code cache can be kept. Those that scans need when they find something make another
 * such script, loaded when the first of them is. The other chunks stay files, and are loaded when needed.
 * @param {import('./split-into-chunks.js').Chunks} chunks
 * @param {CoreNames} names the chunks that belong to the two scripts
 * @returns {Map<string, string>} files by name
 */
export function linkCore(chunks, { always, found }) {
  const files = new Map();
  const linked = new Set([...always, ...found]);
  for (const [name, code] of chunks) if (!linked.has(name)) files.set(name, throughCore(code, linked));
  const foundScript = wrap(`return ${definitions(chunks, found)}`);
  const foundName = nameOf('found', foundScript);
  const coreScript = wrap(registry(definitions(chunks, always), JSON.stringify([...found].map((name) => `./${name}`))));
  const coreName = nameOf('core', coreScript);
  files.set(foundName, foundScript);
  files.set(coreName, coreScript);
  files.set('core.cjs', loader(coreName, foundName));
  files.set('worker.cjs', "'use strict';require('./core.cjs')('./worker.cjs',true);\n");
  return files;
}

/** @typedef {{always: ReadonlySet<string>, found: ReadonlySet<string>}} CoreNames */

/**
 * A function that gives the function of a chunk: a `switch`, because an object with all of them would cost each start a
 * property for each.
 * @param {import('./split-into-chunks.js').Chunks} chunks
 * @param {ReadonlySet<string>} names
 */
function definitions(chunks, names) {
  const cases = [...chunks].flatMap(([name, code]) =>
    names.has(name) ? [`case"./${name}":return function(require,exports,module){${coreModule(code)}};`] : [],
  );
  return `function(id){switch(id){${cases.join('\n')}}}`;
}

/** The same for all chunks of a script, where each has its own otherwise, with the cost of some hundred functions. */
const HELPERS = 'const __toESM=(mod,isNode)=>mod.__esModule&&!isNode?mod:Object.create(mod,{default:{value:mod}});';

/**
 * The name changes with the content, because V8 takes any cache for a source of the same length.
 * @param {string} kind
 * @param {string} script
 */
function nameOf(kind, script) {
  return `${kind}-${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`;
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

/** @param {string} body */
function wrap(body) {
  return `(function(__require,__filename,__dirname,__loadFound){"use strict";${HELPERS}${body}})\n`;
}

/**
 * @param {string} always definitions
 * @param {string} found the ids of those in the other script, as JSON
 */
function registry(always, found) {
  return `const __always=${always},__found=new Set(${found}),__loaded=new Map();let __definitions;
function __define(id){return __always(id)??(__found.has(id)?(__definitions??=__loadFound())(id):undefined)}
function __load(id){const loaded=__loaded.get(id);if(loaded!==undefined)return loaded;
const define=__define(id);if(define===undefined)return __require(id);
const module={exports:{}},exported=define(__load,module.exports,module)??module.exports;
__loaded.set(id,exported);return exported}
return __load`;
}

/** Scans that look at what a commit holds: too little for the larger cache to pay. */
const SMALL = ['--staged', '--stdin', '--commit-msg', '--patch', '--range'];
/** A folder with no more than this in it, and no folder among them, is too little, too. */
const FEW = 50;

/**
 * There are three code caches: one with what every run needs, quick to load; a smaller one for hooks; and a larger one
 * for scans of folders and for their workers, with what is needed when there is much to look at.
 * @param {string} coreName
 * @param {string} foundName
 */
function loader(coreName, foundName) {
  return `'use strict';
const { existsSync, readdirSync, readFileSync, statSync } = require('node:fs');
const { Script } = require('node:vm');
const mark = \`\${process.versions.v8}-\${process.arch}\`;
const [, , command, ...rest] = process.argv;
const isSmallScan = () => rest.some((each) => ${JSON.stringify(SMALL)}.some((flag) => each.startsWith(flag))) || targets().every(isFew);
// What stands behind a flag may be its value: then the folder that is scanned without a target counts, too.
const targets = () => {
  const named = rest.filter((each) => !each.startsWith('-') && existsSync(each));
  return named[0] === undefined || named[0] !== rest[0] ? ['.', ...named] : named;
};
const isFew = (target) => {
  try {
    if (!statSync(target).isDirectory()) return true;
    const names = readdirSync(target);
    return names.length <= ${FEW} && names.every((name) => name === '.git' || !statSync(target + '/' + name).isDirectory());
  } catch {
    return true;
  }
};
const isHook = command === 'hook' && rest[0] === 'run';
let size = isHook ? 'hook.' : command !== 'scan' || isSmallScan() ? '' : 'large.';
let core;
function load(name) {
  const filename = \`\${__dirname}/\${name}\`;
  const cache = [size, ''].map((each) => \`\${filename}.\${mark}.\${each}cache\`).find(existsSync);
  const cachedData = cache === undefined ? undefined : readFileSync(cache);
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
  return script.runInThisContext()(require, filename, __dirname, () => load('${foundName}'));
}
module.exports = (id, isWorker) => {
  if (isWorker) size = 'large.';
  core ??= load('${coreName}');
  return core(id);
};
`;
}
