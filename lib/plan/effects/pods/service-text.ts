import type { ServiceTexts } from '../../../manifest/service-texts';
import { defineEffect } from '../../engine/define';
import type { Effect } from '../../engine/effect';
import { CEPH_BACKEND, cinderExample } from '../../engine/examples';
import { changedSecrets } from '../../engine/pairs/configs';
import { awayText, keptComponents } from '../../engine/pairs/services';
import { optionChanges, optionChangesText } from '../../engine/shown';

export const SERVICE_TEXT: Effect = defineEffect(keptComponents, {
  id: 'pods/service-text',
  disruption: 'restart',
  title: 'Another configuration text of a service whose pods read several texts',
  why: 'The pods carry a hash of all their texts. The text of the service reaches all its pods; the text and the Secrets of a component reach its own.',
  source: 'https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cindervolume_controller.go',
  old: cinderExample(),
  bad: cinderExample({ backends: { ceph: [...CEPH_BACKEND, 'rbd_flatten_volume_from_snapshot = true'] } }),
  good: cinderExample({ template: ['dbPurge:', '  age: 60'] }),
  find(match, { objects }) {
    const { subject, facts, path, service, old, new: later } = match;
    if (facts.ownText !== 'follows') {
      return undefined;
    }
    const secrets = [...changedIn(old.own, later.own), ...changedIn(service.old.view.own, service.new.view.own)];
    const names = [
      ...namesOf(old.fields.texts(SECRETS), later.fields.texts(SECRETS)),
      ...namesOf(service.old.view.template.texts(SECRETS), service.new.view.template.texts(SECRETS)),
    ];
    const changed = changedSecrets(names, service.old, service.new);
    const changes = optionChanges(old.config, later.config);
    const listed = changes.length > 0 ? optionChangesText(changes) : changed.length > 0 ? `the data of the Secret ${changed.join(', ')} changes` : 'comments or blank lines of its configuration change';
    return secrets.length === 0 && changed.length === 0 ? undefined : {
      subject,
      message: `restarts: ${listed}.${awayText(match)}`,
      explains: [
        ...[service.path, path].flatMap((owner) => ['customServiceConfig', SECRETS].map((field) => ({ object: service.object, path: [...owner, field] }))),
        ...objects.filter((pair) => pair.new?.kind === 'Secret' && changed.includes(pair.new.name)).map((object) => ({ object, path: [] })),
      ],
    };
  },
});

const SECRETS = 'customServiceConfigSecrets';

/** The texts that differ. */
function changedIn(old: ServiceTexts, later: ServiceTexts): unknown[] {
  return (old.text?.text ?? '') === (later.text?.text ?? '') ? [] : [later.text];
}

/** The names that both lists have. */
function namesOf(old: readonly string[], later: readonly string[]): string[] {
  return old.filter((name) => later.includes(name));
}
