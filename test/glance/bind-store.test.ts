import { Release } from '../../lib/facts/release';
import { bindStore } from '../../lib/glance/bind-store';
import { ExtraMount } from '../../lib/mounts/extra-mount';
import { ExtraMounts } from '../../lib/mounts/extra-mounts';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { Propagation } from '../../lib/mounts/propagation';
import { NodeServices } from '../../lib/nodes/node-services';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { CinderStore } from '../../lib/stores/cinder-store';
import { CustomStore } from '../../lib/stores/custom-store';
import { testChart } from '../synth/synth';

test('mounts and node services of a store go where they belong, the rest is returned', () => {
  const chart = testChart();
  const sinks = { release: Release.MAIN, extraMounts: new ExtraMounts(), nodeServices: new NodeServices(chart, 'nodes') };
  const mount = new ExtraMount({ volume: ExtraVolume.fromSecretName('ca'), mountPath: '/etc/ca', propagation: [Propagation.GLANCE] });
  const options = { a: OptionValue.integer(1) };
  const custom = bindStore(chart, new CustomStore('custom', { type: 'vmware', options, extraMounts: [mount] }), sinks, [Propagation.GLANCE]);
  bindStore(chart, new CinderStore('lvm', { multipath: true }), sinks, [Propagation.GLANCE]);

  expect(custom).toEqual({ options, extraMounts: [mount], customServiceConfigSecrets: [], nodeServices: [], applicationCredential: false });
  expect(sinks.extraMounts._render()).toEqual([{
    name: 'v1',
    region: 'r1',
    extraVol: [{
      extraVolType: 'Undefined', propagation: ['Glance'], volumes: [{ name: 'ca', secret: { secretName: 'ca' } }], mounts: [{ name: 'ca', mountPath: '/etc/ca' }],
    }],
  }]);
  expect(sinks.nodeServices.machineConfigs.map(({ name }) => name)).toEqual(['99-master-cinder-enable-multipathd']);
});

test('a mount that clashes names the store', () => {
  const chart = testChart();
  const sinks = { release: Release.MAIN, extraMounts: new ExtraMounts(), nodeServices: new NodeServices(chart, 'nodes') };
  const store = (id: string, secret: string): CustomStore => new CustomStore(id, {
    type: 'vmware', extraMounts: [new ExtraMount({ volume: ExtraVolume.fromSecretName(secret), mountPath: '/etc/ca' })],
  });
  bindStore(chart, store('one', 'a'), sinks, [Propagation.GLANCE]);
  expect(() => bindStore(chart, store('two', 'b'), sinks, [Propagation.GLANCE])).toThrow(new Error(
    "store 'two' mounts {\"secret\":{\"secretName\":\"b\"}} at '/etc/ca', where store 'one' mounts {\"secret\":{\"secretName\":\"a\"}}: "
    + 'mount one of them elsewhere, or bring both in one volume.'));
});
