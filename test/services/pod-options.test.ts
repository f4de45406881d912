import { fieldChecks, fieldPatch } from '../../lib/services/field-table';
import { POD_FIELDS } from '../../lib/services/pod-options';
import { Probe } from '../../lib/services/probes';
import { deepFreeze } from '../synth/synth';

test('with everything', () => {
  const probe = Probe.http({ failureThreshold: 5 });
  expect(fieldPatch(POD_FIELDS, {
    ...deepFreeze({ nodeSelector: { role: 'control' }, resources: { limits: { memory: '4Gi' }, requests: { cpu: '1' } }, topology: 'spread' }),
    probes: { liveness: probe, readiness: probe, startup: probe },
  }, '18.0-fr6')).toEqual({
    nodeSelector: { role: 'control' },
    resources: { limits: { memory: '4Gi' }, requests: { cpu: '1' } },
    topologyRef: { name: 'spread' },
    override: {
      probes: { livenessProbes: { failureThreshold: 5 }, readinessProbes: { failureThreshold: 5 }, startupProbes: { failureThreshold: 5 } },
    },
  });
});

test('earlier releases have no probes', () => {
  expect(() => fieldChecks(POD_FIELDS, { probes: {} }, '18.0-fr5')[0]()).toThrow(new Error(
    'probes is given, but release 18.0-fr5 does not have the field override.probes: leave probes out, or use release 18.0-fr6 or later.'));
});
