import type { Idea } from '../../idea.ts';
import { assignedDefault } from './assigned-default.ts';
import { backend } from './backend.ts';
import { bakedIn } from './baked-in.ts';
import { builtIn } from './built-in.ts';
import { chart } from './chart.ts';
import { client } from './client.ts';
import { commandLiteral } from './command-literal.ts';
import { connectionDefault } from './connection-default.ts';
import { declared } from './declared.ts';
import { environmentLiteral } from './environment-literal.ts';
import { interpolatedDefault } from './interpolated-default.ts';
import { keyring } from './keyring.ts';
import { output } from './output.ts';
import { pipelineDefault } from './pipeline-default.ts';
import { query } from './query.ts';
import { scriptAlias } from './script-alias.ts';
import { scriptPrints } from './script-prints.ts';
import { scriptTraces } from './script-traces.ts';
import { vaultKey } from './vault-key.ts';

/** Leaks in configuration files, each in the formats in which it makes sense. */
export const configIdeas: readonly Idea[] = [
  interpolatedDefault,
  assignedDefault,
  connectionDefault,
  builtIn,
  declared,
  chart,
  pipelineDefault,
  environmentLiteral,
  scriptPrints,
  scriptAlias,
  scriptTraces,
  commandLiteral,
  output,
  backend,
  keyring,
  bakedIn,
  vaultKey,
  query,
  client,
];
