/** The versions of V8 with which our flags were tried: V8 complains of those that it does not know, and they come and go. */
const TRIED = new Set(['11.3', '12.4', '13.6']);

/** Whether our flags were tried with a version of V8, such as `11.3.244.8-node.38`. */
export function isTriedV8(version: string): boolean {
  return TRIED.has(version.split('.', 2).join('.'));
}
