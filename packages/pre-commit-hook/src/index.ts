export { HOOK_MARK, hookScript } from './hook-script.ts';
