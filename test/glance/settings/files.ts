import { Testing } from 'cdk8s';
import { OpenStackControlPlane } from '../../../lib/control-plane/openstack-control-plane';
import { OpenStackControlPlaneProps } from '../../../lib/control-plane/openstack-control-plane-props';
import { GlanceSettings } from '../../../lib/glance/settings/glance-settings';
import { JsonObject, objectAt } from '../../../lib/json';
import { SwiftStore } from '../../../lib/stores/swift-store';
import { testControlPlane } from '../../synth/synth';

/** What settings with files write, once the rules have judged it. */
export interface Written {
  readonly controlPlane: OpenStackControlPlane;
  readonly mounts: unknown;
  readonly text: unknown;
  readonly others: readonly JsonObject[];
}

/** Writes a control plane with settings. Fails if the rules find anything. */
export function written(glance: GlanceSettings, props: OpenStackControlPlaneProps = {}): Written {
  const controlPlane = testControlPlane({ ...props, glance });
  controlPlane.glance.addStore(new SwiftStore('default_backend'));
  const warnings: unknown[] = [];
  const spy = jest.spyOn(console, 'warn').mockImplementation((text) => void warnings.push(text));
  const [object, ...others] = Testing.synth(controlPlane.apiObject.chart) as JsonObject[];
  spy.mockRestore();
  expect(warnings).toEqual([]);
  return { controlPlane, mounts: objectAt(object, 'spec')?.extraMounts, text: objectAt(object, 'spec', 'glance', 'template')?.customServiceConfig, others };
}

/** The entry of `extraMounts` with one volume of a ConfigMap. */
export function mounted(configMap: string, extraVolType: string, mountPath: string, ...propagation: string[]): object[] {
  return [{
    name: 'v1',
    region: 'r1',
    extraVol: [{
      extraVolType,
      propagation,
      volumes: [{ name: configMap, configMap: { name: configMap } }],
      mounts: [{ name: configMap, mountPath, readOnly: true }],
    }],
  }];
}
