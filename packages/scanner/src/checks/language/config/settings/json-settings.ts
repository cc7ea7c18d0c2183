import { readJson, type JsonValue } from '../../embedded/read-json.ts';
import { readSettings } from './read-settings.ts';
import type { Setting } from './setting.ts';

/** The texts among the settings of a JSON file, by where they stand: `Secrets.Backend`. */
function jsonSettings(text: string): readonly Setting[] {
  const root = readJson(text);
  return root === undefined ? [] : settingsIn(root, []);
}

function settingsIn(value: JsonValue, path: readonly string[]): readonly Setting[] {
  if (value.kind === 'object') return [...value.fields].flatMap(([key, inner]) => settingsIn(inner, [...path, key]));
  if (value.kind === 'array') return value.items.flatMap((item) => settingsIn(item, path));
  if (value.kind !== 'string' || path.length === 0) return [];
  const start = value.toSource(0);
  const place = { start, end: value.toSource(value.text.length) };
  return [{ path, place, value: { text: value.text, toSource: value.toSource }, isPlain: false, isVerbatim: false }];
}

/** Settings in JSON: `appsettings.json`, `config/production.json`. */
export const readJsonSettings = readSettings({ language: 'json', read: jsonSettings });
