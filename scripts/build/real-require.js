import { readFile } from 'node:fs/promises';

const OWN_REQUIRE =
  /const \{ createRequire \} = await import\(["'](?:node:)?module["']\);\s*var require = createRequire\(import\.meta\.url\);/;

/**
 * Emscripten's modules make a `require` of their own, for which they `import()` a module of Node: in CommonJS, where
 * `import()` becomes a `require`, that one would call itself. There, the real one is at hand.
 * @type {import('esbuild').Plugin}
 */
export const realRequire = {
  name: 'real-require',
  setup(build) {
    build.onLoad({ filter: /[/\\]web-tree-sitter\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      if (!OWN_REQUIRE.test(code)) throw new Error(`${path} has no require of its own any more: drop this plugin`);
      return { contents: code.replace(OWN_REQUIRE, ''), loader: 'js' };
    });
  },
};
