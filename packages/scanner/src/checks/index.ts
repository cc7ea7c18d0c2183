export { checkNames } from '../core/check-names.ts';
export type { CheckName } from '../core/check-names.ts';
