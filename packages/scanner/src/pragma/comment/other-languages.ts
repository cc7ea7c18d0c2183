import { block, character, line, longString, nestedBlock, quoted, weak } from './comment-syntax.ts';
import { code, type Language, ownLine, prose } from './language.ts';

const doubleQuoted = quoted('"');
const singleQuoted = quoted("'");
const rawDoubleQuoted = quoted('"', false);
const rawSingleQuoted = quoted("'", false);
const slashBlock = block('/*', '*/');
const mlComment = nestedBlock('(*', '*)');

/** The languages whose comments begin neither with `//` nor with `#`. */
export function otherLanguages(): readonly Language[] {
  return [...dashLanguages(), ...signLanguages(), ...wordLanguages()];
}

function dashLanguages(): readonly Language[] {
  return [
    code('sql psql mysql pgsql plsql tsql ddl dml hql cql', '-- ', [
      line('--'),
      slashBlock,
      weak('#'),
      rawSingleQuoted,
      rawDoubleQuoted,
    ]),
    code('lua luau rockspec', '-- ', [
      block('--[[', ']]'),
      line('--'),
      longString('[[', ']]', false),
      doubleQuoted,
      singleQuoted,
    ]),
    code('hs lhs haskell elm purs idr agda dhall', '-- ', [
      nestedBlock('{-', '-}'),
      line('--'),
      doubleQuoted,
      character,
    ]),
    code('adb ads ada vhd vhdl', '-- ', [line('--'), rawDoubleQuoted, character]),
    code('applescript scpt', '-- ', [line('--'), line('#', 'apart'), mlComment, doubleQuoted]),
  ];
}

function signLanguages(): readonly Language[] {
  return [
    code('lisp lsp cl el clj cljs cljc edn scm ss rkt fnl emacs-lisp clojure scheme', '; ', [
      nestedBlock('#|', '|#'),
      line(';'),
      longString('"'),
    ]),
    code('reg inf zone au3 iss', '; ', [line(';', 'apart'), rawDoubleQuoted]),
    code('tex sty latex bib dtx ltx ps eps mmd', '% ', [line('%')]),
    code('erl hrl erlang prolog', '% ', [line('%'), slashBlock, doubleQuoted, singleQuoted]),
    code('ml mli ocaml sml wl', '(* ', [mlComment, doubleQuoted, character], ' *)'),
    code('f f77 f90 f95 f03 f08 for fortran', '! ', [
      line('!'),
      weak('c', 'line-start'),
      weak('*', 'line-start'),
      rawDoubleQuoted,
      rawSingleQuoted,
    ]),
    code('vim vimrc', '" ', [line('"', 'line-start'), doubleQuoted, weak('"'), rawSingleQuoted]),
    code('abap', '" ', [line('"'), line('*', 'line-start'), rawSingleQuoted]),
  ];
}

function wordLanguages(): readonly Language[] {
  return [
    code('vb vbs bas frm vba', "' ", [line("'"), line('rem', 'line-start', true), rawDoubleQuoted]),
    code('m4 ac', 'dnl ', [line('dnl', 'apart', true), line('#', 'apart')]),
    code('cbl cob cpy cobol', '*> ', [line('*>'), weak('*', 'line-start'), rawDoubleQuoted, rawSingleQuoted]),
    prose('bat cmd btm batch', ownLine('rem '), [
      line('@rem', 'line-start', true),
      line('rem', 'line-start', true),
      line('::', 'line-start'),
      weak('rem'),
      rawDoubleQuoted,
    ]),
  ];
}
