import { createHash } from 'node:crypto';

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
  const foundScript = wrap(`return{${definitions(chunks, found)}}`);
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
 * @param {import('./split-into-chunks.js').Chunks} chunks
 * @param {ReadonlySet<string>} names
 */
function definitions(chunks, names) {
  return [...chunks]
    .flatMap(([name, code]) =>
      names.has(name) ? [`"./${name}"(exports,module,require){${withSharedHelpers(code)}}`] : [],
    )
    .join(',\n');
}

/** What esbuild puts before a chunk: what makes a module of it, and its exports. */
const PREAMBLE =
  /var (?:__create=Object\.create;var )?__defProp=Object\.defineProperty;.{0,1500}?var stdin_exports=\{\};__export\(stdin_exports,(\{[^{}]*\})\);module\.exports=__toCommonJS\(stdin_exports\);/s;

/** The same for all chunks of a script, where each has its own otherwise, with the cost of some hundred functions. */
const HELPERS = `const __export=(target,all)=>{Object.defineProperty(target,"__esModule",{value:true});
for(const name in all)Object.defineProperty(target,name,{get:all[name],enumerable:true})},
__toESM=(mod,isNode)=>mod.__esModule&&!isNode?mod:Object.create(mod,{default:{value:mod}});`;

/** @param {string} code */
function withSharedHelpers(code) {
  return code.replace(PREAMBLE, (_, names) => `__export(exports,${names});`);
}

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
  return `const __always={${always}},__found=new Set(${found}),__loaded=new Map();let __definitions;
function __define(id){return __always[id]??(__found.has(id)?(__definitions??=__loadFound())[id]:undefined)}
function __load(id){let module=__loaded.get(id);if(module!==undefined)return module.exports;
const define=__define(id);if(define===undefined)return __require(id);
module={exports:{}};__loaded.set(id,module);define(module.exports,module,__load);return module.exports}
return __load`;
}

/** Commands that look at what a commit holds: too little for the larger cache to pay. */
const SMALL = ['--staged', '--stdin', '--commit-msg', '--patch', '--range'];

/**
 * There are two code caches: one with what every run needs, quick to load, and a larger one for scans of folders and for
 * their workers, with what is needed when there is much to look at.
 * @param {string} coreName
 * @param {string} foundName
 */
function loader(coreName, foundName) {
  return `'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const mark = \`\${process.versions.v8}-\${process.arch}\`;
const isSmall = (argument) => ${JSON.stringify(SMALL)}.some((flag) => argument.startsWith(flag));
let isLarge = process.argv[2] === 'scan' && !process.argv.some(isSmall);
let core;
function load(name) {
  const filename = \`\${__dirname}/\${name}\`;
  const [large, usual] = [\`\${filename}.\${mark}.large.cache\`, \`\${filename}.\${mark}.cache\`];
  const cache = isLarge && existsSync(large) ? large : usual;
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  return script.runInThisContext()(require, filename, __dirname, () => load('${foundName}'));
}
module.exports = (id, isWorker) => {
  if (isWorker) isLarge = true;
  core ??= load('${coreName}');
  return core(id);
};
`;
}
