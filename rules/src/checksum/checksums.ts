import { verifyAwsAccessKeyId } from './aws-access-key-id.ts';
import { verifyBase64Json } from './base64-json.ts';
import { verifyBasicAuth } from './basic-auth.ts';
import { verifyBech32 } from './bech32.ts';
import type { Checksum } from './checksum.ts';
import { verifyDiscord } from './discord.ts';
import { verifyGithub } from './github.ts';
import { verifyGitlab } from './gitlab.ts';
import { verifyGrafana } from './grafana.ts';
import { verifyJwt } from './jwt.ts';
import { verifyPem } from './pem.ts';

export type { Checksum } from './checksum.ts';

/** The offline checks that a rule can ask for, by the name that it uses. */
export const checksums: Readonly<Record<string, Checksum>> = {
  'aws-access-key-id': verifyAwsAccessKeyId,
  'base64-json': verifyBase64Json,
  'basic-auth': verifyBasicAuth,
  bech32: verifyBech32,
  discord: verifyDiscord,
  github: verifyGithub,
  gitlab: verifyGitlab,
  grafana: verifyGrafana,
  jwt: verifyJwt,
  npm: verifyGithub,
  pem: verifyPem,
};
