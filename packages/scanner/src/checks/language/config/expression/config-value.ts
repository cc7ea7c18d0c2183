import type { Expression } from '../../../fact/expression.ts';
import { placeholderReason } from '../../../../core/judge/filter/placeholder.ts';
import { secretKind } from '../../../vocabulary/secret-name.ts';
import { spanIn, wholeSpan, type SourceText } from '../source-text.ts';
import { assemble } from './assemble.ts';
import { githubExpressions } from './github-expression.ts';
import { interpolate, type InterpolationStyle } from './interpolation.ts';
import { rubyExpressions, templateExpressions } from './template-expression.ts';

const KEYRING = /^(?:[\w.]*\.)?(?:PlaintextKeyring|UncryptedFileKeyring)$/;
/** `…://host/path?key=value` */
const QUERY_SECRET = /:\/\/[^\s?#]+\?(?:[^\s#]*?&)?([\w.-]{1,40})=([^&\s#"']{6,})/;

/** What a value of a configuration file says: constants, variables with or without a default, template actions. */
export function configValue(source: SourceText, style: InterpolationStyle): Expression {
  const { text } = source;
  if (text.includes('${{')) return githubExpressions(source);
  if (text.includes('{{')) return templateExpressions(source);
  if (text.includes('<%=')) return rubyExpressions(source);
  if (text.includes('$')) return interpolate(source, style);
  if (text.includes('://')) return address(source);
  if (!KEYRING.test(text)) return assemble(source, []);
  const place = wholeSpan(source);
  return { kind: 'call', callee: { kind: 'name', name: text, ...place }, args: [], ...place };
}

/** A number, a truth value or nothing, where a format has such. */
export function typedValue(source: SourceText): Expression | undefined {
  const { text } = source;
  const place = wholeSpan(source);
  if (/^(?:null|~)?$/i.test(text)) return { kind: 'literal', value: null, ...place };
  if (/^(?:true|false|yes|no|on|off)$/i.test(text))
    return { kind: 'literal', value: /^(?:true|yes|on)$/i.test(text), ...place };
  return /^[-+]?[\d_]{1,15}(?:\.\d+)?$/.test(text) ? { kind: 'literal', value: Number(text), ...place } : undefined;
}

/** A secret that stands in the query of an address is told from the address around it. */
function address(source: SourceText): Expression {
  const match = QUERY_SECRET.exec(source.text);
  const [whole = '', name = '', value = ''] = match ?? [];
  const isSecret = match !== null && secretKind(name) !== undefined && placeholderReason(value) === undefined;
  if (!isSecret || /^<|[{}*%]/.test(value)) return assemble(source, []);
  const to = match.index + whole.length;
  const from = to - value.length;
  return assemble(source, [{ from, to, expression: { kind: 'opaque', parts: [], ...spanIn(source, from, to) } }]);
}
