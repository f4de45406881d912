import { type ServiceComponent, type ServiceFacts, SERVICES } from '../facts/operators/services';
import { JsonObject, objectAt } from '../json';
import { BaselineEntry, compareWithBaseline, ObjectIdentity } from '../rules/engine/baseline/baseline';
import type { Finding } from '../rules/engine/finding';

/** The places of one component's own text, which starts as a copy of the text of its service. */
interface Copy {
  /** The component in the template of its service, such as `glanceAPIs.default`. */
  readonly component: string;

  /** The place of a finding in the text of the service. */
  readonly original: string;

  readonly finding: Finding;
}

/**
 * The findings in copies of texts of the base. The own text of an API instance replaces the text of its service, so the instance gets a
 * copy of that text when the program gives it options or stores of its own. The copy has the findings of the text.
 *
 * @param findings findings of the control plane
 * @param baseline the findings of the base
 * @param base the control plane of the base
 * @param objectOf the identity of the object of a finding
 */
export function copiedFindings(
  findings: readonly Finding[], baseline: readonly BaselineEntry[], base: JsonObject, objectOf: (object: ObjectIdentity) => string,
): ReadonlySet<Finding> {
  const copies = findings.flatMap((finding) => copyOf(finding, base) ?? []);
  const components = new Set(copies.map(({ component }) => component));
  return new Set([...components].flatMap((component) => {
    const own = new Map(copies.filter((copy) => copy.component === component).map(({ original, finding }) => [atPlace(finding, original), finding]));
    return compareWithBaseline([...own.keys()], baseline, objectOf).inherited.map((original) => own.get(original) as Finding);
  }));
}

function atPlace(finding: Finding, place: string): Finding {
  return { ...finding, identity: { ...finding.identity, place } };
}

function copyOf(finding: Finding, base: JsonObject): Copy | undefined {
  return REPLACING.flatMap((replacing) => copyIn(finding, base, replacing) ?? [])[0];
}

function copyIn(finding: Finding, base: JsonObject, { service, component: { field } }: Replacing): Copy | undefined {
  const template = `spec.${service.id}.template`;
  const match = new RegExp(`^${template}\\.${field}\\.([\\w-]+)\\.(customServiceConfig.*)$`).exec(finding.identity.place);
  if (match === null) {
    return undefined;
  }
  const [, key, rest] = match;
  const [text] = /^\w+/.exec(rest) as RegExpExecArray;
  const isOfBase = objectAt(base, 'spec', service.id, 'template', field, key)?.[text] !== undefined;
  return isOfBase ? undefined : { component: `${field}.${key}`, original: `${template}.${rest}`, finding };
}

interface Replacing {
  readonly service: ServiceFacts;
  readonly component: ServiceComponent;
}

/** The components whose own text replaces that of the service. */
const REPLACING: readonly Replacing[] = SERVICES.flatMap((service) => service.components
  .filter(({ ownText, isMap }) => ownText === 'replaces' && isMap).map((component) => ({ service, component })));
