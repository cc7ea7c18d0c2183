import { describe, expect, it } from 'vitest';
import { awsAccountOf, computeAwsAccessKeyId } from '../../src/checksum/aws-access-key-id.ts';
import { computeBech32 } from '../../src/checksum/bech32.ts';
import { checksums } from '../../src/checksum/checksums.ts';
import { crc32 } from '../../src/checksum/crc32.ts';
import { computeGithub } from '../../src/checksum/github.ts';
import { computeGitlab } from '../../src/checksum/gitlab.ts';
import { computeGrafana } from '../../src/checksum/grafana.ts';
import { fillTemplate } from '../../src/template/fill-template.ts';

/** A placeholder whose text passes the check, and what in it is checked. */
const TOKENS: readonly (readonly [name: string, template: string])[] = [
  ['github', '{{github:ghp_}}'],
  ['github', '{{github:ghs_}}'],
  ['npm', '{{npm}}'],
  ['gitlab', '{{gitlab:glpat-}}'],
  ['gitlab', '{{gitlab:glrt-t1_}}'],
  ['grafana', '{{grafana}}'],
  ['aws-access-key-id', '{{aws-key-id}}'],
  ['aws-access-key-id', '{{aws-key-id:ASIA}}'],
  ['jwt', '{{jwt}}'],
  ['base64-json', 'glc_{{base64-json}}'],
  ['base64-json', 'sntrys_{{base64-json}}_{{base62:43}}'],
  ['basic-auth', '{{basic-auth}}'],
  ['discord', '{{discord}}'],
  ['bech32', '{{bech32:AGE-SECRET-KEY-}}'],
  ['bech32', '{{bech32:nsec}}'],
  ['pem', '{{pem:RSA}}'],
  ['pem', '{{pem:EC}}'],
  ['pem', '{{pem:PKCS8}}'],
  ['pem', '{{pem:ENCRYPTED}}'],
  ['pem', '{{pem:RSA:escaped}}'],
  ['pem', '{{pem:RSA:indent6}}'],
  ['pem', '{{openssh}}'],
  ['pem', '{{pgp}}'],
];

const holds = (name: string, token: string): boolean => checksums[name]?.(token) ?? false;

describe('checksums', () => {
  it.each(TOKENS)('%s holds for %s', (name, template) => {
    for (let seed = 0; seed < 20; seed++) expect(holds(name, fillTemplate(template, seed).text)).toBe(true);
  });

  it.each([
    ['github', 'ghp_{{base62:36}}'],
    ['npm', 'npm_{{base62:36}}'],
    ['gitlab', 'glpat-{{base62:36}}.01.10{{alnum:7}}'],
    ['grafana', 'glsa_{{base62:32}}_{{hex:8}}'],
    ['bech32', 'AGE-SECRET-KEY-1{{upper:58}}'],
    ['jwt', 'ey{{base64url:30}}.ey{{base64url:40}}.{{base64url:43}}'],
    ['base64-json', 'glc_ey{{base64url:60}}'],
    ['discord', '{{base64url:24}}.G{{base62:5}}.{{base64url:38}}'],
    ['pem', '-----BEGIN PRIVATE KEY-----\n{{base64:64}}\n-----END PRIVATE KEY-----'],
  ])('%s does not hold for the merely random %s', (name, template) => {
    for (let seed = 0; seed < 20; seed++) expect(holds(name, fillTemplate(template, seed).text)).toBe(false);
  });

  it.each(['github', 'npm', 'gitlab', 'grafana', 'bech32'])('%s notices every changed character', (name) => {
    const [, template = ''] = TOKENS.find(([known]) => known === name) ?? [];
    const { text } = fillTemplate(template, 7);
    for (let index = text.length - 30; index < text.length; index++) {
      if (text[index] === '.' || text[index] === '_') continue;
      const other = text[index] === '2' ? '3' : '2';
      expect(holds(name, text.slice(0, index) + other + text.slice(index + 1)), `character ${String(index)}`).toBe(
        false,
      );
    }
  });

  it('never throw, whatever they are given', () => {
    const junk = ['', '.', '..', 'a.b.c', '=', 'eyJ', '\0', '-----BEGIN', 'ghp_', '1', 'é'.repeat(50), '{"alg":1}.x'];
    for (const [name, verify] of Object.entries(checksums)) {
      for (const text of junk) expect(verify(text), `${name} of ${text}`).toBe(false);
    }
  });
});

describe('what the checks are made of', () => {
  it('is the CRC-32 of the standard', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
    expect(crc32('')).toBe(0);
  });

  it("agrees with GitHub's published description", () => {
    // From the blog post's followers: thirty random characters and their published check digits, which are no token.
    expect(computeGithub('zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ')).toBe('0mLq17');
  });

  it('pads to a fixed width', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(computeGithub(String(seed))).toHaveLength(6);
      expect(computeGitlab(String(seed))).toHaveLength(7);
      expect(computeGrafana(String(seed))).toHaveLength(8);
    }
  });

  it('agrees with the examples of BIP 173', () => {
    expect(computeBech32('a', '')).toBe('2uel5l');
    expect(computeBech32('abcdef', 'qpzry9x8gf2tvdw0s3jn54khce6mua7l')).toBe('mqqqxw');
  });

  it('gives an access key id back the account that it was made of', () => {
    for (const account of [100000000000, 609629065308, 999999999999]) {
      expect(awsAccountOf(`AKIA${computeAwsAccessKeyId(account, 12345)}`)).toBe(String(account));
    }
    expect(awsAccountOf('AKIA' + 'IOSFODNN7' + 'EXAMPLE')).toMatch(/^\d{12}$/);
    expect(awsAccountOf(`AKIA${'0'.repeat(16)}`)).toBeUndefined();
  });

  it('tells a broken key block from a whole one', () => {
    const { text } = fillTemplate('{{pem:RSA}}', 1);
    expect(holds('pem', text)).toBe(true);
    expect(holds('pem', text.replace('\nMII', '\nAII'))).toBe(false);
    expect(holds('pem', text.split('\n').toSpliced(5, 10).join('\n'))).toBe(false);
    expect(holds('pem', text.replaceAll('\n', '"\n  + "'))).toBe(true);
    expect(holds('pem', text.replaceAll('\n', '\n# '))).toBe(true);
  });
});
