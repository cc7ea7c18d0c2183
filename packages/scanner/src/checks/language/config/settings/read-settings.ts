import type { LanguageName } from '../../../fact/language-name.ts';
import { createFactsBuilder } from '../../../fact/facts-builder.ts';
import type { Expression } from '../../../fact/expression.ts';
import type { ReadConfig } from '../config-front-end.ts';
import { assemble } from '../expression/assemble.ts';
import { configValue, typedValue } from '../expression/config-value.ts';
import { matters } from '../matters.ts';
import { isPlainSecret, isThrowawayPath } from '../plain-secret.ts';
import { wholeSpan } from '../source-text.ts';
import type { ReadSettings, Setting } from './setting.ts';

export interface SettingsFormat {
  readonly language: LanguageName;
  readonly read: ReadSettings;
  /** Values that what runs the program puts into its environment: `[vars]` of wrangler.toml. */
  readonly isEnvironment?: (setting: Setting, path: string) => boolean;
}

/** A reader of files that hold a setting a line. */
export function readSettings({ language, read, isEnvironment }: SettingsFormat): ReadConfig {
  return (text, path) => {
    const facts = createFactsBuilder(language, { start: 0, end: text.length });
    const literals = { path, isThrowaway: isThrowawayPath(path) };
    for (const setting of read(text)) {
      const value = valueOf(setting, language);
      const place = wholeSpan(setting.value);
      const isSet =
        isEnvironment?.(setting, path) === true &&
        (value.kind !== 'literal' || isPlainSecret(setting.path.at(-1) ?? '', setting.value.text, literals));
      const binding = {
        kind: 'binding',
        how: isSet ? 'environment' : 'entry',
        path: namedPath(setting.path),
        target: setting.place,
        value,
        start: setting.place.start,
        end: Math.max(setting.place.end, place.end),
      } as const;
      if (matters(binding)) facts.add(binding);
    }
    return { facts: facts.build(), scripts: [], problems: [] };
  };
}

function valueOf({ value, isPlain, isVerbatim }: Setting, language: LanguageName): Expression {
  if (isVerbatim) return assemble(value, []);
  const typed = isPlain ? typedValue(value) : undefined;
  return typed ?? configValue(value, language === 'env' ? 'shell' : 'any');
}

/** `backend` of `[secrets]` is their backend. */
function namedPath(path: readonly string[]): readonly string[] {
  const [parent = '', key = ''] = path.slice(-2);
  const isPlace =
    /^(?:backend|store|storage|provider|source)$/i.test(key) &&
    /^(?:secrets?|keys?|credentials?|keyring)$/i.test(parent);
  return isPlace ? [...path.slice(0, -2), `${parent}_${key}`] : path;
}
