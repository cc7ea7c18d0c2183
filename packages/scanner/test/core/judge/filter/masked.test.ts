import { masked } from '../../../../src/core/judge/filter/masked.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('masked', masked, {
  objects: ['****', 'ab****yz', 'XXXXXXXX', 'xx', '########', '...', 'â¢â¢â¢', '-----'],
  passes: ['hT5wQz81LkPv0Rn', 'a*b*c7K9', 'aXx7#k#2'],
});
