import { makeExpressionsLater } from './make-expressions-later.js';

/** What esbuild puts before a chunk: what makes a module of it, and its exports. */
const PREAMBLE =
  /var (?:__create=Object\.create;var )?__defProp=Object\.defineProperty;.{0,1500}?var stdin_exports=\{\};__export\(stdin_exports,\{([^{}]*)\}\);module\.exports=__toCommonJS\(stdin_exports\);/s;
/** What esbuild puts behind it, for Node to find the names of the exports without running it. */
const ANNOTATION = /0&&\(module\.exports=\{[^{}]*\}\);?\s*$/;

/**
 * The body of the function that a chunk becomes in a script of the core. Where esbuild defines each export with a
 * function that gets it, here all are returned as one object in the end: chunks never need each other in a circle.
 * @param {string} code
 */
export function coreModule(code) {
  const preamble = PREAMBLE.exec(code);
  if (preamble === null) return code;
  const exported = exportsOf(preamble[1] ?? '');
  const body = code.replace(PREAMBLE, '').replace(ANNOTATION, '');
  const later = makeExpressionsLater(body, new Set(exported.map(({ local }) => local)));
  return `${later}\nreturn{__esModule:true,${exported.map(({ name, local }) => `${name}:${local}`).join(',')}}`;
}

/** @param {string} getters such as `a:()=>a,b:()=>c` */
function exportsOf(getters) {
  return getters
    .split(',')
    .filter((getter) => getter.trim() !== '')
    .map((getter) => {
      const [, name, local] = /^\s*(\w+|"[^"]+"):\(\)=>([\w$.]+)\s*$/.exec(getter) ?? [];
      if (name === undefined || local === undefined) throw new Error(`an export that is not understood: ${getter}`);
      return { name, local };
    });
}
