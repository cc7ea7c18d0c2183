import { isatty } from 'node:tty';

/** Whether there is somebody to ask. */
export function canAsk(): boolean {
  return isatty(0) && isatty(1);
}

/** Asks one question; Ctrl-C is an answer, too. */
export async function ask(title: string): Promise<'yes' | 'no' | 'cancel'> {
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await confirm({ message: `${title}?` });
  if (isCancel(answer)) return 'cancel';
  return answer ? 'yes' : 'no';
}
