import { describe, expect, it } from 'vitest';
import { pragmasIn } from './pragmas-in.ts';

/** Each row: file names, then lines of which each holds one pragma in a comment. `§` stands for the pragma. */
const COMMENTS: readonly (readonly [paths: string, lines: readonly string[]])[] = [
  [
    'app.js app.mjs app.ts app.tsx app.jsx src/deep/app.cts',
    [
      'const key = "value"; // §',
      'const key = "value"; //§',
      'const key = "value"; /* § */',
      '/* § */ const key = "value";',
      '{/* § */}',
      "const key = 'it is // a string'; // §",
      'const key = `template // ${ "x" }`; // §',
      'const url = "https://example.com"; // §',
      'const quote = /["\'`]/; // §',
      'return /[/]`/.test(x) // §',
      'const half = total / 2; const key = "v"; // §',
      'const text = "it\'s"; // §',
      'call(); // some words, §',
      '// eslint-disable-next-line no-x -- §',
      'const key = "v"; // prettier-ignore // §',
    ],
  ],
  [
    'main.go main.c main.cpp Main.java main.rs main.swift Main.kt Main.cs main.dart main.scala main.zig a.proto build.gradle',
    ['key = "value" // §', 'key = "https://example.com" // §', 'key = "a \\" b" /* § */', '// §'],
  ],
  ['main.c main.go main.rs Main.java Main.kt Main.cs', ['char c = \'"\'; key = "value"; // §', "char c = '\\''; // §"]],
  ['main.rs', ["fn f<'a>(x: &'a str) -> &'a str // §", '/* a /* nested */ § */']],
  ['Main.kt App.scala Main.java Main.cs App.swift', ['key = """text // in """ // §']],
  ['main.go', ['key := `raw // "text` // §']],
  ['Main.cs', ['key = @"C:\\folder\\"; // §']],
  ['index.php', ['$key = "value"; // §', '$key = "value"; # §', '/* § */ $key = 1;', '<!-- § -->']],
  [
    'app.py app.pyi BUILD.bazel',
    [
      'key = "value"  # §',
      'key = "value"  #§',
      "key = 'it # is'  # §",
      'key = "a"  # noqa: E501  # §',
      'key = """long # string"""  # §',
      '"""§"""',
      "'''§'''",
      'r"""§"""',
    ],
  ],
  [
    'run.sh .bashrc run.zsh Dockerfile Dockerfile.dev Makefile deploy.mk justfile .envrc',
    [
      'export KEY=value # §',
      'export KEY="value" # §',
      'export KEY=\'{"a":"b"}\'  # §',
      'vault kv put path key="value" \\  # §',
      'echo "it\'s $#"; #§',
      '# §',
    ],
  ],
  [
    '.env .env.local .env.production app.env .env.example config/.env.test',
    ['KEY=value # §', 'KEY="value"  # §', "KEY=don't # §", 'URL=postgresql://host:5432/db  # §'],
  ],
  [
    'app.yml app.yaml values.yaml.tmpl playbook.yml.j2',
    [
      'key: value # §',
      'key: "value # text" # §',
      "note: don't # §",
      '- # §',
      '{{/* § */}}',
      '{{- /* § */ -}}',
      '{# § #}',
    ],
  ],
  ['app.toml Pipfile', ['key = "value" # §', "key = 'C:\\dir\\' # §", 'key = """text""" # §']],
  ['app.ini', ['key = value ; §', 'key = value # §', '; §']],
  ['app.properties app.conf app.cfg .npmrc .editorconfig', ['# §', 'key=value # §', '; §', '! §']],
  ['main.tf prod.tfvars', ['key = "value" # §', 'key = "value" // §', '/* § */']],
  ['app.rb Gemfile lib/tasks/x.rake', ['key = "value" # §', "key = 'value' # §", 'key = "a #{b} c" # §']],
  ['app.pl app.pm', ['my $key = "value"; # §']],
  ['app.ps1', ['$key = "value" # §', '<# § #>', "$key = 'C:\\' # §"]],
  ['app.ex app.jl app.nim app.r app.nix app.cr app.coffee', ['key = "value" # §']],
  ['app.jl', ['#= § =#']],
  ['schema.sql', ["INSERT INTO t VALUES ('value'); -- §", "x = 'it''s'; --§", '/* § */', "SELECT 'a -- b'; -- §"]],
  ['app.lua', ['key = "value" -- §', '--[[ § ]]']],
  ['App.hs App.elm', ['key = "value" -- §', '{- § -}']],
  ['app.adb top.vhd', ['key := "value"; -- §']],
  ['app.clj app.lisp init.el app.scm', ['(def key "value") ; §', ';; §']],
  ['boot.asm boot.s', ['db "value" ; §', '# §']],
  ['paper.tex refs.bib', ['\\newcommand{\\key}{value} % §', '100\\% sure % §', '%% §']],
  ['app.erl', ['Key = "value". % §']],
  ['app.ml app.mli', ['let key = "value" (* § *)', '(* a (* b *) § *)']],
  ['App.fs', ['let key = "value" // §', '(* § *)']],
  ['app.vb app.vbs App.bas', ['key = "value" \' §', 'REM §', 'rem §']],
  ['app.f90', ["key = 'value' ! §", '! §']],
  ['app.vim .vimrc', ['" §', 'let key = "value" " §']],
  ['run.bat run.cmd', ['rem §', 'REM §', '@rem §', ':: §', 'set KEY=value & rem §']],
  ['configure.ac macro.m4', ['dnl §', 'key # §']],
  ['prog.cbl', ['MOVE "value" TO KEY. *> §']],
  ['unit.pas', ["key := 'value'; // §", '{ § }', '(* § *)']],
  ['style.css', ['a { b: "c" } /* § */']],
  ['style.scss style.less', ['$key: "value"; // §', '/* § */']],
  [
    'index.html page.htm App.vue App.svelte',
    ["<p>don't</p> <!-- § -->", '<input value="x"> <!-- § -->', 'const key = "value"; // §', 'a { } /* § */'],
  ],
  ['page.xml app.csproj web.plist image.svg', ['<a b="c">text</a> <!-- § -->', '<!--§-->']],
  ['page.jsp', ['<%-- § --%>']],
  ['page.hbs', ['{{!-- § --}}', '{{! § }}']],
  ['page.jinja2 page.html.j2 page.twig', ['{# § #}']],
  ['View.cshtml', ['@* § *@']],
  [
    'tsconfig.json tsconfig.base.json .eslintrc.json .vscode/settings.json app.jsonc app.json5',
    ['"key": "value" // §', '/* § */ "key": "value"'],
  ],
  [
    'notes.unknown README LICENSE settings.foobar data.txt',
    [
      'key = value # §',
      'key = value // §',
      'key = value -- §',
      'key = value ; §',
      'key = value % §',
      '/* § */ key = value',
      '<!-- § -->',
      '# §',
      'don\'t say "never" # §',
    ],
  ],
];

