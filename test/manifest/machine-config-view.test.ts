import { anyCaseText, anyCaseValue, MachineConfigView } from '../../lib/manifest/machine-config-view';
import { manifestsOf } from '../../lib/manifest/read';

function machineConfig(config: object, labels?: object): MachineConfigView {
  return new MachineConfigView(manifestsOf([{ kind: 'MachineConfig', metadata: { labels }, spec: { config } }]).documents[0]);
}

test('files and units are found for any case of field names', () => {
  const lower = machineConfig({ storage: { files: [{ path: '/a' }, {}] }, systemd: { units: [{ name: 'b.service' }] } });
  const upper = machineConfig({ Storage: { Files: [{ Path: '/a' }, {}] }, Systemd: { Units: [{ Name: 'b.service' }] } });
  for (const view of [lower, upper]) {
    expect(view.parts.map(({ kind, name }) => [kind, name])).toEqual([['file', '/a'], ['unit', 'b.service']]);
    expect(view.unit('b.service')).toBeDefined();
    expect(view.unit('c.service')).toBeUndefined();
  }
  expect(anyCaseText(upper.files[0], 'path')).toBe('/a');
  expect(anyCaseValue(upper.files[0], 'mode')).toBeUndefined();
  expect(upper.parts[0].fields.path).toEqual(['spec', 'config', 'Storage', 'Files', 0]);
});

test('the role comes from the label', () => {
  expect(machineConfig({}, { 'machineconfiguration.openshift.io/role': 'worker' }).role).toBe('worker');
  expect(machineConfig({}).role).toBeUndefined();
});

test.each<[string, object | undefined, boolean]>([
  ['enabled', { name: 'a.service', enabled: true }, true],
  ['enabled, in another case', { Name: 'a.service', Enabled: true }, true],
  ['disabled', { name: 'a.service', enabled: false }, false],
  ['a text', { name: 'a.service', enabled: 'true' }, false],
  ['neither', { name: 'a.service' }, false],
  ['another one', { name: 'b.service', enabled: true }, false],
])('a unit that is %s', (_name, unit, isEnabled) => {
  expect(machineConfig({ systemd: { units: [unit] } }).enables('a.service')).toBe(isEnabled);
});
