import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/core/judge/candidate.ts';
import { judgeCandidate } from '../../../src/core/judge/judge-candidate.ts';
import { candidateOf, ruleOf } from './candidate.ts';

const BASE62 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const HEX = [...'0123456789abcdef'];

function randomText(alphabet: readonly string[], length: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((letters) => letters.join(''));
}

/** A setting as the engine hands it over: `NAME=value` on a line of its own. */
function settingOf(name: string, value: string, part: Partial<Candidate> = {}): Candidate {
  const text = `USER=shop\n${name}=${value}\n`;
  const start = text.indexOf(value, 10);
  return candidateOf({ value, name, text, start, end: start + value.length, quoted: false, path: '.env', ...part });
}

/** The share of random values that are found with at least medium confidence. */
function shareFound(make: (value: string) => Candidate, values: fc.Arbitrary<string>): number {
  const samples = fc.sample(values, { numRuns: 400, seed: 7 });
  const found = samples.filter((value) => {
    const verdict = judgeCandidate(make(value));
    return verdict.isSecret && verdict.confidence !== 'low';
  });
  return found.length / samples.length;
}

describe('judgeCandidate, of values bound to a name', () => {
  it.each([
    ['KAFKA_SASL_PASSWORD', 16, BASE62],
    ['DB_PASSWORD', 20, BASE62],
    ['JWT_SECRET_KEY', 44, BASE62],
    ['SNYK_TOKEN', 32, HEX],
    ['api_key', 32, HEX],
    ['encryptionKey', 64, HEX],
    ['clientSecret', 40, BASE62],
    ['AUTHORIZATION', 40, BASE62],
  ])('finds random values of %s', (name, length, alphabet) => {
    expect(shareFound((value) => settingOf(name, value), randomText(alphabet, length))).toBeGreaterThan(0.99);
  });

  it.each(['SuperSecret123!', 'Winter2024!Sun', 'P@ssw0rd-Prod9'])(
    'finds the password %s that a person made up by the rules',
    (value) => {
      expect(judgeCandidate(candidateOf({ value }))).toMatchObject({ isSecret: true });
    },
  );

  it.each([
    ['GITHUB_TOKEN', 'ghp_your-github-token'],
    ['JWT_SECRET_KEY', 'generate-with-openssl-rand-base64-32'],
    ['OPENAI_API_KEY', 'sk-proj-NEW-KEY'],
    ['API_KEY', 'key_1234567890'],
    ['API_KEY', 'default-key-12345'],
    ['DB_PASSWORD', 'changeme'],
    ['DB_PASSWORD', 'password'],
    ['DB_PASSWORD', 'letmein'],
    ['DB_PASSWORD', '${DB_PASSWORD}'],
    ['SECRET_NAME', 'Zq7Kx9w2mLp4Tt8v'],
    ['TOKEN_URL', 'https://login.example.org/token'],
    ['AWS_SECRET_ACCESS_KEY', `wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`],
  ])('is quiet on %s=%s and says why', (name, value) => {
    const verdict = judgeCandidate(settingOf(name, value));
    expect(verdict.isSecret).toBe(false);
    expect(verdict.reasons.join()).toMatch(/\w{3}/);
  });

  it('weighs the same value by its name', () => {
    const value = 'Zq7Kx9w2mLp4Tt8v';
    expect(judgeCandidate(settingOf('DB_PASSWORD', value)).isSecret).toBe(true);
    expect(judgeCandidate(settingOf('PASSWORD_HINT', value)).isSecret).toBe(false);
  });

  it('looks through the encoding of basic authentication', () => {
    const header = (value: string): Candidate => settingOf('Authorization', value, { syntax: 'header' });
    expect(judgeCandidate(header(btoa('shop:Zq7Kx9w2mLp4'))).isSecret).toBe(true);
    expect(judgeCandidate(header(btoa('user:password'))).isSecret).toBe(false);
  });

  it.each([
    ['@cluster.acme.net:5439/dev', true],
    ['@localhost:5439/dev', false],
    ['@db.example.com/dev', false],
  ])(
    'takes letters of both cases and digits for a password in a URL of a host that is somewhere: %s',
    (rest, isSecret) => {
      const value = 'S3cr3tPassw0rd';
      const before = 'redshift://admin:';
      const verdict = judgeCandidate({
        ...candidateOf({ value, name: 'password', text: `${before}${value}${rest}`, start: before.length }),
        end: before.length + value.length,
        rule: ruleOf({ id: 'generic-url-password', detector: 'pattern' }),
        syntax: undefined,
        quoted: false,
      });
      expect(verdict.isSecret && verdict.confidence !== 'low').toBe(isSecret);
    },
  );

  it('tells reasons for and against', () => {
    const { reasons } = judgeCandidate(candidateOf({ value: 'SuperSecret123!' }));
    expect(reasons.some((reason) => reason.startsWith('for: '))).toBe(true);
    expect(reasons.some((reason) => reason.startsWith('against: '))).toBe(true);
  });

  it('never repeats the value in its reasons', () => {
    fc.assert(
      fc.property(randomText(BASE62, 18), (value) => {
        expect(judgeCandidate(settingOf('DB_PASSWORD', value)).reasons.join(' ')).not.toContain(value);
      }),
    );
  });

  it('gives the same verdict twice', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 60 }), (value) => {
        const candidate = candidateOf({ value });
        expect(judgeCandidate(candidate)).toEqual(judgeCandidate(candidate));
      }),
    );
  });
});

describe('judgeCandidate, of values with a format', () => {
  const rule = ruleOf({ id: 'acme-token', detector: 'pattern', confidence: 'high', entropy: 3 });
  const claim = (value: string): Candidate => candidateOf({ value, rule, name: undefined, syntax: undefined });

  it('takes the format as evidence enough', () => {
    expect(judgeCandidate(claim('acme_Zq7Kx9w2mLp4Tt8v'))).toMatchObject({ isSecret: true, confidence: 'high' });
  });

  it.each(['acme_your-token-goes-here', 'acme_xxxxxxxxxxxxxxxx', 'acme_${ACME_TOKEN_VALUE}'])(
    'is quiet on %s',
    (value) => {
      expect(judgeCandidate(claim(value)).isSecret).toBe(false);
    },
  );

  it('is quiet on what counts where people show what tokens look like, and less sure of it elsewhere', () => {
    const counting = claim('acme_1234567890123456');
    expect(judgeCandidate({ ...counting, path: 'docs/guide.md' }).isSecret).toBe(false);
    expect(judgeCandidate({ ...counting, path: 'test/client.ts' }).isSecret).toBe(false);
    expect(judgeCandidate({ ...counting, path: 'config/prod.env' })).toMatchObject({ confidence: 'medium' });
  });

  it.each(['private_corporation', 'Stripe.PaymentMethodOptions.Paypal'])('knows a name of code: %s', (value) => {
    expect(judgeCandidate(claim(value)).isSecret).toBe(false);
  });

  it('asks for the entropy of the rule', () => {
    expect(judgeCandidate(claim('zqkzqkxqzkqxzkxqkzqx')).isSecret).toBe(false);
  });

  it('lets next to no random token fall to a filter', () => {
    const claimed = (value: string): Candidate => claim(`acme_${value}`);
    expect(shareFound(claimed, randomText([...BASE62, '-', '_'], 200))).toBe(1);
    expect(shareFound(claimed, randomText(BASE62, 20))).toBe(1);
  });
});
