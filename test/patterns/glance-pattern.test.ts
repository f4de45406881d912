import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { networkIsolation } from '../../lib/control-plane/base/network-isolation';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { ValidationThreshold } from '../../lib/control-plane/validation';
import { Release } from '../../lib/facts/release';
import { MachinePool } from '../../lib/nodes/machine-pool';
import { NodeServices } from '../../lib/nodes/node-services';
import { GlancePattern, GlancePatternProps } from '../../lib/patterns/glance-pattern';
import { difference } from '../control-plane/difference';
import { manifestOf, testChart, testControlPlane } from '../synth/synth';

/** A pattern that adds nothing. */
class PlainPattern extends GlancePattern {
  public constructor(props: GlancePatternProps = {}, scope = testChart()) {
    super(scope, 'glance', props);
  }
}

test('without properties it creates a control plane with the embedded base', () => {
  const { controlPlane } = new PlainPattern();
  expect([controlPlane.node.path, controlPlane.release]).toEqual(['test/glance/control-plane', Release.RHOSO_18_0_FR6]);
  expect(manifestOf(controlPlane)).toEqual(networkIsolation(Release.RHOSO_18_0_FR6, {}));
});

test('with every property of the control plane', () => {
  const chart = testChart();
  const nodeServices = new NodeServices(chart, 'nodes', { pool: MachinePool.WORKER });
  const { controlPlane } = new PlainPattern(Object.freeze({
    base: ControlPlaneBase.none(),
    release: Release.MAIN,
    nodeServices,
    validation: { failOn: ValidationThreshold.WARNING },
    glance: { databaseAccount: 'g' },
    cinder: { databaseAccount: 'c' },
  }), chart);
  expect([controlPlane.release, controlPlane.nodeServices]).toEqual([Release.MAIN, nodeServices]);
  expect(manifestOf(controlPlane).spec).toEqual({ cinder: { template: { databaseAccount: 'c' } }, glance: { template: { databaseAccount: 'g' } } });
});

test('configures the services of an existing control plane', () => {
  const controlPlane = testControlPlane();
  const pattern = new PlainPattern({ controlPlane, glance: { databaseAccount: 'g' }, cinder: { databaseAccount: 'c' } });
  expect(pattern.controlPlane).toBe(controlPlane);
  expect(pattern.node.children.filter((child) => child instanceof OpenStackControlPlane)).toEqual([]);
  expect(difference(networkIsolation(Release.RHOSO_18_0_FR6, {}), manifestOf(controlPlane)))
    .toEqual({ 'spec.cinder.template.databaseAccount': 'c', 'spec.glance.template.databaseAccount': 'g' });
});

test.each<[GlancePatternProps, string]>([
  [{ base: ControlPlaneBase.none() }, 'base'],
  [{ release: Release.MAIN }, 'release'],
  [{ base: ControlPlaneBase.none(), release: Release.MAIN, validation: {} }, 'base, release, validation'],
])('refuses an existing control plane with properties of a new one: %#', (props, names) => {
  expect(() => new PlainPattern({ controlPlane: testControlPlane(), ...props })).toThrow(new Error(
    `[test/glance] controlPlane is combined with ${names}: pass ${names} to the control plane instead.`));
});
