import { isTemplate } from '../../../lib/facts/operators/template-variables';

test.each(['${NAMESPACE}', '$(params.name)', 'a-{{ name }}', '{% if a %}', '<namespace>', '_NAME_'])('%s is filled in before the cluster sees it', (text) => {
  expect(isTemplate(text)).toBe(true);
});

test.each(['', 'openstack', '$', 'a_b', '_a_', '1 < 2'])('%j is not', (text) => {
  expect(isTemplate(text)).toBe(false);
});
