import { Testing } from 'cdk8s';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { networkIsolation } from '../../lib/control-plane/base/network-isolation';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { InheritedFindings, ValidationThreshold } from '../../lib/control-plane/validation';
import { Release } from '../../lib/facts/release';
import { MachinePool } from '../../lib/nodes/machine-pool';
import { NodeServices } from '../../lib/nodes/node-services';
import { GlancePattern, GlancePatternProps } from '../../lib/patterns/glance-pattern';
import { SwiftGlance, SwiftGlanceProps } from '../../lib/patterns/swift-glance';
import { difference } from '../control-plane/difference';
import { manifestOf, testChart, testControlPlane, textOf } from '../synth/synth';

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

describe('the default store', () => {
  const base = (text: string): ControlPlaneBase => ControlPlaneBase.fromManifest({
    apiVersion: 'core.openstack.org/v1beta1',
    kind: 'OpenStackControlPlane',
    metadata: { name: 'openstack' },
    spec: { glance: { template: { customServiceConfig: text, glanceAPIs: { default: { type: 'split' } } } } },
  });
  const SWIFT = '[DEFAULT]\nenabled_backends = swift:swift\n[glance_store]\ndefault_backend = swift\n[swift]\nswift_store_user = a\nswift_store_key = {{ .ServicePassword }}\n';

  test.each<[string, ControlPlaneBase, SwiftGlanceProps, string, string[]]>([
    ['of the base stays, and synth says so', base(SWIFT), {}, 'swift',
      ["[test/glance] the store 'swift' of the base stays the default store. To make 'mine' the default, set makeDefault: true."]],
    ['changes with makeDefault', base(SWIFT), { makeDefault: true }, 'mine', []],
    ['is the store if the base has no default', base(''), {}, 'mine', []],
    ['is the store over the embedded base', ControlPlaneBase.networkIsolation(), {}, 'mine', []],
  ])('%s', (_name, given, props, id, messages) => {
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    const chart = testChart();
    const { controlPlane } = new SwiftGlance(chart, 'glance', { storeId: 'mine', base: given, validation: { base: InheritedFindings.SILENT }, ...props });
    expect(textOf(controlPlane)).toContain(`default_backend = ${id}\n`);
    Testing.synth(chart);
    Testing.synth(chart);
    expect(warn.mock.calls.map(([message]) => message as string).filter((message) => message.startsWith('[test/glance]'))).toEqual(messages);
    warn.mockRestore();
  });
});
