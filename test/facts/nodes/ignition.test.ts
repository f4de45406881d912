import { IGNITION_VERSION, isReadIgnitionVersion } from '../../../lib/facts/nodes/ignition';

test.each([IGNITION_VERSION, '2.0.0', '2.1.0', '2.2.0', '3.0.0', '3.5.0'])('the machine config operator reads %s', (version) => {
  expect(isReadIgnitionVersion(version)).toBe(true);
});

test.each(['', '1.0.0', '2.3.0', '2.4.0', '3.2', '3.2.1', '4.0.0', 'v3.2.0'])('the machine config operator does not read %j', (version) => {
  expect(isReadIgnitionVersion(version)).toBe(false);
});
