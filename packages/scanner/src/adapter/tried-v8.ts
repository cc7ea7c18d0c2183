/** The versions of V8 with which our flags were tried: V8 complains of those that it does not know, and they come and go. */
const TRIED = ['11.3', '12.4', '13.6'] as const;

export type TriedV8 = (typeof TRIED)[number];

/** The tried version that a version of V8 is one of, such as `11.3.244.8-node.38`; undefined for any other. */
export function triedV8(version: string): TriedV8 | undefined {
  const short = version.split('.', 2).join('.');
  return TRIED.find((each) => each === short);
}
