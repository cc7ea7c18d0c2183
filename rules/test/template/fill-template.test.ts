import { describe, expect, it } from 'vitest';
import { checkTemplate, fillTemplate } from '../../src/template/fill-template.ts';
import { entropyOf, looksRandom } from '../../src/template/looks-random.ts';
import { placeholders } from '../../src/template/placeholders.ts';

const FORMS: readonly (readonly [template: string, form: RegExp])[] = [
  ['{{base62:36}}', /^[A-Za-z0-9]{36}$/],
  ['{{base64:40}}', /^[A-Za-z0-9+/]{40}$/],
  ['{{base64url:43}}', /^[\w-]{43}$/],
  ['{{base58:30}}', /^[1-9A-HJ-NP-Za-km-z]{30}$/],
  ['{{base32:16}}', /^[A-Z2-7]{16}$/],
  ['{{hex:32}}', /^[0-9a-f]{32}$/],
  ['{{HEX:32}}', /^[0-9A-F]{32}$/],
  ['{{digits:10}}', /^\d{10}$/],
  ['{{lower:10}}', /^[a-z]{10}$/],
  ['{{upper:16}}', /^[A-Z]{16}$/],
  ['{{alnum:20}}', /^[a-z0-9]{20}$/],
  ['{{ALNUM:20}}', /^[A-Z0-9]{20}$/],
  ['{{password:16}}', /^[!-~]{16}$/],
  ['{{charset:a-f0-9_-:12}}', /^[a-f0-9_-]{12}$/],
  ['{{base64-bytes:32}}', /^[A-Za-z0-9+/]{43}=$/],
  ['{{uuid}}', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ['{{words:3}}', /^[a-z]+-[a-z]+-[a-z]+$/],
  ['{{github:gho_}}', /^gho_[A-Za-z0-9]{36}$/],
  ['{{npm}}', /^npm_[A-Za-z0-9]{36}$/],
  ['{{gitlab:glpat-}}', /^glpat-[\w-]{27,300}\.01\.[a-z0-9]{9}$/],
  ['{{grafana}}', /^glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}$/],
  ['{{aws-key-id}}', /^AKIA[A-Z2-7]{16}$/],
  ['{{jwt}}', /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{43}$/],
  ['{{base64-json}}', /^eyJ[\w-]+$/],
  ['{{basic-auth}}', /^[A-Za-z0-9+/]+={0,2}$/],
  ['{{bech32:AGE-SECRET-KEY-}}', /^AGE-SECRET-KEY-1[A-Z0-9]{58}$/],
  ['{{discord}}', /^[\w-]{24}\.[\w-]{6}\.[\w-]{38}$/],
  ['{{pem:RSA}}', /^-{5}BEGIN RSA PRIVATE KEY-{5}\n(?:[\w+/=]{1,64}\n){20,30}-{5}END RSA PRIVATE KEY-{5}$/],
  ['{{pem:PKCS8}}', /^-{5}BEGIN PRIVATE KEY-{5}\nMII/],
  ['{{pem:EC:escaped}}', /^-{5}BEGIN EC PRIVATE KEY-{5}\\n[^\n]+\\n-{5}END EC PRIVATE KEY-{5}$/],
  ['{{pem:RSA:indent4}}', /\n {4}[\w+/=]+\n {4}-{5}END/],
  ['{{openssh}}', /^-{5}BEGIN OPENSSH PRIVATE KEY-{5}\nb3BlbnNzaC1rZXktdjEA/],
  ['{{pgp}}', /^-{5}BEGIN PGP PRIVATE KEY BLOCK-{5}\n\n/],
];

describe('fillTemplate', () => {
  it.each(FORMS)('gives %s its form, for any seed', (template, form) => {
    for (let seed = 0; seed < 30; seed++) expect(fillTemplate(template, seed).text).toMatch(form);
  });

  it('has an example of every placeholder above', () => {
    const shown = new Set(FORMS.map(([template]) => /\w[\w-]*/.exec(template)?.[0]));
    expect(Object.keys(placeholders).filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('gives the same text for the same seed and another for another', () => {
    for (const [template] of FORMS.filter(([known]) => !known.startsWith('{{words'))) {
      const { text } = fillTemplate(template, 'a');
      expect(fillTemplate(template, 'a').text).toBe(text);
      expect(fillTemplate(template, 'b').text).not.toBe(text);
    }
  });

  it('draws lengths within a range, both ends included', () => {
    const lengths = new Set(Array.from({ length: 200 }, (_, seed) => fillTemplate('{{hex:3-5}}', seed).text.length));
    expect([...lengths].sort()).toEqual([3, 4, 5]);
  });

  it('tells where the drawn parts stand', () => {
    const { text, parts } = fillTemplate('id={{hex:8}}; key="{{base62:20}}"', 1);
    expect(parts.map(({ start, end }) => text.slice(start, end))).toEqual([
      expect.stringMatching(/^[0-9a-f]{8}$/),
      expect.stringMatching(/^[A-Za-z0-9]{20}$/),
    ]);
    expect(parts.map(({ placeholder }) => placeholder)).toEqual(['hex:8', 'base62:20']);
  });

  it.each(['{{ name }}', '{{.Values.key}}', '${KEY}', '{{#if x}}', '{{}}'])(
    'leaves %s to other template languages',
    (text) => {
      expect(fillTemplate(text, 1)).toEqual({ text, parts: [] });
    },
  );

  it('draws what would convince a careful reader', () => {
    for (const kind of ['base62:36', 'base62:16', 'hex:32', 'digits:10', 'alnum:20', 'upper:16', 'base64url:43']) {
      for (let seed = 0; seed < 200; seed++) {
        const { text } = fillTemplate(`{{${kind}}}`, seed);
        expect(text).not.toMatch(/(.)\1{3}|0123|1234|abcd|example|test|fake|your|xxx/i);
        expect(entropyOf(text)).toBeGreaterThan(kind.startsWith('digits') ? 2.4 : 2.8);
      }
    }
  });

  it('mixes the classes of its alphabet', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { text } = fillTemplate('{{base62:12}}', seed);
      expect([/[a-z]/, /[A-Z]/, /\d/].every((characters) => characters.test(text))).toBe(true);
    }
  });
});

describe('checkTemplate', () => {
  it.each([
    ['{{base26:4}}', 'unknown template {{base26:4}}; did you mean "base62"?'],
    ['a {{hex}}', 'the arguments of the template {{hex}} make no sense'],
    ['{{hex:5-3}}', 'the arguments of the template {{hex:5-3}} make no sense'],
    ['{{pem:RSA:sideways}}', 'the arguments of the template {{pem:RSA:sideways}} make no sense'],
  ])('says what is wrong with %s', (template, problem) => {
    expect(checkTemplate(template)).toBe(problem);
    expect(() => fillTemplate(template, 1)).toThrow(problem);
  });

  it('lists what there is where nothing is like it', () => {
    expect(checkTemplate('{{zzzzzzzzzzzz}}')).toMatch(/^unknown template \{\{z+\}\}; known are base62, /);
  });

  it('is content with every form above', () => {
    for (const [template] of FORMS) expect(checkTemplate(template)).toBeUndefined();
  });
});

describe('looksRandom', () => {
  it.each(['abcd5fgh', '1234zqwp', 'aaaa1jkq', 'myExample', 'yourq8z1', '11111111', 'abababab'])(
    'is not taken in by %s',
    (text) => {
      expect(looksRandom(text, 62)).toBe(false);
    },
  );
});
