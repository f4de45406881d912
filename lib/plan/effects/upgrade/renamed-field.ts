import { RENAMED_FIELDS, type RenamedField } from '../../../facts/operators/renamed-fields';
import { includes } from '../../../facts/release';
import { pathText, type Path } from '../../../facts/text/field-path';
import { isJsonObject } from '../../../json';
import type { Change } from '../../engine/change';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { example } from '../../engine/examples';
import { upgradedObjects } from '../../engine/upgrades';

/** A field that is deprecated after the upgrade and was not before. */
interface RenamedPath {
  readonly subject: string;
  readonly path: Path;
  readonly field: RenamedField;
}

export const RENAMED_FIELD: Effect = defineEffect(renamedPaths, {
  id: 'upgrade/renamed-field',
  disruption: 'none',
  title: 'Field that another one replaces',
  why: 'The webhook moves the value to the new field and clears the old one. Manifests that keep the old field work, but a later change of its value may be rejected.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/webhook/deprecated.go',
  old: example(['cinder:', '  template:', '    rabbitMqClusterName: rabbitmq']),
  bad: example(['cinder:', '  template:', '    rabbitMqClusterName: rabbitmq']),
  good: example(['cinder:', '  template:', '    messagingBus:', '      cluster: rabbitmq']),
  upgrade: { from: '18.0-fr4', to: '18.0-fr5' },
  find: ({ subject, path, field: { successor } }) => ({
    subject,
    message: `${pathText(path)} is deprecated; ${pathText([...path.slice(0, -1), ...successor])} takes its place.`,
    safeWay: `After the upgrade, write ${pathText(successor)} and remove ${String(path.at(-1))}.`,
  }),
});

function renamedPaths(change: Change): readonly RenamedPath[] {
  const { from, to } = change.releases;
  const renamed = RENAMED_FIELDS.filter(({ releases }) => includes(releases, to) && !includes(releases, from));
  const fields = new Map(renamed.map((field) => [field.name, field]));
  return change.once(upgradedObjects).filter(({ kind }) => kind === 'OpenStackControlPlane').flatMap(({ kind, name, object }) => (
    [...pathsIn(object.spec, ['spec'], fields)].map(({ path, field }) => ({ subject: `${kind} ${name}`.trim(), path, field }))));
}

function* pathsIn(value: unknown, path: Path, fields: ReadonlyMap<string, RenamedField>): Generator<Omit<RenamedPath, 'subject'>> {
  for (const [name, inner] of Object.entries(isJsonObject(value) ? value : {})) {
    const field = fields.get(name);
    if (field !== undefined && typeof inner === 'string' && inner !== '') {
      yield { path: [...path, name], field };
    }
    yield* pathsIn(inner, [...path, name], fields);
  }
}
