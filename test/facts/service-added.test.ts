import type { ServiceFacts } from '../../lib/facts/operators/services';
import { readManifests } from '../../lib/manifest/read';
import { findingText } from '../../lib/rules/engine/finding';
import { judge } from '../../lib/rules/engine/judge';

// One more service: its description, and nothing else.
jest.mock('../../lib/facts/operators/services', () => {
  const actual = jest.requireActual('../../lib/facts/operators/services');
  const manila: ServiceFacts = {
    id: 'manila',
    kind: 'Manila',
    essentialField: 'manilaAPI',
    placeholders: 'cinder',
    components: [
      { field: 'manilaAPI', noun: 'API', isMap: false, propagation: 'ManilaAPI', isReachedByKey: false, ownText: 'follows', placeholders: 'cinderApi' },
      { field: 'manilaShares', noun: 'share', isMap: true, propagation: 'ManilaShare', isReachedByKey: true, ownText: 'follows', placeholders: 'cinderVolume' },
    ],
  };
  actual.SERVICES.push(manila);
  return actual;
});

function findings(text: string): string[] {
  const { documents } = readManifests([{ file: 'cloud.yaml', text }]);
  return judge(documents, { release: '18.0-fr6' }).findings.map(findingText).map((line) => line.split(': ').slice(0, 4).join(': '));
}

const CONTROL_PLANE = (template: string, mounts = '') => `
kind: OpenStackControlPlane
spec:
${mounts}  manila:
    template:
${template.trimEnd().replace(/^/gm, '      ')}
`;

describe('the rules about texts, Secrets and mounts judge a service after its description is added', () => {
  test('syntax of the texts of the service and of a component', () => {
    const text = CONTROL_PLANE('customServiceConfig: "[DEFAULT"\nmanilaShares:\n  one: { customServiceConfig: "x" }');
    expect(findings(text)).toEqual([
      expect.stringContaining('spec.manila.template.customServiceConfig'),
      expect.stringContaining('spec.manila.template.manilaShares.one.customServiceConfig'),
    ]);
  });

  test('placeholders', () => {
    expect(findings(CONTROL_PLANE('customServiceConfig: |\n  [DEFAULT]\n  a = {{ .ServicePasword }}'))).toEqual([
      expect.stringContaining('spec.manila.template.customServiceConfig[DEFAULT].a'),
    ]);
  });

  test('texts in Secrets', () => {
    const secret = 'kind: Secret\nmetadata: { name: more }\nstringData: { a.conf: "[DEFAULT" }\n---';
    expect(findings(secret + CONTROL_PLANE('manilaShares:\n  one: { customServiceConfigSecrets: [more] }'))).toEqual([
      expect.stringContaining('stringData[\'a.conf\']'),
    ]);
  });

  const mounts = (propagation: string) => `  extraMounts:
  - extraVol:
    - propagation: [${propagation}]
      volumes: [{ name: v, secret: { secretName: one } }]
      mounts: [{ name: v, mountPath: /etc/one }]
`;

  test('mounts that reach its pods twice', () => {
    expect(findings(CONTROL_PLANE('manilaShares:\n  one: {}', mounts('Manila, one')))).toEqual([
      expect.stringContaining('propagation'),
    ]);
    expect(findings(CONTROL_PLANE('manilaShares:\n  one: {}', mounts('ManilaShare, ManilaAPI')))).toEqual([]);
  });

  test('names that reach none of its pods', () => {
    expect(findings(CONTROL_PLANE('manilaShares:\n  one: {}', mounts('ManilaShar')))).toEqual([expect.stringContaining('propagation')]);
  });

  test('its own object', () => {
    expect(findings('kind: Manila\nspec:\n  customServiceConfig: "[DEFAULT"\n')).toEqual([expect.stringContaining('spec.customServiceConfig')]);
  });
});
