import { since } from '../../../facts/release';
import { defineEffect } from '../../engine/define';
import { areSame } from '../../engine/differences';
import type { Effect } from '../../engine/effect';
import { glanceExample } from '../../engine/examples';
import { keptServices, type ServiceSide } from '../../engine/pairs/services';

const credential = (isOn: boolean): string => glanceExample({ spec: ['applicationCredential:', `  enabled: ${isOn}`] })
  .replace('  glance:\n', `  glance:\n    applicationCredential:\n      enabled: ${isOn}\n`);

export const APPLICATION_CREDENTIAL: Effect = defineEffect(keptServices, {
  id: 'pods/application-credential',
  disruption: 'restart',
  title: 'Application credential that is switched on, off or changed',
  why: 'The operator creates the credential once the service is ready, writes it into the configuration, and replaces the pods. While the credential is not ready, it makes no other change of the service.',
  source: 'https://github.com/openstack-k8s-operators/openstack-operator/blob/main/internal/openstack/applicationcredential.go',
  releases: since('18.0-fr5'),
  old: credential(false),
  bad: credential(true),
  good: credential(false).replace('type: split', 'type: split\n          replicas: 2'),
  find({ facts, object, old, new: later }) {
    const [before, after] = [effective(old, facts.id), effective(later, facts.id)];
    return areSame(before, after) ? undefined : {
      subject: facts.kind,
      message: `all pods restart: the application credential ${before === undefined ? 'is switched on' : after === undefined ? 'is switched off' : 'changes'}.`,
      explains: [['spec', 'applicationCredential'], ['spec', facts.id, 'applicationCredential']].map((path) => ({ object, path })),
    };
  },
});

/** The settings of a credential that is on, for the control plane and for the service. */
function effective({ spec }: ServiceSide, id: string): unknown {
  const isOn = [['applicationCredential', 'enabled'], [id, 'applicationCredential', 'enabled']].every((path) => spec.get(...path) === true);
  return isOn ? [spec.get('applicationCredential'), spec.get(id, 'applicationCredential')] : undefined;
}
