import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.js';

const OUT = inRoot('packages/scanner/bin/grammars');

/** What is shipped, by the name that front ends ask for. */
const GRAMMARS = {
  'web-tree-sitter': 'web-tree-sitter/web-tree-sitter.wasm',
  bash: 'tree-sitter-bash/tree-sitter-bash.wasm',
  'c-sharp': 'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm',
  go: 'tree-sitter-go/tree-sitter-go.wasm',
  hcl: '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm',
  java: 'tree-sitter-java/tree-sitter-java.wasm',
  kotlin: '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
  php: 'tree-sitter-php/tree-sitter-php.wasm',
  'php-only': 'tree-sitter-php/tree-sitter-php_only.wasm',
  python: 'tree-sitter-python/tree-sitter-python.wasm',
  ruby: 'tree-sitter-ruby/tree-sitter-ruby.wasm',
  rust: 'tree-sitter-rust/tree-sitter-rust.wasm',
};

/** Where the grammars come from, relative to the repository's root: their licences are shipped with them. */
export const grammarSources = Object.values(GRAMMARS).map((path) => `node_modules/${path}`);

/** Copies the grammars of the code checks into the scanner's package, so that a user compiles and downloads nothing. */
export function shipGrammars() {
  mkdirSync(OUT, { recursive: true });
  for (const [name, path] of Object.entries(GRAMMARS)) ship(inRoot('node_modules', path), join(OUT, `${name}.wasm`));
  const names = new Set(Object.keys(GRAMMARS).map((name) => `${name}.wasm`));
  for (const stale of readdirSync(OUT)) if (!names.has(stale)) rmSync(join(OUT, stale), { force: true });
}

/**
 * Left alone when it is there already: a scan that runs meanwhile may be reading it.
 * @param {string} source
 * @param {string} target
 */
function ship(source, target) {
  const there = statSync(target, { throwIfNoEntry: false });
  const { size, mtimeMs } = statSync(source);
  if (there?.size === size && there.mtimeMs >= mtimeMs) return;
  const draft = `${target}.${process.pid}.draft`;
  copyFileSync(source, draft);
  renameSync(draft, target);
}
