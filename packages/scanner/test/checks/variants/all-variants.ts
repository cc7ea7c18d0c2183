import { addressCsharp } from './address-csharp.ts';
import { addressGo } from './address-go.ts';
import { addressJava } from './address-java.ts';
import { addressJavascript } from './address-javascript.ts';
import { addressKotlin } from './address-kotlin.ts';
import { addressPython } from './address-python.ts';
import { addressRuby } from './address-ruby.ts';
import { addressTsx } from './address-tsx.ts';
import { addressTypescript } from './address-typescript.ts';
import { errorCsharp } from './error-csharp.ts';
import { errorGo } from './error-go.ts';
import { errorJava } from './error-java.ts';
import { errorJavascript } from './error-javascript.ts';
import { errorKotlin } from './error-kotlin.ts';
import { errorPython } from './error-python.ts';
import { errorRuby } from './error-ruby.ts';
import { errorTsx } from './error-tsx.ts';
import { errorTypescript } from './error-typescript.ts';
import { furtherCsharp } from './further-csharp.ts';
import { furtherGo } from './further-go.ts';
import { furtherJava } from './further-java.ts';
import { furtherJavascript } from './further-javascript.ts';
import { furtherKotlin } from './further-kotlin.ts';
import { furtherPython } from './further-python.ts';
import { furtherRuby } from './further-ruby.ts';
import { furtherTypescript } from './further-typescript.ts';
import { handedCsharp } from './handed-csharp.ts';
import { handedGo } from './handed-go.ts';
import { handedJava } from './handed-java.ts';
import { handedJavascript } from './handed-javascript.ts';
import { handedKotlin } from './handed-kotlin.ts';
import { handedPython } from './handed-python.ts';
import { handedRuby } from './handed-ruby.ts';
import { handedTypescript } from './handed-typescript.ts';
import { harmlessCsharp } from './harmless-csharp.ts';
import { harmlessGo } from './harmless-go.ts';
import { harmlessJava } from './harmless-java.ts';
import { harmlessJavascript } from './harmless-javascript.ts';
import { harmlessKotlin } from './harmless-kotlin.ts';
import { harmlessPython } from './harmless-python.ts';
import { harmlessRuby } from './harmless-ruby.ts';
import { logCsharp } from './log-csharp.ts';
import { logGo } from './log-go.ts';
import { logJava } from './log-java.ts';
import { logJavascript } from './log-javascript.ts';
import { logKotlin } from './log-kotlin.ts';
import { logPython } from './log-python.ts';
import { logRuby } from './log-ruby.ts';
import { logTsx } from './log-tsx.ts';
import { logTypescript } from './log-typescript.ts';
import type { Variant } from './variant.ts';
import { secondCsharp, secondJavascript, secondKotlin, secondPython } from './second-round.ts';
import { thirdTables } from './third-tables.ts';

interface Table {
  readonly name: string;
  readonly language: string;
  readonly variants: readonly Variant[];
}

/** Every table of variants. */
export const allVariants: readonly Table[] = [
  { name: 'address-csharp', language: 'csharp', variants: addressCsharp },
  { name: 'address-go', language: 'go', variants: addressGo },
  { name: 'address-java', language: 'java', variants: addressJava },
  { name: 'address-javascript', language: 'javascript', variants: addressJavascript },
  { name: 'address-kotlin', language: 'kotlin', variants: addressKotlin },
  { name: 'address-python', language: 'python', variants: addressPython },
  { name: 'address-ruby', language: 'ruby', variants: addressRuby },
  { name: 'address-tsx', language: 'tsx', variants: addressTsx },
  { name: 'address-typescript', language: 'typescript', variants: addressTypescript },
  { name: 'error-csharp', language: 'csharp', variants: errorCsharp },
  { name: 'error-go', language: 'go', variants: errorGo },
  { name: 'error-java', language: 'java', variants: errorJava },
  { name: 'error-javascript', language: 'javascript', variants: errorJavascript },
  { name: 'error-kotlin', language: 'kotlin', variants: errorKotlin },
  { name: 'error-python', language: 'python', variants: errorPython },
  { name: 'error-ruby', language: 'ruby', variants: errorRuby },
  { name: 'error-tsx', language: 'tsx', variants: errorTsx },
  { name: 'error-typescript', language: 'typescript', variants: errorTypescript },
  { name: 'further-csharp', language: 'csharp', variants: furtherCsharp },
  { name: 'further-go', language: 'go', variants: furtherGo },
  { name: 'further-java', language: 'java', variants: furtherJava },
  { name: 'further-javascript', language: 'javascript', variants: furtherJavascript },
  { name: 'further-kotlin', language: 'kotlin', variants: furtherKotlin },
  { name: 'further-python', language: 'python', variants: furtherPython },
  { name: 'further-ruby', language: 'ruby', variants: furtherRuby },
  { name: 'further-typescript', language: 'typescript', variants: furtherTypescript },
  { name: 'handed-csharp', language: 'csharp', variants: handedCsharp },
  { name: 'handed-go', language: 'go', variants: handedGo },
  { name: 'handed-java', language: 'java', variants: handedJava },
  { name: 'handed-javascript', language: 'javascript', variants: handedJavascript },
  { name: 'handed-kotlin', language: 'kotlin', variants: handedKotlin },
  { name: 'handed-python', language: 'python', variants: handedPython },
  { name: 'handed-ruby', language: 'ruby', variants: handedRuby },
  { name: 'handed-typescript', language: 'typescript', variants: handedTypescript },
  { name: 'harmless-csharp', language: 'csharp', variants: harmlessCsharp },
  { name: 'harmless-go', language: 'go', variants: harmlessGo },
  { name: 'harmless-java', language: 'java', variants: harmlessJava },
  { name: 'harmless-javascript', language: 'javascript', variants: harmlessJavascript },
  { name: 'harmless-kotlin', language: 'kotlin', variants: harmlessKotlin },
  { name: 'harmless-python', language: 'python', variants: harmlessPython },
  { name: 'harmless-ruby', language: 'ruby', variants: harmlessRuby },
  { name: 'log-csharp', language: 'csharp', variants: logCsharp },
  { name: 'log-go', language: 'go', variants: logGo },
  { name: 'log-java', language: 'java', variants: logJava },
  { name: 'log-javascript', language: 'javascript', variants: logJavascript },
  { name: 'log-kotlin', language: 'kotlin', variants: logKotlin },
  { name: 'log-python', language: 'python', variants: logPython },
  { name: 'log-ruby', language: 'ruby', variants: logRuby },
  { name: 'log-tsx', language: 'tsx', variants: logTsx },
  { name: 'log-typescript', language: 'typescript', variants: logTypescript },
  { name: 'second-csharp', language: 'csharp', variants: secondCsharp },
  { name: 'second-javascript', language: 'javascript', variants: secondJavascript },
  { name: 'second-kotlin', language: 'kotlin', variants: secondKotlin },
  { name: 'second-python', language: 'python', variants: secondPython },
  ...thirdTables,
];
