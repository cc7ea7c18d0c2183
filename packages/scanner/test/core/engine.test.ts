import { describe, expect, it } from 'vitest';
import { createEngine, type DecodeRequest, type DecodedStretch } from '../../src/core/engine.ts';
import { makePack, type TestRule } from '../helpers/make-pack.ts';
import { searchBytes } from '../helpers/search-bytes.ts';

const ACME: TestRule = {
  id: 'acme-token',
  keywords: ['acme_'],
  pattern: '(?<![A-Za-z0-9_])(?<secret>acme_[A-Za-z0-9]{16})(?![A-Za-z0-9_])',
  reach: [4, 20],
};
const TOKEN = ['acme', 'Q7rT2mZp9LxW4vKd'].join('_');

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function idsIn(rules: readonly TestRule[], text: string, path?: string): string[] {
  return searchBytes(createEngine({ pack: makePack(rules) }), bytesOf(text), path).detections.map(
    ({ rule }) => rule.id,
  );
}

describe('the engine', () => {
  it('gives the secret, its bytes and the reasons of the judges', () => {
    const text = `é token = "${TOKEN}"`;
    const { detections, complete } = searchBytes(createEngine({ pack: makePack([ACME]) }), bytesOf(text));
    expect(complete).toBe(true);
    expect(detections).toHaveLength(1);
    const start = bytesOf(text.slice(0, text.indexOf(TOKEN))).length;
    expect(detections[0]).toMatchObject({
      value: TOKEN,
      start,
      end: start + TOKEN.length,
      confidence: 'high',
      decodedVia: [],
    });
  });

  it('lets the most specific of overlapping rules win', () => {
    const loose: TestRule = {
      ...ACME,
      id: 'any-token',
      pattern: 'token = "(?<secret>acme_[^"]{8,40})"',
      reach: [20, 60],
      rank: 10,
    };
    expect(idsIn([loose, ACME], `token = "${TOKEN}"`)).toEqual(['acme-token']);
    expect(idsIn([{ ...loose, rank: 90 }, ACME], `token = "${TOKEN}"`)).toEqual(['any-token']);
  });

  it('takes an unlikely finding for as sure as another one of the same text', () => {
    const loose: TestRule = {
      ...ACME,
      id: 'any-token',
      pattern: 'token = "(?<secret>acme_[^"]{8,40})"',
      reach: [20, 60],
      rank: 10,
    };
    const text = `token = "${TOKEN}"`;
    const confidenceBeside = (other: TestRule): string | undefined =>
      searchBytes(createEngine({ pack: makePack([other, { ...ACME, confidence: 'low' }]) }), bytesOf(text))
        .detections[0]?.confidence;
    expect(idsIn([loose, { ...ACME, confidence: 'low' }], text)).toEqual(['acme-token']);
    expect(confidenceBeside(loose)).toBe('high');
    expect(confidenceBeside({ ...loose, confidence: 'low' })).toBe('low');
  });

  it('reports two secrets on one line, and one secret in two places, each by itself', () => {
    const other = ['acme', 'bN5cY8hJ1sF6gR3t'].join('_');
    expect(idsIn([ACME], `${TOKEN} ${other} ${TOKEN}`)).toEqual(['acme-token', 'acme-token', 'acme-token']);
  });

  it('keeps a rule to its paths', () => {
    const rule = { ...ACME, paths: ['**/*.tf', 'deploy/*.{yml,yaml}'] };
    expect(idsIn([rule], TOKEN, 'infra/main.tf')).toEqual(['acme-token']);
    expect(idsIn([rule], TOKEN, 'deploy/app.yaml')).toEqual(['acme-token']);
    expect(idsIn([rule], TOKEN, 'deploy/a/app.yaml')).toEqual([]);
    expect(idsIn([rule], TOKEN, 'main.tf.txt')).toEqual([]);
  });

  it('raises a token whose check digits hold, and lowers one whose digits do not', () => {
    const rule = { ...ACME, checksum: 'jwt', confidence: 'medium' as const };
    const { detections } = searchBytes(createEngine({ pack: makePack([rule]) }), bytesOf(TOKEN));
    expect(detections[0]?.confidence).toBe('medium');
    expect(detections[0]?.reasons.at(-1)).toBe('its check digits do not hold');
  });

  it('says where marks stand, and finds none in their place', () => {
    const engine = createEngine({ pack: makePack([ACME]) });
    expect(searchBytes(engine, bytesOf(`a ${TOKEN} # LEAKLINT: x # leaklint: y`)).marks).toEqual([26, 40]);
    expect(searchBytes(engine, bytesOf('nothing here')).marks).toEqual([]);
  });
});

describe('rules of several parts', () => {
  const id: TestRule = { id: 'acme-id', keywords: ['acid'], pattern: '(?<secret>ACID[0-9A-Z]{12})', reach: [4, 16] };
  const near: TestRule = {
    id: 'acme-secret',
    keywords: [],
    pattern: '(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{30})(?![A-Za-z0-9])',
    parts: [{ rule: 'acme-id', lines: 2, required: true }],
  };
  const ID = ['ACID', '7Q2W9ER4TY6U'].join('');
  const SECRET = 'h8Kd03mVzQ4LpX7nBt5RcY2wGj9FsA';

  it('finds the secret within the lines of its other part, before and behind', () => {
    expect(idsIn([id, near], `${ID}\nx\n${SECRET}\n`)).toEqual(['acme-id', 'acme-secret']);
    expect(idsIn([id, near], `${SECRET}\nx\n${ID}\n`)).toEqual(['acme-secret', 'acme-id']);
  });

  it('does not find it further away, nor alone', () => {
    expect(idsIn([id, near], `${ID}\nx\ny\n${SECRET}\n`)).toEqual(['acme-id']);
    expect(idsIn([id, near], `${SECRET}\n`)).toEqual([]);
  });

  it('drops what has a keyword of its own but lacks a required part', () => {
    const paired = { ...ACME, parts: [{ rule: 'acme-id', lines: 1, required: true }] };
    expect(idsIn([id, paired], TOKEN)).toEqual([]);
    expect(idsIn([id, paired], `${TOKEN}\n${ID}`)).toEqual(['acme-token', 'acme-id']);
  });
});

describe('decoded stretches', () => {
  const decoded = (text: string): ((request: DecodeRequest) => Iterable<DecodedStretch>) =>
    function* decode() {
      yield {
        bytes: bytesOf(text),
        toSource: (offset) => 100 + offset * 2,
        toSourceEnd: (offset) => 100 + offset * 2,
        via: ['double'],
      };
    };

  it('are searched, and what they hold is placed in the item', () => {
    const engine = createEngine({ pack: makePack([ACME]), decode: decoded(`x ${TOKEN}`) });
    const [detection] = searchBytes(engine, new Uint8Array(300)).detections;
    expect(detection).toMatchObject({ start: 104, end: 104 + TOKEN.length * 2, value: TOKEN, decodedVia: ['double'] });
  });

  it('leave the item incomplete when a bound was reached', () => {
    const engine = createEngine({
      pack: makePack([ACME]),
      decode: ({ onExhausted }) => {
        onExhausted();
        return [];
      },
    });
    expect(searchBytes(engine, bytesOf('x')).complete).toBe(false);
  });
});
