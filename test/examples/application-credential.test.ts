import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { objectsOf } from './synth';
import { isJsonObject, JsonObject } from '../../lib/json';

const samples = join(__dirname, '..', '..', '..', 'shared', 'upstream', 'samples');

/** Fields of upstream's samples that no release knows, so the library leaves them out. */
const UNKNOWN_FIELDS = [
  'spec.glance.template.glanceAPIs.default.preserveJobs',
  'spec.heat.template.heatEngine.override',
  'spec.telemetry.template.autoscaling.aodh.passwordSelectors',
  'spec.telemetry.template.logging.ipaddr',
];

/** Without it, the operators create no credential. Upstream's samples omit it. */
const MISSING_SWITCH = 'spec.glance.applicationCredential';

/** An option that upstream's sample sets and Glance does not register. */
const UNREGISTERED_OPTION = 'spec.glance.template.customServiceConfig: cinder_store_auth_type = v3applicationcredential';

describe.each([
  ['swift-appcred', [MISSING_SWITCH, ...UNKNOWN_FIELDS]],
  ['cinder-lvm-iscsi-appcred', [MISSING_SWITCH, UNREGISTERED_OPTION, ...UNKNOWN_FIELDS]],
])('%s', (example, differences) => {
  let controlPlane: JsonObject;

  beforeAll(() => {
    controlPlane = controlPlaneIn(objectsOf(example));
  });

  test('enables application credentials for the control plane and for Glance, which the operators need', () => {
    expect(controlPlane).toMatchObject({ spec: { applicationCredential: { enabled: true }, glance: { applicationCredential: { enabled: true } } } });
  });

  (existsSync(samples) ? test : test.skip)('differs from upstream\'s sample where the sample is defective, and nowhere else', () => {
    const sample = controlPlaneIn(parseAllDocuments(readFileSync(join(samples, `${example}.yaml`), 'utf8')).map((document) => document.toJS() as JsonObject));
    expect(differencesOf(sample, controlPlane).sort()).toEqual([...differences].sort());
  });
});

function controlPlaneIn(objects: readonly JsonObject[]): JsonObject {
  return objects.find(({ kind }) => kind === 'OpenStackControlPlane')!;
}

/** The paths at which two values differ; for a text of options, with each option that only one of the two has. */
function differencesOf(left: unknown, right: unknown, path = ''): string[] {
  if (isJsonObject(left) && isJsonObject(right)) {
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    return keys.flatMap((key) => differencesOf(left[key], right[key], path === '' ? key : `${path}.${key}`));
  }
  if (path.endsWith('customServiceConfig') && typeof left === 'string' && typeof right === 'string') {
    const [before, after] = [optionsOf(left), optionsOf(right)];
    return [...before.filter((line) => !after.includes(line)), ...after.filter((line) => !before.includes(line))].map((line) => `${path}: ${line}`);
  }
  return JSON.stringify(left) === JSON.stringify(right) ? [] : [path];
}

function optionsOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\s*=\s*/, ' = ').replace(/\s*,\s*/g, ',').replace(/ = (true|false)$/i, (value) => value.toLowerCase()));
}
