import type { Variant } from './variant.ts';

/** What is logged, in tsx. */
export const logTsx: readonly Variant[] = [
  {
    title: 'react effect',
    check: 'secret-in-log',
    bad: `export function Session({ accessToken }: { accessToken: string }) {
  useEffect(() => { console.log('session', accessToken); }, [accessToken]);
  return null;
}`,
    good: [
      `export function Session({ accessToken }: { accessToken: string }) {
  useEffect(() => { console.log('session', accessToken.slice(-4)); }, [accessToken]);
  return null;
}`,
    ],
  },
];
