import {
  thirdPlacePython,
  thirdPlaceJavascript,
  thirdPlaceGo,
  thirdPlaceCsharp,
  thirdPlaceKotlin,
  thirdPlaceJava,
  thirdPlaceSwift,
  thirdPlaceDart,
  thirdPlaceRuby,
} from './third-place.ts';
import {
  thirdErrorScala,
  thirdErrorTypescript,
  thirdErrorKotlin,
  thirdErrorCsharp,
  thirdErrorRust,
  thirdErrorSwift,
} from './third-error.ts';
import { thirdFlowGo, thirdFlowPython, thirdFlowRust, thirdFlowTypescript } from './third-flow.ts';
import { thirdFlowCsharp, thirdFlowRuby, thirdFlowScala } from './third-flow-more.ts';
import type { Variant } from './variant.ts';

/** Found on three rounds of code that was written without a look at the checks. */
export const thirdTables: readonly {
  readonly name: string;
  readonly language: string;
  readonly variants: readonly Variant[];
}[] = [
  { name: 'third-flow-rust', language: 'rust', variants: thirdFlowRust },
  { name: 'third-flow-go', language: 'go', variants: thirdFlowGo },
  { name: 'third-flow-python', language: 'python', variants: thirdFlowPython },
  { name: 'third-flow-typescript', language: 'typescript', variants: thirdFlowTypescript },
  { name: 'third-flow-ruby', language: 'ruby', variants: thirdFlowRuby },
  { name: 'third-flow-scala', language: 'scala', variants: thirdFlowScala },
  { name: 'third-flow-csharp', language: 'csharp', variants: thirdFlowCsharp },
  { name: 'third-error-scala', language: 'scala', variants: thirdErrorScala },
  { name: 'third-error-typescript', language: 'typescript', variants: thirdErrorTypescript },
  { name: 'third-error-kotlin', language: 'kotlin', variants: thirdErrorKotlin },
  { name: 'third-error-csharp', language: 'csharp', variants: thirdErrorCsharp },
  { name: 'third-error-rust', language: 'rust', variants: thirdErrorRust },
  { name: 'third-error-swift', language: 'swift', variants: thirdErrorSwift },
  { name: 'third-place-python', language: 'python', variants: thirdPlacePython },
  { name: 'third-place-javascript', language: 'javascript', variants: thirdPlaceJavascript },
  { name: 'third-place-go', language: 'go', variants: thirdPlaceGo },
  { name: 'third-place-csharp', language: 'csharp', variants: thirdPlaceCsharp },
  { name: 'third-place-kotlin', language: 'kotlin', variants: thirdPlaceKotlin },
  { name: 'third-place-java', language: 'java', variants: thirdPlaceJava },
  { name: 'third-place-swift', language: 'swift', variants: thirdPlaceSwift },
  { name: 'third-place-dart', language: 'dart', variants: thirdPlaceDart },
  { name: 'third-place-ruby', language: 'ruby', variants: thirdPlaceRuby },
];
