import { prose } from '../../../../src/core/judge/filter/prose.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('prose', prose, {
  objects: [
    'Enter your new password again',
    'Mot de passe oubliÃ© ?',
    'please log in',
    'Huidig wachtwoord',
    { value: 'Wachtwoord', path: 'locales/nl.json' },
    { value: 'Nieuw wachtwoord', path: 'src/i18n/nl.yml' },
  ],
  passes: ['hT5wQz81LkPv0Rn', { value: 'Kq7xz9', path: 'locales/nl.json' }, 'uzemkvx wfszk'],
});
