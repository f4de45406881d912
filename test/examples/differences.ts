import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isJsonObject, JsonObject } from '../../lib/json';

const samples = join(__dirname, '..', '..', '..', 'shared', 'upstream', 'samples');

/** Whether upstream's samples are beside the project. */
export const HAS_SAMPLES = existsSync(samples);

/** Fields of upstream's samples that no release knows, so the library leaves them out. */
export const UNKNOWN_FIELDS = [
  'spec.glance.template.glanceAPIs.default.preserveJobs',
  'spec.heat.template.heatEngine.override',
  'spec.telemetry.template.autoscaling.aodh.passwordSelectors',
  'spec.telemetry.template.logging.ipaddr',
];

/** The control plane of one of upstream's samples. */
export function sampleOf(name: string): JsonObject {
  return controlPlaneIn(parseAllDocuments(readFileSync(join(samples, `${name}.yaml`), 'utf8')).map((document) => document.toJS() as JsonObject));
}

/** The control plane among several objects. */
export function controlPlaneIn(objects: readonly JsonObject[]): JsonObject {
  return objects.find(({ kind }) => kind === 'OpenStackControlPlane')!;
}

/** The paths at which two values differ; for a text of options, with each option that only one of the two has. */
export function differencesOf(left: unknown, right: unknown, path = ''): string[] {
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
    .map((line) => line.replace(/\s*=\s*/, ' = ').replace(/\s*,\s*/g, ',').replace(/ = (true|false)$/i, (value) => value.toLowerCase())
      .replace(/ = "(.*)"$/, ' = $1'));
}
