import type { Filter } from '../candidate.ts';
import { basicStructure } from './basic-structure.ts';
import { brokenJwt } from './broken-jwt.ts';
import { code } from './code.ts';
import { cutOff } from './cut-off.ts';
import { digest } from './digest.ts';
import { echo } from './echo.ts';
import { encodedWords } from './encoded-words.ts';
import { encrypted } from './encrypted.ts';
import { length } from './length.ts';
import { location } from './location.ts';
import { masked } from './masked.ts';
import { misshapen } from './misshapen.ts';
import { namePromise } from './name-promise.ts';
import { oddCharacter } from './odd-character.ts';
import { passwordHash } from './password-hash.ts';
import { placeholder } from './placeholder.ts';
import { plainValue } from './plain-value.ts';
import { prose } from './prose.ts';
import { publicMaterial } from './public-material.ts';
import { repetition } from './repetition.ts';
import { standInName } from './stand-in-name.ts';
import { templateReference } from './template-reference.ts';
import { uuid } from './uuid.ts';
import { vendorExample } from './vendor-example.ts';
import { wordy } from './wordy.ts';

/** What a pattern found may be a piece of what stands there; a binding has all of it. */
const pieceOfValue: Filter = (candidate) =>
  candidate.rule.detector === 'pattern' && !candidate.rule.id.endsWith(URL_PASSWORD) ? cutOff(candidate) : undefined;

/** The password of a URL stands among signs. */
const URL_PASSWORD = '-url-password';

/**
 * What speaks against a value that has no format of its own, only a name.
 * Code is full of such values: what settles most of them at the least cost comes first.
 */
export const bindingFilters: readonly Filter[] = [
  length,
  namePromise,
  standInName,
  basicStructure,
  templateReference,
  placeholder,
  plainValue,
  code,
  wordy,
  echo,
  vendorExample,
  masked,
  repetition,
  pieceOfValue,
  oddCharacter,
  uuid,
  misshapen,
  digest,
  brokenJwt,
  encodedWords,
  encrypted,
  passwordHash,
  publicMaterial,
  location,
  prose,
];
