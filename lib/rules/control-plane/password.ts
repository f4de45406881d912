import { servicePassword } from './service-password';
import { passwordProblem } from '../../facts/operators/secret-keys';
import { since } from '../../facts/release';
import type { ServiceView } from '../../manifest/service-view';
import { defineRule } from '../engine/define';
import { INPUT } from '../engine/queries';
import type { RawFinding, Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const PASSWORD: Rule = defineRule(INPUT, {
  id: 'control-plane/password',
  severity: 'error',
  title: 'Password of a service that the operator does not accept',
  why: 'Since 18.0-fr6, the operators refuse an empty password, and one with a text that a shell would replace. The service is not deployed.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/secret/password.go',
  releases: since('18.0-fr6'),
  bad: fragment('12$abc'),
  good: fragment('12abc'),
  find: ({ services }) => {
    const problems = services.flatMap((service) => problemOf(service) ?? []);
    return [...new Map(problems.map((problem) => [problem.place.path.join('\0'), problem])).values()];
  },
});

function problemOf(service: ServiceView): RawFinding | undefined {
  const { secret, key, entry } = servicePassword(service) ?? {};
  const problem = entry?.text === undefined ? undefined : passwordProblem(entry.text);
  return problem === undefined ? undefined : {
    place: { document: secret!, path: entry!.path },
    message: `the password ${quoted(key!)} of ${service.facts.kind} ${problem}.`,
    fix: 'Write a password without $ and backquotes.',
  };
}

function fragment(password: string): string {
  return ['', 'kind: Secret', 'metadata:', '  name: osp-secret', 'stringData:', `  GlancePassword: ${password}`, '---', 'kind: OpenStackControlPlane', 'spec:', '  secret: osp-secret',
    '  glance:', '    template:', '      databaseAccount: glance', ''].join('\n');
}
