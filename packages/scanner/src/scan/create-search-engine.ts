import { pack as builtInPack } from '@leaklint/rules/pack';
import type { Pack } from '@leaklint/rules';
import { createEngine, type Engine, type EngineOptions } from '../core/engine.ts';
import type { createKernel } from '../core/kernel/create-kernel.ts';
import type { PlatformText } from '../core/text/platform-text.ts';
import { decodeAny } from '../decode/decode-any.ts';

export interface SearchEngineOptions {
  /** Undefined: the built-in rules. */
  readonly pack: Pack | undefined;
  readonly decode: boolean;
  readonly text?: PlatformText;
  /** Another kernel than the quickest, for tests. */
  readonly createKernel?: typeof createKernel;
}

/** The engine as every command uses it: rules, decoders and pragma marks in one pass. */
export function createSearchEngine({ text, createKernel: kernel, ...what }: SearchEngineOptions): Engine {
  return createEngine({
    ...searchOptions(what),
    ...(text === undefined ? {} : { text }),
    ...(kernel === undefined ? {} : { createKernel: kernel }),
  });
}

/** What every search searches with. */
export function searchOptions({
  pack,
  decode,
}: Pick<SearchEngineOptions, 'pack' | 'decode'>): Pick<EngineOptions, 'pack' | 'decode'> {
  return { pack: pack ?? builtInPack, ...(decode ? { decode: decodeAny } : {}) };
}
