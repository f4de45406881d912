import { BACKEND_NAME } from './cinder/backend-name';
import { MULTIPATH } from './cinder/multipath';
import { MULTIPATH_UNUSED } from './cinder/multipath-unused';
import { NODE_LABEL } from './cinder/node-label';
import { NODE_SERVICE } from './cinder/node-service';
import { MISSING_SERVICE } from './control-plane/missing-service';
import { SECRET_MISSING } from './control-plane/secret-missing';
import type { Rule, RuleFacts } from './engine/rule';
import { DROPS_STORES } from './instances/drops-stores';
import { FILE_REPLICAS } from './instances/file-replicas';
import { HIDDEN_BACKENDS } from './instances/hidden-backends';
import { KEYSTONE_ENDPOINT } from './instances/keystone-endpoint';
import { LAYOUT_CHANGE } from './instances/layout-change';
import { LAYOUT_DEPRECATED } from './instances/layout-deprecated';
import { LAYOUT_FILE } from './instances/layout-file';
import { LAYOUT_MIXED } from './instances/layout-mixed';
import { LAYOUT_SINGLE } from './instances/layout-single';
import { NAME } from './instances/name';
import { OVERRIDE_ENDPOINT } from './instances/override-endpoint';
import { QUANTITY } from './instances/quantity';
import { SHADOWED_STORAGE } from './instances/shadowed-storage';
import { SHARED_ADDRESS } from './instances/shared-address';
import { FILE_MISSING } from './mounts/file-missing';
import { GENERATED_NAME } from './mounts/generated-name';
import { KEYRING_MISSING } from './mounts/keyring-missing';
import { MISSING_KEY } from './mounts/missing-key';
import { PROPAGATION_TWICE } from './mounts/propagation-twice';
import { PROPAGATION_UNKNOWN } from './mounts/propagation-unknown';
import { SAME_PATH } from './mounts/same-path';
import { SECRET_NAME } from './mounts/secret-name';
import { UNKNOWN_VOLUME } from './mounts/unknown-volume';
import { VOLUME_KIND } from './mounts/volume-kind';
import { CONFLICT } from './nodes/conflict';
import { DUPLICATE_NAME } from './nodes/duplicate-name';
import { IGNITION_ERROR } from './nodes/ignition-error';
import { MODE } from './nodes/mode';
import { ROLE_MISSING } from './nodes/role-missing';
import { BOUNDS } from './schema/bounds';
import { DUPLICATE } from './schema/duplicate';
import { ENUM } from './schema/enum';
import { FORMAT } from './schema/format';
import { ITEMS } from './schema/items';
import { LENGTH } from './schema/length';
import { PATTERN } from './schema/pattern';
import { RULE } from './schema/rule';
import { TYPE } from './schema/type';
import { UNKNOWN_FIELD } from './schema/unknown-field';
import { CREDENTIALS_PARTIAL } from './stores/credentials-partial';
import { DEFAULT } from './stores/default';
import { DEFAULT_DIRECTORY } from './stores/default-directory';
import { DUPLICATE_ID } from './stores/duplicate-id';
import { ENABLED_BACKENDS } from './stores/enabled-backends';
import { FILE_PERMISSION } from './stores/file-permission';
import { GROUP_ID } from './stores/group-id';
import { HTTP_DEFAULT } from './stores/http-default';
import { LITERAL_CREDENTIAL } from './stores/literal-credential';
import { NOT_ENABLED } from './stores/not-enabled';
import { REMOVED_TYPE } from './stores/removed-type';
import { RESERVED_ID } from './stores/reserved-id';
import { S3_HOST } from './stores/s3-host';
import { S3_OBJECT_SIZE } from './stores/s3-object-size';
import { S3_URL_FORMAT } from './stores/s3-url-format';
import { SECTION_MISSING } from './stores/section-missing';
import { SHARED_DIRECTORY } from './stores/shared-directory';
import { SWIFT_USER } from './stores/swift-user';
import { UNKNOWN_TYPE } from './stores/unknown-type';
import { UNUSED_SUPPRESSION } from './suppressions/unused';
import { APPLICATION_CREDENTIAL } from './text/application-credential';
import { BRACKETS } from './text/brackets';
import { DEPRECATED_OPTION } from './text/deprecated-option';
import { INDENTED_OPTION } from './text/indented-option';
import { INLINE_COMMENT } from './text/inline-comment';
import { PLACEHOLDER } from './text/placeholder';
import { REPEATED_OPTION } from './text/repeated-option';
import { SUBSTITUTION } from './text/substitution';
import { NO_ASSIGNMENT, SYNTAX } from './text/syntax';
import { UNKNOWN_OPTION } from './text/unknown-option';
import { VALUE } from './text/value';
import { WRONG_GROUP } from './text/wrong-group';

/** Every rule that looks at manifests. */
export const RULES: readonly Rule[] = [
  BACKEND_NAME, MULTIPATH_UNUSED, MULTIPATH, NODE_LABEL, NODE_SERVICE,
  MISSING_SERVICE, SECRET_MISSING,
  DROPS_STORES, FILE_REPLICAS, HIDDEN_BACKENDS, KEYSTONE_ENDPOINT, LAYOUT_CHANGE, LAYOUT_DEPRECATED, LAYOUT_FILE, LAYOUT_MIXED,
  LAYOUT_SINGLE, NAME, OVERRIDE_ENDPOINT, QUANTITY, SHADOWED_STORAGE, SHARED_ADDRESS,
  FILE_MISSING, GENERATED_NAME, KEYRING_MISSING, MISSING_KEY, PROPAGATION_TWICE, PROPAGATION_UNKNOWN, SAME_PATH, SECRET_NAME,
  UNKNOWN_VOLUME, VOLUME_KIND,
  CONFLICT, DUPLICATE_NAME, IGNITION_ERROR, MODE, ROLE_MISSING,
  BOUNDS, DUPLICATE, ENUM, FORMAT, ITEMS, LENGTH, PATTERN, RULE, TYPE, UNKNOWN_FIELD,
  CREDENTIALS_PARTIAL, DEFAULT_DIRECTORY, DEFAULT, DUPLICATE_ID, ENABLED_BACKENDS, FILE_PERMISSION, GROUP_ID, HTTP_DEFAULT,
  LITERAL_CREDENTIAL, NOT_ENABLED, REMOVED_TYPE, RESERVED_ID, S3_HOST, S3_OBJECT_SIZE, S3_URL_FORMAT, SECTION_MISSING, SHARED_DIRECTORY,
  SWIFT_USER, UNKNOWN_TYPE,
  APPLICATION_CREDENTIAL, BRACKETS, DEPRECATED_OPTION, INDENTED_OPTION, INLINE_COMMENT, PLACEHOLDER, REPEATED_OPTION, SUBSTITUTION,
  NO_ASSIGNMENT, SYNTAX, UNKNOWN_OPTION, VALUE, WRONG_GROUP,
];

/** What is known of every rule, in the order of their ids. */
export const RULE_FACTS: readonly RuleFacts[] = [...RULES, UNUSED_SUPPRESSION].sort((left, right) => (left.id < right.id ? -1 : 1));
