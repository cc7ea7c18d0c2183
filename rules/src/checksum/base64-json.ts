import { decodeBase64, parseJsonObject } from './base64.ts';

/** Whether the longest base64 run of a token, after any prefix such as `glc_`, decodes to a JSON object. */
export function verifyBase64Json(token: string): boolean {
  const start = token.search(/ey[IJ]/);
  const [run] = /^[\w+/-]+/.exec(token.slice(start)) ?? [];
  if (start < 0 || run === undefined) return false;
  // After the JSON some vendors add `_` and a signature.
  return isJson(run) || isJson(run.slice(0, run.lastIndexOf('_')));
}

function isJson(run: string): boolean {
  return parseJsonObject(decodeBase64(run)) !== undefined;
}
