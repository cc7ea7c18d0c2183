import type { CommentSyntax } from './comment-syntax.ts';
import { hashLanguages } from './hash-languages.ts';
import { markupLanguages, templateComments, unknownSyntax } from './markup-languages.ts';
import { otherLanguages } from './other-languages.ts';
import { slashLanguages } from './slash-languages.ts';

const JSON_WITH_COMMENTS =
  /(?:^|\/)(?:[tj]sconfig[^/]*\.json|\.(?:eslintrc|babelrc|swcrc|jshintrc)(?:\.json)?|devcontainer\.json|\.vscode\/[^/]*\.json|(?:deno|wrangler)\.jsonc?)$/;
const TEMPLATE_SUFFIX = /\.(?:j2|jinja2?|njk|tmpl|tpl|gotmpl|erb|ejs|hbs|mustache|template)$/;
const COPY_SUFFIX = /\.(?:dist|sample|example|bak|orig|old|in|default)$/;
/** Names whose kind stands first: `Dockerfile.dev`, `.env.production`. */
const KIND_FIRST = /^(?:\.[a-z]+|env|[a-z]*file)(?=\.)/;

/** The comments of a file, told by its name. */
export function syntaxOfPath(path: string): CommentSyntax {
  const whole = path.toLowerCase();
  if (JSON_WITH_COMMENTS.test(whole)) return syntaxNamed('jsonc') ?? unknownSyntax();
  return syntaxOfName(whole.slice(whole.lastIndexOf('/') + 1)) ?? unknownSyntax();
}

/** The comments of a language, by an extension, a file's whole name or a code fence's label. */
export function syntaxNamed(name: string): CommentSyntax | undefined {
  for (const languages of [hashLanguages, slashLanguages, markupLanguages, otherLanguages]) {
    const language = languages().find(({ names }) => names.split(' ').includes(name));
    if (language !== undefined) return language.syntax;
  }
  return undefined;
}

function syntaxOfName(name: string): CommentSyntax | undefined {
  const inner = name.replace(COPY_SUFFIX, '');
  if (inner !== name && inner !== '') return syntaxOfName(inner);
  const rendered = name.replace(TEMPLATE_SUFFIX, '');
  if (rendered !== name && rendered.includes('.')) return withTemplateComments(syntaxOfName(rendered));
  const first = KIND_FIRST.exec(name)?.[0] ?? '';
  const names = [name.replace(/^\./, ''), name.slice(name.lastIndexOf('.') + 1), first.replace(/^\./, '')];
  return names.map(syntaxNamed).find((syntax) => syntax !== undefined);
}

function withTemplateComments(syntax: CommentSyntax | undefined): CommentSyntax | undefined {
  return syntax === undefined ? undefined : { ...syntax, tokens: [...templateComments, ...syntax.tokens] };
}
