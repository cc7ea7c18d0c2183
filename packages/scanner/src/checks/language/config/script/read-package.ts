import { createFactsBuilder } from '../../../fact/facts-builder.ts';
import { readJson, type JsonValue } from '../../embedded/read-json.ts';
import type { ConfigReading } from '../config-front-end.ts';
import { scriptOf, type Script } from './script.ts';

/** The scripts of a package: what `npm run` hands to a shell, and prints. */
export function readPackage(text: string): ConfigReading {
  const facts = createFactsBuilder('json', { start: 0, end: text.length }).build();
  const root = text.includes('"scripts"') ? readJson(text) : undefined;
  const scripts = root?.kind === 'object' ? root.fields.get('scripts') : undefined;
  return { facts, scripts: scripts?.kind === 'object' ? scriptsIn(scripts) : [], problems: [] };
}

function scriptsIn(value: JsonValue): readonly Script[] {
  if (value.kind === 'object') return [...value.fields.values()].flatMap(scriptsIn);
  if (value.kind === 'array') return value.items.flatMap(scriptsIn);
  return value.kind === 'string' ? [scriptOf(value)] : [];
}
