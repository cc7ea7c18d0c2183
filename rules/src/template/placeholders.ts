import { alphabets, expandClass } from './alphabets.ts';
import { drawConvincing } from './draw-convincing.ts';
import { opensshBlock, pemBlock, pgpBlock } from './key-blocks.ts';
import type { Random } from './random.ts';
import * as tokens from './tokens.ts';

/** Makes the text of one placeholder; undefined where its arguments make no sense. */
export type Placeholder = (random: Random, args: readonly string[]) => string | undefined;

const LENGTH = /^(\d{1,4})(?:-(\d{1,4}))?$/;

/** Every kind of placeholder, by name. */
export const placeholders: Readonly<Record<string, Placeholder>> = {
  ...Object.fromEntries(Object.entries(alphabets).map(([kind, alphabet]) => [kind, fromAlphabet(alphabet)])),
  charset: (random, [description, length]) =>
    description === undefined
      ? undefined
      : sized(random, length, (size) => drawConvincing(random, expandClass(description), size)),
  words: (random, [count]) => sized(random, count, (size) => tokens.words(random, size)),
  'base64-bytes': (random, [count]) => sized(random, count, (size) => tokens.base64Bytes(random, size)),
  uuid: (random) => tokens.uuid(random),
  github: (random, [prefix = 'ghp_']) => tokens.githubToken(random, prefix),
  npm: (random) => tokens.githubToken(random, 'npm_'),
  gitlab: (random, [prefix = 'glpat-']) => tokens.gitlabToken(random, prefix),
  grafana: (random) => tokens.grafanaToken(random),
  'aws-key-id': (random, [prefix = 'AKIA']) => tokens.awsAccessKeyId(random, prefix),
  jwt: (random) => tokens.jwt(random),
  'base64-json': (random) => tokens.base64Json(random),
  'basic-auth': (random) => tokens.basicAuth(random),
  bech32: (random, [prefix]) => (prefix === undefined ? undefined : tokens.bech32(random, prefix)),
  discord: (random) => tokens.discordToken(random),
  pem: (random, [kind = '', ...layout]) => layOut(pemBlock(random, kind === 'PKCS8' ? '' : kind), layout),
  openssh: (random, layout) => layOut(opensshBlock(random), layout),
  pgp: (random, layout) => layOut(pgpBlock(random), layout),
};

function fromAlphabet(alphabet: string): Placeholder {
  return (random, [length]) => sized(random, length, (size) => drawConvincing(random, alphabet, size));
}

function sized(random: Random, length: string | undefined, make: (size: number) => string): string | undefined {
  const [, least, most = least] = LENGTH.exec(length ?? '') ?? [];
  if (least === undefined || Number(most) < Number(least)) return undefined;
  return make(Number(least) + random(Number(most) - Number(least) + 1));
}

/** Lines joined by `\n` as in a string literal (`escaped`), or indented from the second on (`indent4`). */
function layOut(block: string, [layout]: readonly string[]): string | undefined {
  if (layout === undefined) return block;
  if (layout === 'escaped') return block.replaceAll('\n', String.raw`\n`);
  const indent = /^indent(\d{1,2})$/.exec(layout)?.[1];
  return indent === undefined ? undefined : block.replaceAll('\n', `\n${' '.repeat(Number(indent))}`);
}
