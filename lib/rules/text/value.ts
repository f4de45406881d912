import { checkValue } from '../../oslo/catalog/values/check';
import { atOption } from '../engine/places';
import { readOptions } from '../engine/read-options';
import type { Rule } from '../engine/rule';
import { shown } from '../engine/words';

export const VALUE: Rule = {
  id: 'text/value',
  severity: 'error',
  title: 'A value that the option does not take',
  why: 'oslo.config refuses it when the service reads the option: at the start, and the pod crash-loops, or at the first request that needs it.',
  source: 'https://docs.openstack.org/oslo.config/latest/reference/types.html',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = maybe
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        debug = Yes
`,
  * check(context) {
    for (const { option, known } of readOptions(context)) {
      const problem = known && checkValue(known, option.rawValue);
      if (problem) {
        yield { place: atOption(option), message: `${option.name} in [${option.section}] is ${shown(problem.value, known?.secret)}. Allowed: ${problem.allowed}.`, fix: problem.fix };
      }
    }
  },
};
