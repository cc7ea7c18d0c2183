export { checkTemplate, fillTemplate } from './template/fill-template.ts';
export type { FilledPart, FilledTemplate } from './template/fill-template.ts';
