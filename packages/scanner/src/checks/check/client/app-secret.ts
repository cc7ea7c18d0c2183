import { dottedName } from '../../fact/dotted-name.ts';
import type { Expression } from '../../fact/expression.ts';
import type { Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { isServerSecret } from '../../vocabulary/client-variables.ts';
import type { CodeProblem } from '../check.ts';

/** Modules by which React Native and Expo put variables of the build into the app. */
const APP_MODULES = /^(?:react-native-config|react-native-dotenv|@env)$/;
/** Servers that are written in Dart. */
const DART_SERVER = /package:(?:shelf|dart_frog|serverpod|angel3|alfred)\b/;

/** Secrets of a server that an app reads of what it was built with: everybody who has the app can read them, too. */
export function appSecrets(flow: Flow, fact: Fact, text: string): readonly CodeProblem[] {
  if (fact.kind === 'import') return imported(flow, fact);
  const found: CodeProblem[] = [];
  for (const each of flow.index.compounds(fact)) {
    const name = builtIn(flow, each, { scope: fact.scope, text });
    if (name !== undefined && isServerSecret(name)) found.push(problem(name, each));
  }
  return found;
}

interface Place {
  readonly scope: number;
  readonly text: string;
}

/** The constant of the build that an expression reads. */
function builtIn(flow: Flow, each: Expression, { scope, text }: Place): string | undefined {
  switch (flow.facts.language) {
    case 'kotlin':
    case 'java':
      return each.kind === 'member' && /(?:^|\.)BuildConfig$/.test(dottedName(each.object) ?? '')
        ? each.property
        : undefined;
    case 'dart':
      return DART_SERVER.test(text) ? undefined : dartConstant(flow, each, scope);
    case 'swift':
      return plistEntry(flow, each, scope);
    case 'javascript':
      return each.kind === 'member' && each.object.kind === 'name' && isAppConfig(flow, each.object.name)
        ? each.property
        : undefined;
    default:
      return undefined;
  }
}

/** `String.fromEnvironment('KEY')`, `dotenv.env['KEY']`, `dotenv.get('KEY')`: all are files of the app. */
function dartConstant(flow: Flow, each: Expression, scope: number): string | undefined {
  if (each.kind === 'member') return dottedName(each.object) === 'dotenv.env' ? each.property : undefined;
  if (
    each.kind !== 'call' ||
    !/^(?:String\.fromEnvironment|dotenv\.(?:get|maybeGet))$/.test(dottedName(each.callee) ?? '')
  )
    return undefined;
  const [key] = each.args;
  return key === undefined ? undefined : flow.fold(key.value, scope);
}

/** `Bundle.main.object(forInfoDictionaryKey: "Key")`, `Bundle.main.infoDictionary?["Key"]`. */
function plistEntry(flow: Flow, each: Expression, scope: number): string | undefined {
  if (each.kind === 'member')
    return (dottedName(each.object) ?? '').endsWith('.infoDictionary') ? each.property : undefined;
  const key = each.kind === 'call' ? each.args.find(({ name }) => name === 'forInfoDictionaryKey') : undefined;
  return key === undefined ? undefined : flow.fold(key.value, scope);
}

function isAppConfig(flow: Flow, name: string): boolean {
  const from = flow.index.importOf(name);
  return from !== undefined && APP_MODULES.test(from.module);
}

/** `import { STRIPE_SECRET_KEY } from '@env'`. */
function imported(flow: Flow, fact: Fact & { readonly kind: 'import' }): readonly CodeProblem[] {
  const { imported: name = '', module } = fact;
  if (flow.facts.language !== 'javascript' || !APP_MODULES.test(module) || !isServerSecret(name)) return [];
  return [problem(name, fact)];
}

function problem(subject: string, { start, end }: { readonly start: number; readonly end: number }): CodeProblem {
  const reason = `${subject} is part of the app, for everybody who has it`;
  return { check: 'exposed-client-secret', confidence: 'high', subject, reason, start, end };
}
