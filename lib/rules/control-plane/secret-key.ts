import { deepTexts } from './deep-fields';
import { servicePassword } from './service-password';
import { SECRET_KEYS } from '../../facts/operators/secret-keys';
import { isTemplate } from '../../facts/operators/template-variables';
import type { Path } from '../../facts/text/field-path';
import type { Fields } from '../../manifest/fields';
import type { ManifestView } from '../../manifest/manifest-view';
import { dataOf } from '../../manifest/secrets';
import type { ServiceView } from '../../manifest/service-view';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { INPUT } from '../engine/queries';
import type { RawFinding, Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const SECRET_KEY: Rule = defineRule(INPUT, {
  id: 'control-plane/secret-key',
  severity: 'error',
  title: 'Secret without a key that the operator reads',
  why: 'The operator reads certificates and passwords from keys of fixed names. Without one, it does not deploy the service.',
  source: 'https://github.com/openstack-k8s-operators/lib-common/blob/main/modules/common/secret/secret.go',
  bad: fragment('tls.cert'),
  good: fragment('tls.crt'),
  find: (view) => [
    ...view.controlPlanes.flatMap(({ spec }) => certificates(spec, false, view)),
    ...view.services.flatMap((service) => ofService(service, view)),
  ],
});

function ofService(service: ServiceView, view: ManifestView): RawFinding[] {
  const isOwn = service.template.document.kind !== 'OpenStackControlPlane';
  return [...isOwn ? certificates(service.template, true, view) : [], ...passwordKey(service)];
}

function certificates(spec: Fields, isOfService: boolean, view: ManifestView): RawFinding[] {
  const secrets = SECRET_KEYS.filter((secret) => (secret.isOfService ?? false) === isOfService);
  return secrets.flatMap(({ field, keys }) => deepTexts(spec).at(field.slice(-1))
    .filter(({ path }) => isAt(path, field))
    .flatMap(({ path, text }) => missing(view, { fields: spec, path, name: text, keys }) ?? []));
}

function isAt(path: Path, end: Path): boolean {
  const last = path.slice(-end.length);
  return last.length === end.length && end.every((name, index) => name === '*' || name === last[index]);
}

interface Reference {
  readonly fields: Fields;
  readonly path: Path;
  readonly name: string;
  readonly keys: readonly string[];
}

function missing(view: ManifestView, { fields, path, name, keys }: Reference): RawFinding | undefined {
  const secret = isTemplate(name) ? undefined : view.objects.find('Secret', name, fields.document);
  const known = secret === undefined ? [] : dataOf(secret).map(({ key }) => key);
  const absent = keys.filter((key) => !known.includes(key));
  return secret === undefined || absent.length === 0 ? undefined : {
    place: atField(fields, ...path),
    message: `the Secret ${quoted(name)} has no key ${listed(absent.map(quoted), 'and')}.`,
    fix: `Add ${listed(absent.map(quoted), 'and')} to the Secret${known.length === 0 ? '' : `, which has ${listed(known.map(quoted), 'and')}`}.`,
  };
}

function passwordKey(service: ServiceView): RawFinding[] {
  const { holder, secret, key, entry } = servicePassword(service) ?? {};
  return holder === undefined || entry !== undefined ? [] : [{
    place: atField(holder, 'secret'),
    message: `the Secret ${quoted(secret!.name)} has no key ${quoted(key!)}, in which ${service.facts.kind} looks for its password.`,
    fix: `Add ${quoted(key!)} to the Secret, or name the key in passwordSelectors.service.`,
  }];
}

function fragment(certificate: string): string {
  return ['', 'kind: Secret', 'metadata:', '  name: certificate', 'stringData:', `  ${certificate}: x`, '  tls.key: x', '---', 'kind: OpenStackControlPlane', 'spec:', '  cinder:', '    apiOverride:',
    '      tls:', '        secretName: certificate', ''].join('\n');
}
