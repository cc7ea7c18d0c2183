import { dottedName } from '../../fact/dotted-name.ts';
import type { Argument, Call, Expression } from '../../fact/expression.ts';
import type { Span } from '../../fact/span.ts';
import type { Flow } from '../../flow/flow.ts';
import { walk } from '../../flow/walk.ts';
import { isSecret } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { problemOf } from '../problem-of.ts';

/** Calls that fill a template of a page with what they are given. */
const RENDERERS =
  /(?:^|[.:])(?:render_template|render_template_string|render_to_response|TemplateResponse|render_to_string|ExecuteTemplate|Execute|renderTemplate|renderView|View::make|view|render|erb|haml|slim|addAttribute|addObject|<\?=)$/;
/** Android's constants, which everybody who has the app can read. */
const APP_FIELDS = /(?:^|\.)(?:buildConfigField|resValue)$/;

/** Secrets that a page is rendered with, or an app is built with. */
export function pageData(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const name = flow.canonical(call.callee, scope) ?? dottedName(call.callee) ?? lastOf(call.callee);
  if (APP_FIELDS.test(name)) return appField(flow, call, scope);
  if (!RENDERERS.test(name) || isAnswer(call)) return [];
  for (const { value } of call.args) {
    const worth = flow.worth(value, scope);
    if (
      isSecret(worth) &&
      (worth.source !== 'name' || isSetting(value, worth)) &&
      flow.names.kindOf(worth.name) !== undefined
    )
      return [problemOf('exposed-client-secret', worth, `${worth.name} goes into a page, where everybody can read it`)];
  }
  return [];
}

/** `settings.STRIPE_SECRET_KEY` among what a page is given. */
function isSetting(value: Expression, { start, end }: Span): boolean {
  let isFound = false;
  walk(value, (each) => {
    const isPlace = each.kind === 'member' && each.start === start && each.end === end;
    isFound ||= isPlace && /(?:^|\.)(?:settings|config|secrets)$/i.test(dottedName(each.object) ?? '');
  });
  return isFound;
}

function lastOf(callee: Expression): string {
  return callee.kind === 'member' ? (callee.property ?? '') : '';
}

/** Rails' `render json: …` answers a request; that is another check's matter. */
function isAnswer({ args }: Call): boolean {
  return args.some(({ name }) => name === 'json' || name === 'plain' || name === 'status');
}

/** `buildConfigField("String", "API_SECRET", "…")`. */
function appField(flow: Flow, { args }: Call, scope: number): readonly CodeProblem[] {
  const [, key, value]: readonly (Argument | undefined)[] = args;
  const name = key === undefined ? undefined : flow.fold(key.value, scope);
  if (name === undefined || value === undefined || flow.names.kindOf(name) === undefined) return [];
  const text = flow.fold(value.value, scope);
  if (text !== undefined && /^["\\]*$/.test(text)) return [];
  const reason = `${name} becomes part of the app, for everybody who has it`;
  const { start, end } = value;
  return [{ check: 'exposed-client-secret', confidence: 'medium', subject: name, reason, start, end }];
}
