import { block, character, line, longString, nestedBlock, quoted, regex, template, weak } from './comment-syntax.ts';
import { code, type Language } from './language.ts';

const cComment = block('/*', '*/');
const both = [line('//'), cComment];
const doubleQuoted = quoted('"');
const singleQuoted = quoted("'");
const textBlock = longString('"""');

/** The languages whose comments are those of C. */
export function slashLanguages(): readonly Language[] {
  return [...scriptLanguages(), ...applicationLanguages(), ...relatedLanguages()];
}

function scriptLanguages(): readonly Language[] {
  return [
    code('js mjs cjs jsx ts mts cts tsx javascript typescript es6 node gs wxs', '// ', [
      ...both,
      regex,
      template,
      doubleQuoted,
      singleQuoted,
    ]),
    code('jsonc json5 hjson code-workspace sublime-settings', '// ', [...both, doubleQuoted, singleQuoted]),
    code(
      'c h cc cpp cxx c++ hpp hh hxx ino cu cuh glsl hlsl vert frag java sol vala thrift cue bicep v sv svh prisma fx qml idl',
      '// ',
      [...both, textBlock, doubleQuoted, character],
    ),
  ];
}

function applicationLanguages(): readonly Language[] {
  return [
    code('kt kts scala sc kotlin', '// ', [line('//'), nestedBlock('/*', '*/'), textBlock, doubleQuoted, character]),
    code('go golang mod', '// ', [...both, longString('`', '`', false), doubleQuoted, character]),
    code('rs rust', '// ', [line('//'), nestedBlock('/*', '*/'), doubleQuoted, character]),
    code('swift', '// ', [line('//'), nestedBlock('/*', '*/'), textBlock, doubleQuoted]),
    code('cs csx csharp', '// ', [...both, textBlock, longString('@"', '"', false), doubleQuoted, character]),
    code('d zig', '// ', [
      line('//'),
      nestedBlock('/+', '+/'),
      cComment,
      longString('`', '`', false),
      doubleQuoted,
      character,
    ]),
    code('dart', '// ', [...both, textBlock, longString("'''"), doubleQuoted, singleQuoted]),
    code('groovy gradle jenkinsfile proto protobuf cls apex trigger hx as actionscript pcss', '// ', [
      ...both,
      weak('%'),
      textBlock,
      longString("'''"),
      doubleQuoted,
      singleQuoted,
    ]),
    code('m mm objc objective-c matlab', '// ', [...both, doubleQuoted, quoted("'", false), weak('%')]),
    code('php phtml php3 php4 php5 inc', '// ', [
      ...both,
      line('#', 'apart'),
      block('<!--', '-->'),
      doubleQuoted,
      singleQuoted,
    ]),
  ];
}

function relatedLanguages(): readonly Language[] {
  return [
    code('tf tfvars hcl nomad terraform', '# ', [...both, line('#', 'apart'), doubleQuoted]),
    code('scss sass less styl stylus', '// ', [line('//', 'apart'), cComment, doubleQuoted, singleQuoted]),
    code('css', '/* ', [cComment, doubleQuoted, singleQuoted], ' */'),
    code('asm s nasm ahk ahk2 nsi', '; ', [
      line('//', 'apart'),
      cComment,
      line(';', 'apart'),
      line('#', 'apart'),
      doubleQuoted,
    ]),
    code('pug jade', '//- ', [line('//', 'apart'), doubleQuoted, singleQuoted]),
    code('fs fsi fsx fsharp', '// ', [
      line('//'),
      nestedBlock('(*', '*)'),
      textBlock,
      longString('@"', '"', false),
      doubleQuoted,
      character,
    ]),
    code('pas pp dpr lpr delphi pascal', '// ', [
      line('//'),
      block('(*', '*)'),
      block('{', '}'),
      line('#', 'apart'),
      quoted("'", false),
    ]),
  ];
}
