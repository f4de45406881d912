import { OTHER_RESTART_FIELDS, RESTART_FIELDS } from '../../../facts/operators/restart-fields';
import { pathText, type Path } from '../../../facts/text/field-path';
import { own } from '../../../json';
import type { Fields } from '../../../manifest/fields';
import { defineEffect } from '../../engine/define';
import { areSame } from '../../engine/differences';
import type { Effect, ExplainedField } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { inherited } from '../../engine/pairs/configs';
import { awayText, keptComponents, type KeptComponent } from '../../engine/pairs/services';
import { changeText } from '../../engine/shown';

export const SETTINGS: Effect = defineEffect(keptComponents, {
  id: 'pods/settings',
  disruption: 'restart',
  title: 'Setting of pods that replaces them',
  why: 'Kubernetes replaces the pods of a StatefulSet one by one when their template changes. The operators put these fields into the template, or into the configuration whose hash is in it.',
  source: 'https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go',
  old: glanceExample(),
  bad: glanceExample({ instance: ['type: split', 'nodeSelector:', '  zone: east'] }),
  good: glanceExample({ instance: ['type: split', 'replicas: 2'] }),
  find(match) {
    const changes = changesOf(match);
    return changes.length === 0 ? undefined : {
      subject: match.subject,
      message: `restarts: ${changes.map(({ text }) => text).join('; ')}.${awayText(match)}`,
      explains: changes.flatMap(({ explains }) => explains),
    };
  },
});

/** A changed field in words. */
interface Changed {
  readonly text: string;
  readonly explains: readonly ExplainedField[];
}

function changesOf({ service, path, old, new: later }: KeptComponent): Changed[] {
  const { template, component, inherited: fromAbove } = own(RESTART_FIELDS, service.facts.id) ?? OTHER_RESTART_FIELDS;
  const { object } = service;
  return [
    ...template.flatMap((field) => changed(
      field, service.old.view.template, service.new.view.template, [{ object, path: [...service.path, ...field] }],
    )),
    ...component.flatMap((field) => changed(field, old.fields, later.fields, [{ object, path: [...path, ...field] }])),
    ...fromAbove.flatMap((name) => {
      const values = { old: inherited(old.fields, service.old, name), new: inherited(later.fields, service.new, name) };
      const explains = [path, service.path, ['spec']].map((owner) => ({ object, path: [...owner, name] }));
      return areSame(values.old, values.new) ? [] : [{ text: `${name} ${changeText(values, name)}`, explains }];
    }),
  ];
}

function changed(field: Path, old: Fields, later: Fields, explains: readonly ExplainedField[]): Changed[] {
  const values = { old: old.get(...field), new: later.get(...field) };
  return areSame(values.old, values.new) ? [] : [{ text: `${pathText(field)} ${changeText(values, String(field.at(-1)))}`, explains }];
}
