import { vendorExample } from '../../../../src/core/judge/filter/vendor-example.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('vendorExample', vendorExample, {
  objects: [
    'AKIAIOSFODNN7' + 'EXAMPLE',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCY' + 'EXAMPLEKEY',
    'mF_9.B5f-4.1JqM',
    'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    'pk_test',
    '1f2d1e2e67df',
  ],
  passes: ['hT5wQz81LkPv0Rn', 'AKIAEXAMPLX', 'EXAMPLEfoo7Kq9'],
});
