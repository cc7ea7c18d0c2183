import type { Filter } from '../candidate.ts';

const JWT = /^(eyJ[\w-]{12,400})\.[\w-]{10}/;
/** `eyJ….eyJ….signature` */
const STAND_IN = /^eyJ[\w-]+\.[\w=-]+\.(?:[a-z]+[_-])*(?:sig|signature|secret|token)(?:[_-][a-z]+)*$/i;
const FIELD = /"(?:alg|typ|kid)"/;
const WHOLE = /^\{\s*"[\s\S]*[\]}"\d]\s*\}\s*$/;

/** Says when a JWT's header was JSON and is no more, because a character of it is wrong or missing. */
export const brokenJwt: Filter = ({ value }) => {
  if (STAND_IN.test(value)) return 'is a JWT whose signature is a word';
  const header = JWT.exec(value)?.[1];
  if (header === undefined) return undefined;
  const json = decode(header);
  return FIELD.test(json) && !(WHOLE.test(json) && isText(json)) ? 'is a JWT with a broken header' : undefined;
};

/** Base64url, whose last character may be cut. */
function decode(header: string): string {
  const standard = header.replaceAll('-', '+').replaceAll('_', '/');
  return atob(standard.length % 4 === 1 ? standard.slice(0, -1) : standard);
}

function isText(json: string): boolean {
  return /^[\s!-~]*$/.test(json);
}
