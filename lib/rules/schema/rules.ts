import { violationsOf } from './violations';
import type { SchemaRule, SchemaViolation } from '../../schemas/violation';
import { defineRule } from '../engine/define';
import { renameField, replaceField, type EditPlan } from '../engine/edit';
import { fieldFragment } from '../engine/fragments';
import type { Rule } from '../engine/rule';

/** One kind of violation of a schema. */
interface Row {
  readonly id: SchemaRule;
  readonly title: string;

  /** What happens. @default - the API server refuses the object */
  readonly why?: string;

  /** @default - the documentation of validation by schema */
  readonly source?: string;

  /** The field of `spec` that holds the lines of both fragments. */
  readonly at: readonly string[];
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const CRDS = 'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/';
const API_INSTANCE = ['glance', 'template', 'glanceAPIs', 'default'];
const ROUTE = ['glance', 'apiOverrides', 'default', 'route', 'spec'];

const ROWS: readonly Row[] = [
  {
    id: 'schema/unknown-field',
    title: 'Unknown field',
    why: 'The API server drops the field, or refuses the object under strict validation. The field has no effect.',
    source: `${CRDS}#field-pruning`,
    at: ['glance'],
    bad: ['tempalte:', '  keystoneEndpoint: default'],
    good: ['template:', '  keystoneEndpoint: default'],
  },
  {
    id: 'schema/type',
    title: 'Value of the wrong type',
    source: `${CRDS}#specifying-a-structural-schema`,
    at: API_INSTANCE,
    bad: ['replicas: three', 'type: edge'],
    good: ['replicas: 3', 'type: edge'],
  },
  {
    id: 'schema/enum',
    title: 'Value that is not in the list of allowed values',
    at: API_INSTANCE,
    bad: ['type: egde'],
    good: ['type: edge'],
  },
  {
    id: 'schema/pattern',
    title: 'Text that does not match the pattern of the field',
    at: ROUTE,
    bad: ['path: images'],
    good: ['path: /images'],
  },
  {
    id: 'schema/length',
    title: 'Text that is too short or too long',
    at: ['designate', 'template', 'nsRecords'],
    bad: ['- hostname: ""', '  priority: 1'],
    good: ['- hostname: ns1.example.org.', '  priority: 1'],
  },
  {
    id: 'schema/bounds',
    title: 'Number that is too small or too large',
    at: API_INSTANCE,
    bad: ['replicas: -1', 'type: edge'],
    good: ['replicas: 0', 'type: edge'],
  },
  {
    id: 'schema/format',
    title: 'Number that does not fit the field',
    why: 'The operators store the number in 32 or 64 bits and cannot read the object.',
    at: ['telemetry', 'template', 'logging'],
    bad: ['port: 99999999999'],
    good: ['port: 10514'],
  },
  {
    id: 'schema/items',
    title: 'List with too few or too many elements',
    at: ['barbican', 'template'],
    bad: ['enabledSecretStores: []'],
    good: ['enabledSecretStores:', '- simple_crypto'],
  },
  {
    id: 'schema/duplicate',
    title: 'Two list elements with the same key',
    why: 'The API server refuses the object: some fields of the elements form a key, which must be unique in the list.',
    source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
    at: ['openstackclient', 'template', 'env'],
    bad: ['- name: OS_CLOUD', '  value: default', '- name: OS_CLOUD', '  value: north'],
    good: ['- name: OS_CLOUD', '  value: north'],
  },
  {
    id: 'schema/rule',
    title: 'Fields that contradict each other',
    why: 'The API server refuses the object: its definition has a rule in the Common Expression Language for these fields.',
    source: `${CRDS}#validation-rules`,
    at: [...ROUTE, 'tls'],
    bad: ['termination: passthrough', 'insecureEdgeTerminationPolicy: Allow'],
    good: ['termination: passthrough', 'insecureEdgeTerminationPolicy: None'],
  },
];

/** The rules about the schemas of the custom resources, one for each kind of violation. */
export const SCHEMA_RULES: readonly Rule[] = ROWS.map(({ id, title, why, source, at, bad, good }) => defineRule(violationsOf(id), {
  id,
  severity: 'error',
  title,
  why: why ?? 'The API server refuses the object.',
  source: source ?? `${CRDS}#validation`,
  bad: fieldFragment(at, bad),
  good: fieldFragment(at, good),
  find({ violation }) {
    const edit = editOf(violation);
    return { message: `${violation.message}.`, fix: violation.fix, ...edit && { edit } };
  },
}));

function editOf({ rule, nearest }: SchemaViolation): EditPlan | undefined {
  return nearest === undefined ? undefined : rule === 'schema/unknown-field' ? renameField(nearest) : replaceField(nearest);
}
