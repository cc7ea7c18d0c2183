import { pathToFileURL } from 'node:url';

const NAMESPACE = 'named-imports';
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * `const { parse } = await import('yaml')` works in Node even where the package is CommonJS, because Node finds out its
 * names; esbuild would give `default` only. So the names are looked up here and exported one by one.
 * @type {import('esbuild').Plugin}
 */
export const namedImports = {
  name: NAMESPACE,
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, importer }) => {
      if (kind !== 'dynamic-import' || path.startsWith('node:')) return undefined;
      const resolved = await build.resolve(path, { kind: 'import-statement', resolveDir, importer });
      return resolved.external ? resolved : { path: resolved.path, namespace: NAMESPACE, pluginData: { resolveDir } };
    });
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ path, pluginData }) => {
      const names = Object.keys(await import(pathToFileURL(path).href)).filter((name) => IDENTIFIER.test(name));
      return { contents: `export { ${names.join(', ')} } from ${JSON.stringify(path)};`, ...pluginData };
    });
  },
};
