import { base64 } from './base64.ts';
import type { Decoder } from './decoder.ts';
import { hex } from './hex.ts';
import { htmlEntity } from './html-entity.ts';
import { manifestValues } from './manifest-values.ts';
import { percent } from './percent.ts';
import { unicodeEscape } from './unicode-escape.ts';
import { utf16Strings } from './utf-16-strings.ts';
import { utf16be, utf16le } from './utf-16.ts';

/** Every encoding that is looked into; a new one is one file and one line here. */
export const defaultDecoders: readonly Decoder[] = [
  utf16le,
  utf16be,
  utf16Strings,
  manifestValues,
  base64,
  hex,
  percent,
  unicodeEscape,
  htmlEntity,
];
