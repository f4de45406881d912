import { copiedFindings } from '../../lib/control-plane/copied-findings';
import { baselineEntry } from '../../lib/rules/engine/baseline/baseline';
import type { Finding } from '../../lib/rules/engine/finding';

const SERVICE = 'spec.glance.template.customServiceConfig[DEFAULT].debugg';

function finding(place: string, value = '01'): Finding {
  return {
    rule: 'text/unknown-option', severity: 'error', file: '', document: 1, kind: 'OpenStackControlPlane', namespace: '', name: 'a', path: place, line: 0, column: 0, endLine: 0, endColumn: 0, identity: { place, value }, message: `debugg is ${value}.`, fix: 'Remove it.',
  };
}

const inInstance = (name: string, value?: string) => finding(`spec.glance.template.glanceAPIs.${name}.customServiceConfig[DEFAULT].debugg`, value);
const BASE = { spec: { glance: { template: { glanceAPIs: { default: {}, own: { customServiceConfig: '' } } } } } };

/** The indices of the findings that are copies, if the base has one finding. */
function copies(findings: readonly Finding[], known = finding(SERVICE)): number[] {
  const copied = copiedFindings(findings, [baselineEntry(known)], BASE, ({ kind }) => kind);
  return findings.flatMap((one, index) => (copied.has(one) ? [index] : []));
}

test('a finding of the text of the service is one of each copy too', () => {
  expect(copies([inInstance('default'), inInstance('new')])).toEqual([0, 1]);
});

test('a second finding at the same place, and one with another value, is not', () => {
  expect(copies([inInstance('new'), inInstance('new')])).toEqual([0]);
  expect(copies([inInstance('new', '02')])).toEqual([]);
});

test('the text of an instance that the base has is no copy', () => expect(copies([inInstance('own')])).toEqual([]));

test('a list of Secrets is copied as well', () => {
  const secrets = finding('spec.glance.template.customServiceConfigSecrets[]');
  expect(copies([finding('spec.glance.template.glanceAPIs.own.customServiceConfigSecrets[]')], secrets)).toEqual([0]);
});

test('the text of a Cinder back-end is no copy, because it follows the text of the service', () => {
  const known = finding('spec.cinder.template.customServiceConfig[DEFAULT].debugg');
  expect(copies([finding('spec.cinder.template.cinderVolumes.lvm.customServiceConfig[DEFAULT].debugg'), finding('spec.swift')], known)).toEqual([]);
});
