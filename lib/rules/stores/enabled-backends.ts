import type { EnabledStore } from '../../manifest/stores';
import { strip } from '../../oslo/document/python-text';
import { enabledConfigsOf } from '../engine/enabled-config';
import { atOption } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const ENABLED_BACKENDS: Rule = {
  id: 'stores/enabled-backends',
  severity: 'error',
  title: 'An entry of enabled_backends that Glance or the operator cannot read',
  why: 'Every entry is id:type, with commas between. With a trailing comma, an entry without a type or brackets Glance does not start; with no entry there are no stores. Some builds of the operator refuse an entry without a type with HTTP 500.',
  source: 'https://docs.openstack.org/glance/latest/admin/multistores.html',
  supersedes: ['text/value'],
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift,
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:swift
        [glance_store]
        default_backend = images
        [images]
        swift_store_user = service:glance
        swift_store_key = {{ .ServicePassword }}
        swift_store_auth_address = {{ .KeystoneInternalURL }}
`,
  * check(context) {
    for (const { enabled: { option, entries } } of enabledConfigsOf(context)) {
      for (const problem of problemsOf(strip(option.rawValue), entries)) {
        yield {
          place: atOption(option),
          message: `enabled_backends is ${quoted(option.rawValue)}: ${problem}.`,
          fix: 'Write id:type for each store, with a comma between two: enabled_backends = ceph:rbd,images:swift',
        };
      }
    }
  },
};

function problemsOf(value: string, entries: readonly EnabledStore[]): string[] {
  if (value === '') {
    return ['it names no store, so there are none'];
  }
  if (value.startsWith('[') || value.endsWith(']')) {
    return ['the brackets become part of the first id and the last type'];
  }
  return [...new Set(entries.flatMap((entry) => entryProblem(entry) ?? []))];
}

function entryProblem({ entry, id, type }: EnabledStore): string | undefined {
  if (entry === '') {
    return 'an entry is empty, for there is a comma too many';
  }
  return id === '' || type === undefined || type === '' ? `the entry ${quoted(entry)} is not of the form id:type` : undefined;
}
