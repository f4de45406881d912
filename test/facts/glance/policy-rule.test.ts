import { isPolicyRule } from '../../../lib/facts/glance/policy-rule';

test.each(['', '@', '!', 'role:admin', 'not role:a', '(role:a or role:b) and project_id:%(project_id)s', "'a b':%(x)s", 'rule:a AND rule:b'])('oslo.policy reads %j', (rule) => {
  expect(isPolicyRule(rule)).toBe(true);
});

test.each(['role admin', 'role:a and', '(role:a', 'role:a)', 'not', 'or role:a', 'role:a role:b'])('oslo.policy does not read %j', (rule) => {
  expect(isPolicyRule(rule)).toBe(false);
});
