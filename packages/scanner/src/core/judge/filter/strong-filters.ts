import type { Filter } from '../candidate.ts';
import { brokenJwt } from './broken-jwt.ts';
import { cutOff } from './cut-off.ts';
import { embedded } from './embedded.ts';
import { identifier } from './identifier.ts';
import { labelled } from './labelled.ts';
import { masked } from './masked.ts';
import { placeholder } from './placeholder.ts';
import { shownRepetition } from './repetition.ts';
import { tokenHead } from './token-head.ts';
import { templateReference } from './template-reference.ts';
import { vendorExample } from './vendor-example.ts';

/** What speaks against any candidate, whatever its format. */
export const strongFilters: readonly Filter[] = [
  vendorExample,
  placeholder,
  masked,
  identifier,
  templateReference,
  shownRepetition,
  embedded,
  cutOff,
  labelled,
  tokenHead,
  brokenJwt,
];
