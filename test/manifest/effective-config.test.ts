import { EffectiveConfig } from '../../lib/manifest/effective-config';
import { ManifestView } from '../../lib/manifest/manifest-view';
import { readManifests } from '../../lib/manifest/read';

const secret = (name: string): string => `kind: Secret\nmetadata:\n  name: ${name}\nstringData:\n  a.conf: |\n    [DEFAULT]\n    debug = true\n---\n`;

function cloud(...instances: string[]): ManifestView {
  const apis = instances.map((secrets, index) => `        api${index}: { customServiceConfigSecrets: [${secrets}] }\n`).join('');
  const text = `${secret('one')}${secret('two')}kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        workers = 2
      glanceAPIs:
${apis}`;
  return new ManifestView(readManifests([{ file: 'cloud.yaml', text }]).documents);
}

describe('pods that read the same texts', () => {
  test('share a configuration', () => {
    const [glance] = cloud('one', 'one', 'two').glances;
    const [first, second, third] = glance.instances.map(({ config }) => config);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(glance.configs).toEqual([first, third]);
  });

  test('share none if one of them reads a Secret that the input lacks', () => {
    const [first, second] = cloud('one', 'one,absent').glances[0].instances.map(({ config }) => config);
    expect([first?.isComplete, second?.isComplete]).toEqual([true, false]);
    expect(second).not.toBe(first);
  });

  test('share none if one reads more texts', () => {
    const [first, second] = cloud('one', 'one,two').glances[0].instances.map(({ config }) => config);
    expect([first?.texts.length, second?.texts.length]).toEqual([2, 3]);
  });
});

test('a later text overrides an earlier one', () => {
  const [config] = cloud('one').glances[0].configs;
  expect(config).toBeInstanceOf(EffectiveConfig);
  expect([config.get('DEFAULT', 'debug'), config.get('DEFAULT', 'workers'), config.sectionNames()]).toEqual(['true', '2', ['DEFAULT']]);
});
