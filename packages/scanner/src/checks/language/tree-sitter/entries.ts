import type { FrontEndEntry } from '../front-end.ts';
import type { Mapping } from './mapping.ts';

interface Language {
  readonly name: string;
  readonly grammar: string;
  readonly files: RegExp;
  readonly mapping: () => Promise<Mapping>;
}

const LANGUAGES: readonly Language[] = [
  {
    name: 'python',
    grammar: 'python',
    files: /\.(?:pyi?|pyw|wsgi|bzl)$|(?:^|\/)(?:SConstruct|SConscript|Snakefile|wscript)$/i,
    mapping: async () => (await import('./mapping/python.ts')).python,
  },
  { name: 'go', grammar: 'go', files: /\.go$/i, mapping: async () => (await import('./mapping/go.ts')).go },
  { name: 'java', grammar: 'java', files: /\.java$/i, mapping: async () => (await import('./mapping/java.ts')).java },
  {
    name: 'kotlin',
    grammar: 'kotlin',
    files: /\.kts?$/i,
    mapping: async () => (await import('./mapping/kotlin.ts')).kotlin,
  },
  {
    name: 'csharp',
    grammar: 'c-sharp',
    files: /\.(?:cs|csx)$/i,
    mapping: async () => (await import('./mapping/csharp.ts')).csharp,
  },
  {
    name: 'ruby',
    grammar: 'ruby',
    files:
      /\.(?:rb|rake|ru|gemspec|podspec|jbuilder)$|(?:^|\/)(?:Rakefile|Gemfile|Capfile|Vagrantfile|Guardfile|Fastfile|Podfile|Brewfile)$/i,
    mapping: async () => (await import('./mapping/ruby.ts')).ruby,
  },
  {
    name: 'php',
    grammar: 'php',
    files: /\.(?:php\d?|phtml|inc)$/i,
    mapping: async () => (await import('./mapping/php.ts')).php,
  },
  // What stands in a fence has no opening tag.
  {
    name: 'php-only',
    grammar: 'php-only',
    files: /\.phpcode$/,
    mapping: async () => (await import('./mapping/php.ts')).php,
  },
  { name: 'rust', grammar: 'rust', files: /\.rs$/i, mapping: async () => (await import('./mapping/rust.ts')).rust },
  {
    name: 'shell',
    grammar: 'bash',
    files:
      /\.(?:sh|bash|zsh|ksh|bats|command|envrc)$|(?:^|\/)\.?(?:bashrc|bash_profile|bash_aliases|profile|zshrc|zshenv|zprofile|envrc)$/i,
    mapping: async () => (await import('./mapping/shell.ts')).shell,
  },
];

/** The program languages that tree-sitter reads. */
export const treeSitterEntries: readonly FrontEndEntry[] = LANGUAGES.map(({ name, grammar, files, mapping }) => ({
  name,
  files,
  load: async (ports) => {
    const { loadTreeSitterFrontEnd } = await import('./tree-sitter-front-end.ts');
    return loadTreeSitterFrontEnd({ grammar, mapping: await mapping() }, ports);
  },
}));
