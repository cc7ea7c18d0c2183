import { pack } from '@leaklint/rules/pack';
import { createEngine, type Engine } from '../../core/engine.ts';
import { decodeAny } from '../../decode/decode-any.ts';

let engine: Engine | undefined;

/** The engine of an editor: one for all files, built when the first is searched, with the rules and decoders of the command. */
export function editorEngine(): Engine {
  engine ??= createEngine({ pack, decode: decodeAny });
  return engine;
}
