import { block, type BlockComment, type CommentSyntax, line, quoted, weak } from './comment-syntax.ts';
import { type Language, ownLine, prose, sameLine } from './language.ts';

const htmlForm = sameLine('<!-- ', ' -->');
const slashes = line('//', 'apart');
const slashBlock = block('/*', '*/', 'apart');
const strings = [quoted('"'), quoted("'")];
const guesses = [weak('#'), weak('//'), weak('--'), weak(';'), weak('%')];

/** What a comment is in HTML, XML and Markdown. */
export const htmlComment = block('<!--', '-->');

/** The comments of template engines, which stand in files of any language. */
export const templateComments: readonly BlockComment[] = [
  block('<%--', '--%>'),
  block('<%#', '%>'),
  block('{{!--', '--}}'),
  block('{{!', '}}'),
  block('{{- /*', '*/'),
  block('{{/*', '*/'),
  block('{#', '#}'),
  block('@*', '*@', 'apart'),
];

/** The languages that mark up text, and the formats in which no comment can be written. */
export function markupLanguages(): readonly Language[] {
  return [
    prose(
      'html htm xhtml shtml vue svelte astro hbs handlebars mustache liquid twig njk jinja jinja2 j2 ejs erb jsp jspx asp aspx cshtml razor ftl',
      htmlForm,
      [htmlComment, ...templateComments, slashBlock, slashes, ...strings, quoted('`')],
    ),
    prose(
      'xml xsl xslt xsd svg plist csproj fsproj vbproj vcxproj props targets resx nuspec wsdl storyboard xib xaml dtd rss atom pom',
      htmlForm,
      [htmlComment, ...strings],
    ),
    prose('md markdown mdx mkd mdown qmd', htmlForm, [
      htmlComment,
      block('{/*', '*/}'),
      slashBlock,
      ...guesses,
      ...strings,
    ]),
    prose('rst', ownLine('.. '), [line('..', 'line-start', true), ...guesses, ...strings]),
    prose('adoc asciidoc', ownLine('// '), [line('//', 'line-start'), ...guesses, ...strings]),
    prose('org', ownLine('# '), [line('#', 'line-start', true), ...guesses, ...strings]),
    prose('json geojson webmanifest map har ipynb jsonl ndjson avsc', undefined, []),
    prose('csv tsv txt text log pem key crt cer pub asc lock sum snap diff patch', undefined, unknownSyntax().tokens),
  ];
}

/** For files of which nothing is known: the comments that mean little else, where they stand apart. */
export function unknownSyntax(): CommentSyntax {
  const tokens = [
    htmlComment,
    ...templateComments,
    slashBlock,
    line('#', 'apart'),
    slashes,
    ...guesses,
    ...strings,
    quoted('`'),
  ];
  return { tokens, isProse: true, comment: sameLine('# ') };
}
