import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../helpers/history-world.ts';
import { randomText, randomWord, secretLine } from '../../helpers/history-text.ts';

const filler = (from: number, count: number) => Array.from({ length: count }, (_, line) => randomText(from + line));
/** Making a key takes seconds: one is enough. */
let made: readonly string[] | undefined;
const pem = () =>
  (made ??= generateKeyPairSync('rsa', { modulusLength: 3072 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
    .trimEnd()
    .split('\n'));
const wrapped = (text: string) =>
  Buffer.from(text)
    .toString('base64')
    .match(/.{1,76}/g) ?? [];
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const PASSWORD = `${randomWord(4, 9)}-Zq8!`;
const manifest = (kind: string, value: string) =>
  [
    'apiVersion: v1',
    `kind: ${kind}`,
    'metadata:',
    ...filler(900, 90).map((line) => `  # ${line}`),
    'data:',
    `  password: ${Buffer.from(value).toString('base64')}`,
  ].join('\n');

/** Two versions of a file, which differ far from where the secret begins. */
const CASES: readonly { readonly title: string; readonly versions: () => readonly (string | Buffer)[] }[] = [
  {
    title: 'a key block gets its end far below its beginning',
    versions: () => {
      const key = pem();
      const around = filler(0, 300);
      const open = [...around, ...key.slice(0, -1)].join('\n');
      return [open, [...around, ...key].join('\n')];
    },
  },
  {
    title: 'a key block gets its beginning far above its end',
    versions: () => {
      const key = pem();
      const around = filler(0, 300);
      return [[...around, ...key.slice(1)].join('\n'), [...around, ...key].join('\n')];
    },
  },
  {
    title: 'a line in the middle of a key block is made whole',
    versions: () => {
      const key = pem();
      const around = filler(0, 300);
      const broken = key.map((line, at) => (at === 25 ? '*** removed ***' : line));
      return [[...around, ...broken].join('\n'), [...around, ...key].join('\n')];
    },
  },
  {
    title: 'what is encoded changes far behind its beginning',
    versions: () => {
      const text = filler(0, 120).join('\n');
      return [text, `${text}\n${secretLine(0)}\n${text}`].map((content) =>
        [...filler(500, 200), ...wrapped(content)].join('\n'),
      );
    },
  },
  {
    title: 'one long line of encoded text changes in its middle',
    versions: () => {
      const text = filler(0, 70).join('\n');
      return [
        `${text}\n${randomText(3).padEnd(secretLine(0).length)}\n${text}`,
        `${text}\n${secretLine(0)}\n${text}`,
      ].map((content) =>
        [...filler(500, 700), Buffer.from(content).toString('base64'), ...filler(1500, 300)].join('\n'),
      );
    },
  },
  {
    title: 'a NUL far below the start gets something encoded beside it',
    versions: () => {
      const encoded = wrapped(filler(0, 9).join('\n') + secretLine(0));
      const around = filler(0, 700).join('\n');
      return [around, [around, '\0', ...encoded, around].join('\n')];
    },
  },
  {
    title: 'a text becomes a binary as lines above its first NUL go away',
    versions: () => {
      const below = Buffer.concat([Buffer.alloc(3), Buffer.from(secretLine(0), 'utf16le'), Buffer.alloc(8)]);
      const around = filler(40, 300).join('\n');
      return [600, 20].map((count) =>
        Buffer.concat([Buffer.from(filler(0, count).join('\n')), below, Buffer.from(around)]),
      );
    },
  },
  {
    title: 'a manifest becomes a Secret far above its value',
    versions: () => [manifest('ConfigMap', PASSWORD), manifest('Secret', PASSWORD)],
  },
  {
    title: 'a secret is added to a file of UTF-16',
    versions: () => {
      const text = filler(0, 400).join('\n');
      return [utf16(text), utf16(`${text}\n${secretLine(0)}\n${text}`)];
    },
  },
  {
    title: 'a text becomes UTF-16 at its head',
    versions: () => {
      const units = Buffer.from(`${filler(0, 80).join('\n')}\n${secretLine(0)}\n`, 'utf16le');
      return [
        Buffer.concat([Buffer.from('text\n'.repeat(400)), units]),
        Buffer.concat([Buffer.from([0xff, 0xfe]), units]),
      ];
    },
  },
  {
    title: 'a connection string gets its server far before its password',
    versions: () => {
      const options = Array.from({ length: 60 }, (_, at) => `Option ${String(at)}=${randomWord(at, 20)}`).join(';');
      const end = `${options};Password=${randomWord(7, 18)};`;
      return [
        `${filler(0, 200).join('\n')}\nUnknown=db.corp;${end}`,
        `${filler(0, 200).join('\n')}\nServer=db.corp;${end}`,
      ];
    },
  },
  {
    title: 'a name is put before a value that was there',
    versions: () => {
      const value = randomWord(3, 40);
      return ['x', 'client_secret'].map((name) =>
        [...filler(0, 200), `${name} = "${value}"`, ...filler(200, 200)].join('\n'),
      );
    },
  },
  {
    title: 'a secret moves to another place',
    versions: () => [
      [secretLine(0), ...filler(0, 300)].join('\n'),
      [...filler(0, 150), secretLine(0), ...filler(150, 150)].join('\n'),
    ],
  },
  {
    title: 'everything before the secret goes away',
    versions: () => [[...filler(0, 300), secretLine(3)].join('\n'), secretLine(3)],
  },
];

describe('searchPacks, where a change is far from what it means', () => {
  it.each(CASES)('suspects what a normal search finds something in when $title', async ({ versions }) => {
    const world = createWorld();
    for (const content of [...versions(), ...[...versions()].reverse()]) world.repo.commit('version', { a: content });
    world.repo.git('repack', '-adfq', '--depth=50', '--window=50');
    const quick = await world.quick();
    const expected = world.suspects();
    expect(expected.length).toBeGreaterThan(0);
    expect(quick.suspects.map(({ id }) => id)).toEqual(expect.arrayContaining([...expected]));
  });
});
