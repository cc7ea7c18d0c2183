import { BASE62, DIGITS } from '../checksum/alphabet.ts';
import { computeAwsAccessKeyId } from '../checksum/aws-access-key-id.ts';
import { encodeBase64Url } from '../checksum/base64.ts';
import { computeBech32 } from '../checksum/bech32.ts';
import { computeGithub } from '../checksum/github.ts';
import { computeGitlab } from '../checksum/gitlab.ts';
import { computeGrafana } from '../checksum/grafana.ts';
import { drawConvincing, convince } from './draw-convincing.ts';
import { looksRandom } from './looks-random.ts';
import { draw, pick } from './random.ts';
import type { Random } from './random.ts';

const GITHUB_RANDOM = 30;
const GITLAB_PAYLOAD = 36;
const GRAFANA_RANDOM = 32;
const WORDS =
  'amber birch cedar delta ember fjord grove heron iris jasper kelp lotus maple north ochre pearl quartz raven slate tulip umber violet willow yarrow zephyr'.split(
    ' ',
  );

/** A token whose last six characters check its thirty random ones, as GitHub's and npm's. */
export function githubToken(random: Random, prefix: string): string {
  return checked(BASE62.length, () => {
    const body = drawConvincing(random, BASE62, GITHUB_RANDOM);
    return { prefix, rest: body + computeGithub(body) };
  });
}

/** A routable GitLab token. */
export function gitlabToken(random: Random, prefix: string): string {
  return checked(BASE62.length, () => {
    const payload = drawConvincing(random, BASE62, GITLAB_PAYLOAD);
    const body = `${payload}.01.${payload.length.toString(36).padStart(2, '0')}`;
    return { prefix, rest: body + computeGitlab(prefix + body) };
  });
}

/** A Grafana service account token. */
export function grafanaToken(random: Random): string {
  const body = `glsa_${drawConvincing(random, BASE62, GRAFANA_RANDOM)}`;
  return `${body}_${computeGrafana(body)}`;
}

/** An access key id of a drawn account. */
export function awsAccessKeyId(random: Random, prefix: string): string {
  return checked(32, () => ({
    prefix,
    rest: computeAwsAccessKeyId(10 ** 11 + random(8 * 10 ** 11), random(2 ** 32) * 128),
  }));
}

/** A signed JSON Web Token of drawn claims. */
export function jwt(random: Random): string {
  const header = encodeBase64Url('{"alg":"HS256","typ":"JWT"}');
  const claims = {
    sub: drawConvincing(random, DIGITS, 12),
    iat: 1.6e9 + random(1e8),
    jti: drawConvincing(random, BASE62, 22),
  };
  return `${header}.${encodeBase64Url(JSON.stringify(claims))}.${drawConvincing(random, `${BASE62}-_`, 43)}`;
}

/** A base64 text of a JSON object, as vendors use for tokens that carry their own scope. */
export function base64Json(random: Random): string {
  return encodeBase64Url(
    JSON.stringify({
      o: drawConvincing(random, DIGITS, 6),
      n: pick(random, ['ci', 'web']),
      k: drawConvincing(random, BASE62, 24),
    }),
  );
}

/** The base64 text of a user and a password. */
export function basicAuth(random: Random): string {
  return btoa(`${words(random, 1)}:${drawConvincing(random, BASE62, 20)}`);
}

/** A Bech32 text of 32 drawn bytes, in the case of its prefix. */
export function bech32(random: Random, prefix: string): string {
  const lower = prefix.toLowerCase();
  const data = drawConvincing(random, 'qpzry9x8gf2tvdw0s3jn54khce6mua7l', 52);
  const text = `${lower}1${data}${computeBech32(lower, data)}`;
  return prefix === lower ? text : text.toUpperCase();
}

/** A Discord bot token: a user id, a time and a signature. */
export function discordToken(random: Random): string {
  const id = `1${drawConvincing(random, DIGITS, 17)}`;
  const alphabet = `${BASE62}-_`;
  return `${encodeBase64Url(id)}.G${drawConvincing(random, alphabet, 5)}.${drawConvincing(random, alphabet, 38)}`;
}

/** A random (version 4) UUID. */
export function uuid(random: Random): string {
  const hex = (length: number): string => draw(random, '0123456789abcdef', length);
  return convince(
    () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(random, ['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`,
    (text) => looksRandom(text, 16),
  );
}

/** Words joined by dashes, as a person makes a password. */
export function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join('-');
}

/** Base64, padded, of so many drawn bytes. */
export function base64Bytes(random: Random, count: number): string {
  const next = (): string => btoa(Array.from({ length: count }, () => String.fromCharCode(random(256))).join(''));
  return convince(next, (text) => looksRandom(text, 64));
}

interface Checked {
  readonly prefix: string;
  readonly rest: string;
}

function checked(alphabetSize: number, next: () => Checked): string {
  let made = next();
  const make = (): string => (made = next()).rest;
  const rest = convince(make, (text) => looksRandom(text, alphabetSize));
  return made.prefix + rest;
}
