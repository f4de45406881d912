import { deepTexts } from './deep-fields';
import { SPECIFICATIONS } from './specifications';
import { isIpAddress } from '../../facts/address';
import { ADDRESS_ANNOTATIONS, ADDRESS_POOL_ANNOTATIONS } from '../../facts/kubernetes/metallb';
import { isTemplate } from '../../facts/operators/template-variables';
import type { Path } from '../../facts/text/field-path';
import type { Fields } from '../../manifest/fields';
import { atField } from '../engine/places';
import { each, type PlacedQuery } from '../engine/query';

/** An annotation of a load balancer. */
export interface Annotation {
  /** The path of the annotation from the service. */
  readonly path: Path;
  readonly text: string;
}

/** A service with annotations of MetalLB. */
export interface LoadBalancer {
  /** The service: the fields around `metadata`. */
  readonly service: Fields;

  /** The annotations that set addresses. */
  readonly addresses: readonly Annotation[];

  /** The annotation that names an address pool, if any. */
  readonly pool?: Annotation;
}

/** Each service of a specification that asks MetalLB for addresses. */
export const LOAD_BALANCERS: PlacedQuery<LoadBalancer> = each('each service with addresses of MetalLB', SPECIFICATIONS, (spec): LoadBalancer[] => {
  const found = deepTexts(spec).at(...ADDRESS_ANNOTATIONS.map((name) => ['annotations', name]));
  const services = new Map(found.map(({ path }) => path.slice(0, -METADATA_DEPTH)).map((path) => [JSON.stringify(path), spec.child(...path)]));
  return [...services.values()].map((service) => ({
    service, addresses: annotationsOf(service, ADDRESS_ANNOTATIONS), pool: annotationsOf(service, ADDRESS_POOL_ANNOTATIONS)[0],
  }));
}, ({ service }) => atField(service));

/** The steps from a service to an annotation: `metadata`, `annotations` and its name. */
const METADATA_DEPTH = 3;

function annotationsOf(service: Fields, names: readonly string[]): Annotation[] {
  return names.map((name) => ['metadata', 'annotations', name]).flatMap((path) => {
    const text = service.text(...path);
    return text === undefined || isTemplate(text) ? [] : [{ path, text }];
  });
}

/** The texts between the commas of an annotation. */
export function itemsOf({ text }: Annotation): string[] {
  return text.split(',').map((address) => address.trim());
}

/** The IP addresses of an annotation. */
export function addressesOf(annotation: Annotation): string[] {
  return itemsOf(annotation).filter(isIpAddress);
}