/** Lines in which the pragma is part of a string or of code: it must not count. */
const NO_COMMENTS: readonly (readonly [paths: string, lines: readonly string[]])[] = [
  [
    'app.js app.ts app.jsx',
    [
      'const key = "value // §";',
      "const key = 'value /* § */';",
      'const key = `value // §`;',
      'const key = `a ${ b ? `c // §` : d } e`;',
      'const key = "a \\" // §";',
      'const key = /value # \\/ §/;',
      'const key = "v"; # §',
      'const key = "v"; -- §',
      '§',
      '"//": "§",',
    ],
  ],
  [
    'main.go main.c Main.java main.rs Main.kt Main.cs',
    ['key = "value // §"', 'key = "v" # §', 'key = "v" -- §', 'key § = 1'],
  ],
  ['Main.kt Main.java', ['key = """text // §"""']],
  ['main.go', ['key := `raw // §`']],
  ['Main.cs', ['key = @"C:\\" + "// §"', 'key = @"a ""b"" // §"']],
  [
    'app.py',
    [
      'key = "value # §"',
      "key = 'value # §'",
      'key = """value # §"""',
      "key = f'value # §'",
      'key = rb"value # §"',
      'key = "v" // §',
      'key = "v" -- §',
      'call("""§""")',
      '"""secret words, §"""',
    ],
  ],
  [
    'run.sh Dockerfile',
    ['KEY="value # §"', "KEY='value # §'", 'KEY=value#§', 'echo // §', 'curl --data "§"', 'curl -- §'],
  ],
  ['.env', ['KEY="value # §"', 'KEY=value#§', 'KEY=§', 'KEY=value // §']],
  ['app.yml', ['key: "value # §"', "key: 'value # §'", 'key: value#§', 'key: // §', 'url: https://§', 'key: §']],
  ['app.toml', ['key = "value # §"', 'key = """value # §"""']],
  ['app.json package.json data.geojson nb.ipynb', ['"//": "§"', '// §', '"key": "value # §"', '# §', '/* § */']],
  ['schema.sql', ["x = 'value -- §';", 'x = "value -- §";', "x = 'it''s -- §';", '// §']],
  ['App.hs', ['key = "value -- §"']],
  ['paper.tex', ['100\\% §']],
  ['app.vb', ['key = "value \' §"', 'reminder = 1 §']],
  ['app.vim', ['let key = "§"', 'let key = "value # §"']],
  ['run.bat', ['set "KEY=value rem §"', 'echo reminder §']],
  ['style.css', ['a { b: "/* § */" }', '// §']],
  ['index.html', ['<input value="<!-- § -->">', 'const key = "value // §";', '<p>§</p>', 'url(https://§)']],
  ['page.xml', ['<a b="<!-- § -->">', '# §', '// §']],
  ['main.tf', ['key = "value # §"']],
  ['app.clj', ['(def key "value ; §")']],
  ['app.erl', ['Key = "value % §".']],
  ['app.ml', ['let key = "value (* § *)"']],
  ['page.md', ['password is "x # §"', 'Write § in a comment', 'Write `§` in a comment']],
  [
    'notes.unknown',
    ['key = "value # §"', "key = 'value # §'", 'key = value#§', 'https://§', '§', 'curl --data §', 'key: §', 'a /* §'],
  ],
];

const PRAGMAS = ['pragma: allowlist secret', 'leaklint: allow', 'leaklint: allow=some-rule'];

const rows = (table: typeof COMMENTS): [path: string, line: string][] =>
  table.flatMap(([paths, lines]) =>
    paths.split(' ').flatMap((path) => lines.map((line): [string, string] => [path, line])),
  );

describe('in a comment', () => {
  it.each(rows(COMMENTS))('counts in %s: %s', (path, line) => {
    for (const pragma of PRAGMAS) {
      const text = line.replace('§', pragma);
      expect(pragmasIn(path, `first line\n${text}\nlast line\n`)).toMatchObject([{ line: 2, problem: undefined }]);
    }
  });
});

describe('outside of comments', () => {
  it.each(rows(NO_COMMENTS))('does not count in %s: %s', (path, line) => {
    for (const pragma of PRAGMAS) {
      const text = line.replace('§', pragma);
      expect(pragmasIn(path, `first line\n${text}\nlast line\n`)).toEqual([]);
    }
  });
});
