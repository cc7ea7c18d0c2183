import { block, docString, line, longString, nestedBlock, quoted, template, weak } from './comment-syntax.ts';
import { code, type Language, ownLine, prose, sameLine } from './language.ts';

const hash = line('#', 'apart');
const doubleQuoted = quoted('"');
const singleQuoted = quoted("'");
const rawQuoted = quoted("'", false);
const slashBlock = block('/*', '*/');
const helmComment = block('{{/*', '*/');
const helmTrimmedComment = block('{{- /*', '*/');
const jinjaComment = block('{#', '#}');

/** The languages and formats whose comments begin with `#`. */
export function hashLanguages(): readonly Language[] {
  return [...scriptLanguages(), ...rubyAndKin(), ...otherLanguages(), ...dataFormats(), ...settingsFiles()];
}

function scriptLanguages(): readonly Language[] {
  return [
    code('py pyi pyx pyw python python3 py3 wsgi sage bzl bazel star build workspace sconstruct', '# ', [
      line('#'),
      docString('"""'),
      docString("'''"),
      doubleQuoted,
      singleQuoted,
    ]),
    code(
      'sh bash zsh ksh fish csh shell console terminal sh-session shell-session bashrc zshrc profile bash_profile envrc bats ebuild pkgbuild',
      '# ',
      [hash, doubleQuoted, rawQuoted],
    ),
    code('dockerfile containerfile makefile gnumakefile mk mak make justfile docker', '# ', [
      hash,
      doubleQuoted,
      rawQuoted,
    ]),
  ];
}

function rubyAndKin(): readonly Language[] {
  return [
    code('rb ruby rake gemspec gemfile rakefile vagrantfile podfile fastfile appfile brewfile ru cr crystal', '# ', [
      block('=begin', '=end', 'line-start'),
      hash,
      doubleQuoted,
      singleQuoted,
    ]),
    code('pl pm perl t pod', '# ', [block('=pod', '=cut', 'line-start'), hash, weak('%'), doubleQuoted, singleQuoted]),
    code('r rprofile', '# ', [hash, doubleQuoted, singleQuoted]),
    code('ex exs elixir', '# ', [hash, longString('"""'), longString("'''"), doubleQuoted, singleQuoted]),
    code('jl julia', '# ', [nestedBlock('#=', '=#'), hash, longString('"""'), doubleQuoted]),
  ];
}

function otherLanguages(): readonly Language[] {
  return [
    code('nim nims', '# ', [nestedBlock('#[', ']#'), hash, longString('"""'), doubleQuoted]),
    code('nix', '# ', [hash, slashBlock, longString("''", "''", false), doubleQuoted]),
    code('ps1 psm1 psd1 powershell pwsh', '# ', [block('<#', '#>'), hash, quoted('"', false), rawQuoted]),
    code('coffee', '# ', [block('###', '###'), hash, doubleQuoted, singleQuoted]),
    code('cmake cmakelists.txt', '# ', [block('#[[', ']]'), hash, doubleQuoted]),
  ];
}

function dataFormats(): readonly Language[] {
  return [
    code('toml pipfile poetry.lock', '# ', [
      hash,
      longString('"""'),
      longString("'''", "'''", false),
      doubleQuoted,
      rawQuoted,
    ]),
    code('graphql gql graphqls', '# ', [hash, longString('"""'), doubleQuoted]),
    code('rego awk tcl exp gd gdscript nu raku robot feature gherkin po pot gnuplot', '# ', [
      hash,
      doubleQuoted,
      singleQuoted,
    ]),
    code('puppet', '# ', [hash, doubleQuoted, rawQuoted]),
    prose('yml yaml eyaml sls clang-format', sameLine('# '), [
      hash,
      helmTrimmedComment,
      helmComment,
      jinjaComment,
      doubleQuoted,
      rawQuoted,
    ]),
  ];
}

function settingsFiles(): readonly Language[] {
  return [
    prose('env dotenv flaskenv', sameLine('# '), [hash, doubleQuoted, singleQuoted]),
    prose(
      'properties prefs cfg cnf conf desktop editorconfig gitconfig gitmodules npmrc yarnrc pypirc netrc service',
      ownLine('# '),
      [hash, line(';', 'apart'), line('!', 'line-start'), line('//', 'line-start'), doubleQuoted, singleQuoted],
    ),
    prose('ini', ownLine('; '), [line(';', 'apart'), hash, doubleQuoted, singleQuoted]),
    prose(
      'gitignore gitattributes dockerignore npmignore eslintignore prettierignore codeowners htaccess htpasswd requirements.txt constraints.txt procfile hosts crontab nginx.conf caddyfile pgpass',
      ownLine('# '),
      [hash, doubleQuoted, singleQuoted],
    ),
    prose('http rest', ownLine('# '), [hash, line('//', 'line-start'), template]),
  ];
}
