import type { Variant } from './variant.ts';

/** Addresses and files, in tsx. */
export const addressTsx: readonly Variant[] = [
  {
    title: 'AsyncStorage',
    check: 'file-secret-backend',
    bad: `await AsyncStorage.setItem('refreshToken', tokens.refresh);`,
    good: [`await SecureStore.setItemAsync('refreshToken', tokens.refresh);`],
  },
];
