import { echo } from '../../../../src/core/judge/filter/echo.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('echo', echo, {
  objects: [
    { value: 'RegCloseKey', name: 'procRegCloseKey' },
    { value: 'password', name: 'password' },
    { value: 'api-key', name: 'API_KEY' },
    { value: 'X-CSRF-TOKEN', name: 'headers.xCsrfToken' },
  ],
  passes: [
    { value: 'hT5wQz81LkPv0Rn', name: 'password' },
    { value: 'pwd1', name: 'password' },
    { value: 'token9', name: 'token' },
  ],
});
