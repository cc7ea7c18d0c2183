import type { Binding } from '../../../fact/fact.ts';
import type { CodeStretch } from '../../embedded/code-stretch.ts';
import { githubVariable } from '../expression/github-expression.ts';
import { secretKind } from '../../../vocabulary/secret-name.ts';
import { namesSecretOfShell, worksOnSecrets } from './worth-shell.ts';
import { partOf, type SourceText } from '../source-text.ts';

/** A piece of a configuration file that a shell runs, or an interpreter that the file names. */
export interface Script {
  readonly stretch: CodeStretch;
  /** What its environment holds, as the file says. */
  readonly environment: readonly Binding[];
}

/** `${{ … }}` of GitHub, `{{ … }}` of templates, `$[[ … ]]` of GitLab, `${var.x}` of Terraform, `$(Name)` of Azure; `$$` of compose is one. */
const EXPRESSION =
  /\$\{\{([\s\S]{0,1000}?)\}\}|\{\{([\s\S]{0,1000}?)\}\}|\$\[\[[\s\S]{0,200}?\]\]|\$\{([a-z_(]+\.?[\w.[\]"()-]{1,200})\}(?<=[.(][^}]*\})|\$\(([A-Za-z]\w*)\)|\$(?=\$[A-Za-z_{])/g;

/** The path by which a shell's front end is known. */
const SHELL = 'x.sh';

/** A value as a script; what another program fills in becomes a variable of the shell. */
export function scriptOf(whole: SourceText, environment: readonly Binding[] = [], path = SHELL): Script {
  const source = innerScript(whole);
  const places: number[] = [];
  let text = '';
  let at = 0;
  const copy = (to: number): void => {
    for (let each = at; each < to; each++) places.push(each);
    text += source.text.slice(at, to);
  };
  for (const { 0: filled, 1: github, 2: template, 3: terraform, 4: macro, index } of source.text.matchAll(EXPRESSION)) {
    // A command of the shell, unless the name is that of a secret.
    if (macro !== undefined && /^[a-z]/.test(macro) && secretKind(macro) === undefined) continue;
    copy(index);
    if (filled === '$') {
      at = index + 1;
      continue;
    }
    const variable = macro ?? (github === undefined ? terraformName(template ?? terraform) : shellName(github));
    // What is filled in before the shell runs is filled in between single quotes, too.
    const written = isSingleQuoted(text) ? `'"\${${variable}}"'` : `\${${variable}}`;
    for (let each = 1; each < written.length; each++) places.push(index + Math.min(each - 1, filled.length - 1));
    // Spans end behind their last character: that of what stood here.
    places.push(index + filled.length - 1);
    text += written;
    at = index + filled.length;
  }
  copy(source.text.length);
  const toSource = (offset: number): number => source.toSource(places[offset] ?? at + offset - places.length);
  return { stretch: { path, text: `${text}\n`, toSource }, environment };
}

/** Whether a single quote is open on the last line. */
function isSingleQuoted(text: string): boolean {
  let quote = '';
  for (const character of text.slice(text.lastIndexOf('\n') + 1))
    if (quote === '' ? /["']/.test(character) : character === quote) quote = quote === '' ? character : '';
  return quote === "'";
}

/** `sh -c "…"`: what it runs. */
function innerScript(source: SourceText): SourceText {
  const match = /^\s*(?:\/\w+(?:\/\w+)*\/)?(?:ba|da|z|k)?sh\s+-\w*c\s+(["'])/.exec(source.text);
  const end = source.text.trimEnd().length - 1;
  const isWhole = match !== null && source.text[end] === match[1] && end >= match[0].length;
  return isWhole ? partOf(source, match[0].length, end) : source;
}

/** `secrets.X` is named after X where that says secret; everything else of a file of secrets is not shown by its name. */
function shellName(inner: string): string {
  if (/\btoJSON\(\s*secrets\s*\)/i.test(inner)) return 'SECRETS';
  const variable = githubVariable(inner)?.replace(/\W/g, '_');
  return variable !== undefined && secretKind(variable) !== undefined ? variable : 'value';
}

/** `var.db_password`, `random_password.db.result`: what of it says secret. */
function terraformName(reference = ''): string {
  const names = reference.split(/\W+/).filter((name) => name !== '');
  return names.findLast((name) => secretKind(name) !== undefined) ?? 'value';
}

/** What programs show, send or complain with. */
const SHOWS = /\b(?:console|core|print|sys|log\w*|throw|raise|reject|fetch|open|write\w*|requests)\b|:\/\//;

/** Whether a script does anything that the checks look at; only then is it worth a parser. */
export function isWorthReading({ stretch, environment }: Script): boolean {
  if (!(stretch.path === SHELL ? worksOnSecrets(stretch.text) : SHOWS.test(stretch.text))) return false;
  if (environment.some(({ path }) => stretch.text.includes(path.at(-1) ?? ''))) return true;
  return namesSecretOfShell(stretch.text);
}
