import { ControlPlaneBase } from '../../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../../lib/control-plane/openstack-control-plane';
import { ApiLayout } from '../../../lib/glance/api-layout';
import { ImageConversion, ImageImports } from '../../../lib/glance/settings/image-imports';
import { ImportMethod } from '../../../lib/glance/settings/import-method';
import { pluginSettings } from '../../../lib/glance/settings/import-plugins';
import { JsonObject } from '../../../lib/json';
import { CephClient } from '../../../lib/mounts/ceph-client';
import { CustomStore } from '../../../lib/stores/custom-store';
import { RbdStore } from '../../../lib/stores/rbd-store';
import { linesOf, testControlPlane, textOf } from '../../synth/synth';

const linesFor = (imports: ImageImports, storeTypes: string[], ...layouts: string[]) => pluginSettings(imports, { storeTypes, layouts }, 'test')
  .map(({ option, value }) => `${option} = ${value.lines().join()}`);

const METHODS: ImageImports = { methods: [ImportMethod.glanceDirect()] };
const INJECTED: ImageImports = { injected: { properties: { a: 'b' } } };

test.each<[string, ImageImports, string[], string[], string[]]>([
  ['nothing, because the operator converts', METHODS, ['rbd'], ['split'], []],
  ['nothing without Ceph', METHODS, ['swift'], ['edge'], []],
  ['nothing if nobody knows the layout', METHODS, ['rbd'], [], []],
  ['the conversion that the operator leaves out at an edge', METHODS, ['rbd'], ['split', 'edge'], ['image_import_plugins = [image_conversion]']],
  ['the conversion that the operator leaves out in a single set of pods', METHODS, ['file', 'rbd'], ['single'], ['image_import_plugins = [image_conversion]']],
  ['the conversion for Ceph, after decompression', { decompression: true }, ['rbd'], ['split'], ['image_import_plugins = [image_decompression,image_conversion]']],
  ['the conversion for Ceph, before properties', INJECTED, ['rbd', 'swift'], ['split'], ['image_import_plugins = [image_conversion,inject_image_metadata]']],
  ['only decompression without Ceph', { decompression: true }, ['swift'], ['split'], ['image_import_plugins = [image_decompression]']],
  ['a given format', { conversion: ImageConversion.RAW }, ['swift'], ['split'], ['image_import_plugins = [image_conversion]', 'output_format = raw']],
  ['no conversion if that is said', { conversion: ImageConversion.NONE }, ['rbd'], ['split'], ['image_import_plugins = [no_op]']],
  ['no plug-in if none is left', { decompression: false }, ['swift'], ['split'], ['image_import_plugins = [no_op]']],
])('%s', (_name, imports, storeTypes, layouts, lines) => {
  expect(linesFor(imports, storeTypes, ...layouts)).toEqual(lines);
});

describe('in control planes', () => {
  const ceph = (id: string) => new RbdStore(id, { ceph: CephClient.fromSecretName('ceph-conf-files') });
  const over = (template: JsonObject): OpenStackControlPlane => testControlPlane({
    base: ControlPlaneBase.fromManifest({ apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'openstack' }, spec: { glance: { template } } }),
  });
  const plugins = (text: unknown): string[] => String(text).split('\n').filter((line) => /plugins|output_format/.test(line));

  test('each text gets the plug-ins for its own stores and layouts', () => {
    const controlPlane = testControlPlane({ glance: { imports: { decompression: true } } });
    controlPlane.glance.addStore(new CustomStore('swift', { type: 'swift' }));
    controlPlane.glance.addApi('edge', { layout: ApiLayout.EDGE }).addStore(ceph('ceph'));
    expect(plugins(textOf(controlPlane))).toEqual(['image_import_plugins = [image_decompression]']);
    expect(plugins(textOf(controlPlane, 'edge'))).toEqual(['image_import_plugins = [image_decompression,image_conversion]']);
    controlPlane.glance.api('edge').configure({ imports: { conversion: ImageConversion.NONE } });
    expect(plugins(textOf(controlPlane, 'edge'))).toEqual(['image_import_plugins = [image_decompression]']);
  });

  test('an edge instance without Ceph has no conversion of the service', () => {
    const controlPlane = testControlPlane({ glance: { imports: { decompression: true, conversion: ImageConversion.RAW } } });
    controlPlane.glance.addStore(ceph('ceph'));
    controlPlane.glance.addApi('edge', { layout: ApiLayout.EDGE, imports: { conversion: ImageConversion.NONE } }).addStore(new CustomStore('swift', { type: 'swift' }));
    expect(plugins(textOf(controlPlane))).toEqual(['image_import_plugins = [image_decompression,image_conversion]', 'output_format = raw']);
    expect(plugins(textOf(controlPlane, 'edge'))).toEqual(['image_import_plugins = [image_decompression]']);
  });

  test('they reach the text of every running instance of a base', () => {
    const own = linesOf('[DEFAULT]', 'enabled_backends = ceph:rbd', '[glance_store]', 'default_backend = ceph', '[ceph]', 'rbd_store_user = openstack');
    const controlPlane = over({ glanceAPIs: { one: { replicas: 1, customServiceConfig: own }, two: { replicas: 1, type: 'edge', customServiceConfig: own }, three: {} } });
    controlPlane.glance.configure({ imports: METHODS });
    expect(textOf(controlPlane)).toBe(linesOf('[DEFAULT]', 'enabled_import_methods = [glance-direct]'));
    expect(textOf(controlPlane, 'one')).toBe(own.replace('rbd\n', 'rbd\nenabled_import_methods = [glance-direct]\n'));
    expect(textOf(controlPlane, 'two')).toBe(own);
    controlPlane.glance.api('two').configure({ imports: METHODS });
    expect(plugins(textOf(controlPlane, 'two'))).toEqual(['image_import_plugins = [image_conversion]']);
  });

  test('a list of the base is not changed without a word', () => {
    const controlPlane = over({ customServiceConfig: linesOf('[image_import_opts]', "image_import_plugins = ['no_op']"), glanceAPIs: { default: {} } });
    controlPlane.glance.configure({ imports: { decompression: true } });
    expect(() => textOf(controlPlane)).toThrow('[image_import_opts] image_import_plugins: the base sets "[\'no_op\']", but [test/control-plane/glance] sets "[image_decompression]".');
    controlPlane.glance.removeOption('image_import_opts', 'image_import_plugins');
    expect(plugins(textOf(controlPlane))).toEqual(['image_import_plugins = [image_decompression]']);
  });

  test('an option of the instance that says otherwise counts', () => {
    const controlPlane = testControlPlane({ glance: { imports: { decompression: true } } });
    controlPlane.glance.addApi('other').addOptions('image_import_opts', { image_import_plugins: '[no_op]' });
    expect(plugins(textOf(controlPlane, 'other'))).toEqual(['image_import_plugins = [no_op]']);
  });
});
