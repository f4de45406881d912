import { Chart, Testing } from 'cdk8s';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { contributionsToDisabled } from '../../lib/control-plane/disabled-services';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { OptionValue } from '../../lib/oslo/value/option-value';

const MESSAGE = 'spec.glance.enabled is false, so no pod has what the program adds to glance. Enable the service: addOverlay({ spec: { glance: { enabled: true } } }).';

test('a contribution to a disabled service is an error', () => {
  const written = { spec: { glance: { enabled: false }, cinder: { enabled: true } } };
  expect(contributionsToDisabled(written, () => ({ glance: {}, cinder: {}, applicationCredential: {} }))).toEqual([MESSAGE]);
  expect(contributionsToDisabled(written, () => ({ cinder: {} }))).toEqual([]);
});

test('contributions are not computed if no service is disabled', () => {
  const contributed = jest.fn();
  expect(contributionsToDisabled({ spec: { glance: {}, swift: { enabled: false } } }, contributed)).toEqual([]);
  expect(contributed).not.toHaveBeenCalled();
});

test('it stops synth, unless the program enables the service', () => {
  const base = ControlPlaneBase.fromYaml('apiVersion: core.openstack.org/v1beta1\nkind: OpenStackControlPlane\nmetadata: {name: cloud}\n'
    + 'spec: {secret: a, cinder: {enabled: false}, glance: {enabled: false, template: {glanceAPIs: {default: {}}}}}\n');
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  const app = Testing.app();
  const controlPlane = new OpenStackControlPlane(new Chart(app, 'chart'), 'control-plane', { base });
  expect(() => app.synthYaml()).not.toThrow();
  controlPlane.glance.addOption('DEFAULT', 'image_size_cap', OptionValue.integer(1));
  expect(() => app.synthYaml()).toThrow(`[chart/control-plane] ${MESSAGE}`);
  controlPlane.addOverlay({ spec: { glance: { enabled: true } } });
  expect(() => app.synthYaml()).not.toThrow();
  warn.mockRestore();
});
