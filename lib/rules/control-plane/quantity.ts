import { deepTexts } from './deep-fields';
import { SPECIFICATIONS } from './specifications';
import { isQuantity, isZero } from '../../facts/kubernetes/quantity';
import { isTemplate } from '../../facts/operators/template-variables';
import { defineRule } from '../engine/define';
import { fieldFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const QUANTITY: Rule = defineRule(SPECIFICATIONS, {
  id: 'control-plane/quantity',
  severity: 'error',
  title: 'Size that is not a quantity',
  why: 'The API server accepts any text here. The error appears later: when the operator creates the claim, or when it parses the size of the cache.',
  source: 'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/',
  bad: fieldFragment(['glance', 'template', 'storage'], ['storageRequest: ten']),
  good: fieldFragment(['glance', 'template', 'storage'], ['storageRequest: 10Gi']),
  find: (spec) => deepTexts(spec).at(...SIZES).filter(({ text }) => text !== '' && !isTemplate(text) && (!isQuantity(text) || isZero(text))).map(({ path, text }) => ({
    place: atField(spec, ...path),
    message: `${path.slice(-2).join('.')} is ${quoted(text)}, ${isQuantity(text) ? 'but a claim cannot be empty' : 'which is not a Kubernetes quantity'}.`,
    fix: 'Write a number and a unit without a space between them, such as 10Gi or 500M.',
  })),
});

/** The sizes of claims, at any depth of a specification. The types of their fields accept any text. */
const SIZES = [['storageRequest'], ['imageCache', 'size'], ['persistent', 'pvcStorageRequest']];
