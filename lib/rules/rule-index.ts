// Written by scripts/generate-rule-index.ts. Do not edit: run `npx projen rules`.
import { BACKEND_NAME as CINDER_BACKEND_NAME } from './cinder/backend-name';
import { BACKEND_SECTION as CINDER_BACKEND_SECTION } from './cinder/backend-section';
import { BACKUP_BOTH as CINDER_BACKUP_BOTH } from './cinder/backup-both';
import { BACKUP_DRIVER as CINDER_BACKUP_DRIVER } from './cinder/backup-driver';
import { BACKUP_IDLE as CINDER_BACKUP_IDLE } from './cinder/backup-idle';
import { BACKUP_NAME as CINDER_BACKUP_NAME } from './cinder/backup-name';
import { CEPH_USER as CINDER_CEPH_USER } from './cinder/ceph-user';
import { TARGET_HELPER_DEFAULT as CINDER_TARGET_HELPER_DEFAULT } from './cinder/default-target-helper';
import { DRIVER_OPTIONS_IN_DEFAULT as CINDER_DRIVER_OPTIONS_IN_DEFAULT } from './cinder/driver-options-in-default';
import { FILE_MISSING as CINDER_FILE_MISSING } from './cinder/file-missing';
import { HIDDEN_DRIVER as CINDER_HIDDEN_DRIVER } from './cinder/hidden-driver';
import { CINDER_KEYRING_MISSING as CINDER_CINDER_KEYRING_MISSING } from './cinder/keyring-missing';
import { MULTIPATH as CINDER_MULTIPATH } from './cinder/multipath';
import { MULTIPATH_UNUSED as CINDER_MULTIPATH_UNUSED } from './cinder/multipath-unused';
import { NFS_ADDRESS as CINDER_NFS_ADDRESS } from './cinder/nfs-address';
import { NODE_LABEL as CINDER_NODE_LABEL } from './cinder/node-label';
import { NODE_SERVICE as CINDER_NODE_SERVICE } from './cinder/node-service';
import { NOT_ENABLED as CINDER_NOT_ENABLED } from './cinder/not-enabled';
import { CINDER_OVERRIDE_ENDPOINT as CINDER_CINDER_OVERRIDE_ENDPOINT } from './cinder/override-endpoint';
import { REFUSED_OPTION as CINDER_REFUSED_OPTION } from './cinder/refused-option';
import { REQUIRED_OPTION as CINDER_REQUIRED_OPTION } from './cinder/required-option';
import { TARGET_HELPER as CINDER_TARGET_HELPER } from './cinder/target-helper';
import { UNKNOWN_DRIVER as CINDER_UNKNOWN_DRIVER, UNKNOWN_VENDOR_DRIVER as CINDER_UNKNOWN_VENDOR_DRIVER } from './cinder/unknown-driver';
import { UNREAD_SECTION as CINDER_UNREAD_SECTION } from './cinder/unread-section';
import { ADDRESS as CONTROL_PLANE_ADDRESS } from './control-plane/address';
import { ADDRESS_FAMILY as CONTROL_PLANE_ADDRESS_FAMILY } from './control-plane/address-family';
import { ADDRESS_OUTSIDE_POOL as CONTROL_PLANE_ADDRESS_OUTSIDE_POOL } from './control-plane/address-outside-pool';
import { ADDRESS_RANGE as CONTROL_PLANE_ADDRESS_RANGE } from './control-plane/address-range';
import { ADDRESS_WITHOUT_POOL as CONTROL_PLANE_ADDRESS_WITHOUT_POOL } from './control-plane/address-without-pool';
import { API_OVERRIDE as CONTROL_PLANE_API_OVERRIDE } from './control-plane/api-override';
import { CREDENTIAL_DAYS as CONTROL_PLANE_CREDENTIAL_DAYS } from './control-plane/credential-days';
import { DEFAULT_REFERENCE as CONTROL_PLANE_DEFAULT_REFERENCE } from './control-plane/default-reference';
import { DUPLICATE as CONTROL_PLANE_DUPLICATE } from './control-plane/duplicate';
import { MISSING_OBJECT as CONTROL_PLANE_MISSING_OBJECT } from './control-plane/missing-object';
import { MISSING_SERVICE as CONTROL_PLANE_MISSING_SERVICE } from './control-plane/missing-service';
import { OBJECT_NAME as CONTROL_PLANE_OBJECT_NAME } from './control-plane/object-name';
import { ONE_PER_NAMESPACE as CONTROL_PLANE_ONE_PER_NAMESPACE } from './control-plane/one-per-namespace';
import { PASSWORD as CONTROL_PLANE_PASSWORD } from './control-plane/password';
import { QUANTITY as CONTROL_PLANE_QUANTITY } from './control-plane/quantity';
import { SCHEDULE as CONTROL_PLANE_SCHEDULE } from './control-plane/schedule';
import { SECRET_KEY as CONTROL_PLANE_SECRET_KEY } from './control-plane/secret-key';
import { SECRET_MISSING as CONTROL_PLANE_SECRET_MISSING } from './control-plane/secret-missing';
import { TOPOLOGY_NAMESPACE as CONTROL_PLANE_TOPOLOGY_NAMESPACE } from './control-plane/topology-namespace';
import { UNKNOWN_REFERENCE as CONTROL_PLANE_UNKNOWN_REFERENCE } from './control-plane/unknown-reference';
import { CEPH_CLIENT as DATA_PLANE_CEPH_CLIENT } from './data-plane/ceph-client';
import { IMAGE_STORE as DATA_PLANE_IMAGE_STORE } from './data-plane/image-store';
import { SERVICE_DROPPED as DATA_PLANE_SERVICE_DROPPED } from './data-plane/service-dropped';
import { SERVICE_TYPE as DATA_PLANE_SERVICE_TYPE } from './data-plane/service-type';
import type { Rule } from './engine/rule';
import { BROKEN_LIST as INSTANCES_BROKEN_LIST } from './instances/broken-list';
import { CACHE_DIRECTORY as INSTANCES_CACHE_DIRECTORY } from './instances/cache-directory';
import { CACHE_NAME as INSTANCES_CACHE_NAME } from './instances/cache-name';
import { CACHE_OFF as INSTANCES_CACHE_OFF } from './instances/cache-off';
import { CACHE_OPTIONS as INSTANCES_CACHE_OPTIONS } from './instances/cache-options';
import { CONVERSION_DROPPED as INSTANCES_CONVERSION_DROPPED } from './instances/conversion-dropped';
import { DROPS_STORES as INSTANCES_DROPS_STORES } from './instances/drops-stores';
import { EDGE_PUBLIC as INSTANCES_EDGE_PUBLIC } from './instances/edge-public';
import { ENDPOINT_WITHOUT_PODS as INSTANCES_ENDPOINT_WITHOUT_PODS } from './instances/endpoint-without-pods';
import { FILE_REPLICAS as INSTANCES_FILE_REPLICAS } from './instances/file-replicas';
import { HIDDEN_BACKENDS as INSTANCES_HIDDEN_BACKENDS } from './instances/hidden-backends';
import { INEFFECTIVE_FIELD as INSTANCES_INEFFECTIVE_FIELD } from './instances/ineffective-field';
import { KEYSTONE_ENDPOINT as INSTANCES_KEYSTONE_ENDPOINT } from './instances/keystone-endpoint';
import { LAYOUT_CHANGE as INSTANCES_LAYOUT_CHANGE } from './instances/layout-change';
import { LAYOUT_DEPRECATED as INSTANCES_LAYOUT_DEPRECATED } from './instances/layout-deprecated';
import { LAYOUT_FILE as INSTANCES_LAYOUT_FILE } from './instances/layout-file';
import { LAYOUT_MIXED as INSTANCES_LAYOUT_MIXED } from './instances/layout-mixed';
import { LAYOUT_SINGLE as INSTANCES_LAYOUT_SINGLE } from './instances/layout-single';
import { LIMITS_UNREGISTERED as INSTANCES_LIMITS_UNREGISTERED, LIMITS_UNUSED as INSTANCES_LIMITS_UNUSED, QUOTA_ZERO as INSTANCES_QUOTA_ZERO } from './instances/limits';
import { LOCATIONS as INSTANCES_LOCATIONS } from './instances/locations';
import { MISREAD_LIST as INSTANCES_MISREAD_LIST } from './instances/misread-list';
import { NAME as INSTANCES_NAME } from './instances/name';
import { NO_CONVERSION as INSTANCES_NO_CONVERSION } from './instances/no-conversion';
import { OVERRIDE_ENDPOINT as INSTANCES_OVERRIDE_ENDPOINT } from './instances/override-endpoint';
import { OVERRIDING_BACKENDS as INSTANCES_OVERRIDING_BACKENDS } from './instances/overriding-backends';
import { SHADOWED_STORAGE as INSTANCES_SHADOWED_STORAGE } from './instances/shadowed-storage';
import { SHARED_ADDRESS as INSTANCES_SHARED_ADDRESS } from './instances/shared-address';
import { UNREAD_SERVICE as INSTANCES_UNREAD_SERVICE } from './instances/unread-service';
import { DIRECTORY_MISSING as MOUNTS_DIRECTORY_MISSING } from './mounts/directory-missing';
import { FILE_CONTENT as MOUNTS_FILE_CONTENT } from './mounts/file-content';
import { FILE_MISSING as MOUNTS_FILE_MISSING } from './mounts/file-missing';
import { GENERATED_NAME as MOUNTS_GENERATED_NAME } from './mounts/generated-name';
import { HIDES_IMAGE as MOUNTS_HIDES_IMAGE } from './mounts/hides-image';
import { HTTPD_PATH as MOUNTS_HTTPD_PATH } from './mounts/httpd-path';
import { INTERPRETER as MOUNTS_INTERPRETER } from './mounts/interpreter';
import { KEYRING_MISSING as MOUNTS_KEYRING_MISSING } from './mounts/keyring-missing';
import { MISSING_KEY as MOUNTS_MISSING_KEY } from './mounts/missing-key';
import { MISSING_SUB_PATH as MOUNTS_MISSING_SUB_PATH } from './mounts/missing-sub-path';
import { NFS_SERVER as MOUNTS_NFS_SERVER } from './mounts/nfs-server';
import { OPERATOR_PATH as MOUNTS_OPERATOR_PATH } from './mounts/operator-path';
import { POLICY_MISSING as MOUNTS_POLICY_MISSING } from './mounts/policy-missing';
import { PROPAGATION_TWICE as MOUNTS_PROPAGATION_TWICE } from './mounts/propagation-twice';
import { PROPAGATION_UNKNOWN as MOUNTS_PROPAGATION_UNKNOWN } from './mounts/propagation-unknown';
import { SAME_PATH as MOUNTS_SAME_PATH } from './mounts/same-path';
import { SECRET_NAME as MOUNTS_SECRET_NAME } from './mounts/secret-name';
import { UNKNOWN_VOLUME as MOUNTS_UNKNOWN_VOLUME } from './mounts/unknown-volume';
import { VOLUME_KIND as MOUNTS_VOLUME_KIND } from './mounts/volume-kind';
import { CONFLICT as NODES_CONFLICT } from './nodes/conflict';
import { DUPLICATE_NAME as NODES_DUPLICATE_NAME } from './nodes/duplicate-name';
import { IGNITION_ERROR as NODES_IGNITION_ERROR } from './nodes/ignition-error';
import { MODE as NODES_MODE } from './nodes/mode';
import { ROLE_MISSING as NODES_ROLE_MISSING } from './nodes/role-missing';
import { UNUSUAL_MODE as NODES_UNUSUAL_MODE } from './nodes/unusual-mode';
import { AMBIGUOUS_TEXT as SCHEMA_AMBIGUOUS_TEXT } from './schema/ambiguous-text';
import { DATA as SCHEMA_DATA } from './schema/data';
import { HIDDEN_CHARACTER as SCHEMA_HIDDEN_CHARACTER } from './schema/hidden-character';
import { METADATA as SCHEMA_METADATA } from './schema/metadata';
import { SCHEMA_RULES as SCHEMA_SCHEMA_RULES } from './schema/rules';
import { CONFLICTING_OPTIONS as STORES_CONFLICTING_OPTIONS } from './stores/conflicting-options';
import { CREDENTIALS_PARTIAL as STORES_CREDENTIALS_PARTIAL } from './stores/credentials-partial';
import { DEFAULT as STORES_DEFAULT } from './stores/default';
import { DEFAULT_ALONE as STORES_DEFAULT_ALONE } from './stores/default-alone';
import { DEFAULT_DIRECTORY as STORES_DEFAULT_DIRECTORY } from './stores/default-directory';
import { DOUBTFUL_STORE_VALUE as STORES_DOUBTFUL_STORE_VALUE } from './stores/doubtful-value';
import { DUPLICATE_ID as STORES_DUPLICATE_ID } from './stores/duplicate-id';
import { ENABLED_BACKENDS as STORES_ENABLED_BACKENDS } from './stores/enabled-backends';
import { FILE_PERMISSION as STORES_FILE_PERMISSION } from './stores/file-permission';
import { GROUP_ID as STORES_GROUP_ID } from './stores/group-id';
import { HTTP_DEFAULT as STORES_HTTP_DEFAULT } from './stores/http-default';
import { LEGACY_OPTIONS as STORES_LEGACY_OPTIONS } from './stores/legacy-options';
import { LITERAL_CREDENTIAL as STORES_LITERAL_CREDENTIAL } from './stores/literal-credential';
import { NO_DIRECTORY as STORES_NO_DIRECTORY } from './stores/no-directory';
import { STORE_NO_EFFECT as STORES_STORE_NO_EFFECT } from './stores/no-effect';
import { NOT_ENABLED as STORES_NOT_ENABLED } from './stores/not-enabled';
import { REMOVED_TYPE as STORES_REMOVED_TYPE } from './stores/removed-type';
import { REPEATED_DIRECTORY as STORES_REPEATED_DIRECTORY } from './stores/repeated-directory';
import { REQUIRED_OPTION as STORES_REQUIRED_OPTION } from './stores/required-option';
import { RESERVED_ID as STORES_RESERVED_ID } from './stores/reserved-id';
import { S3_HOST as STORES_S3_HOST } from './stores/s3-host';
import { S3_OBJECT_SIZE as STORES_S3_OBJECT_SIZE } from './stores/s3-object-size';
import { S3_URL_FORMAT as STORES_S3_URL_FORMAT } from './stores/s3-url-format';
import { SECTION_MISSING as STORES_SECTION_MISSING } from './stores/section-missing';
import { SHARED_DIRECTORY as STORES_SHARED_DIRECTORY } from './stores/shared-directory';
import { SWIFT_USER as STORES_SWIFT_USER } from './stores/swift-user';
import { UNKNOWN_TYPE as STORES_UNKNOWN_TYPE } from './stores/unknown-type';
import { UNUSABLE_STORE_VALUE as STORES_UNUSABLE_STORE_VALUE } from './stores/unusable-value';
import { VOLUME_TYPE as STORES_VOLUME_TYPE } from './stores/volume-type';
import { APPLICATION_CREDENTIAL as TEXT_APPLICATION_CREDENTIAL } from './text/application-credential';
import { BRACKETS as TEXT_BRACKETS } from './text/brackets';
import { CORS_SECTION as TEXT_CORS_SECTION } from './text/cors-section';
import { DEPRECATED_OPTION as TEXT_DEPRECATED_OPTION } from './text/deprecated-option';
import { DOUBTFUL_VALUE as TEXT_DOUBTFUL_VALUE } from './text/doubtful-value';
import { INDENTED_OPTION as TEXT_INDENTED_OPTION } from './text/indented-option';
import { INLINE_COMMENT as TEXT_INLINE_COMMENT } from './text/inline-comment';
import { LEFTOVER as TEXT_LEFTOVER } from './text/leftover';
import { NO_EFFECT as TEXT_NO_EFFECT } from './text/no-effect';
import { OTHER_RELEASE as TEXT_OTHER_RELEASE } from './text/other-release';
import { OWNED_OPTION as TEXT_OWNED_OPTION } from './text/owned-option';
import { PLACEHOLDER as TEXT_PLACEHOLDER } from './text/placeholder';
import { PLACEHOLDER_UNSET as TEXT_PLACEHOLDER_UNSET } from './text/placeholder-unset';
import { REPEATED_OPTION as TEXT_REPEATED_OPTION } from './text/repeated-option';
import { SHARED_OPTION as TEXT_SHARED_OPTION } from './text/shared-option';
import { SUBSTITUTION as TEXT_SUBSTITUTION } from './text/substitution';
import { NO_ASSIGNMENT as TEXT_NO_ASSIGNMENT, SYNTAX as TEXT_SYNTAX } from './text/syntax';
import { UNKNOWN_OPTION as TEXT_UNKNOWN_OPTION } from './text/unknown-option';
import { UNUSABLE_VALUE as TEXT_UNUSABLE_VALUE } from './text/unusable-value';
import { VALUE as TEXT_VALUE } from './text/value';
import { VENDOR_OPTION as TEXT_VENDOR_OPTION } from './text/vendor-option';
import { WRONG_GROUP as TEXT_WRONG_GROUP } from './text/wrong-group';

/** Every rule that judges manifests, in the order of the files. */
export const RULE_INDEX: readonly Rule[] = [
  CINDER_BACKEND_NAME, CINDER_BACKEND_SECTION, CINDER_BACKUP_BOTH, CINDER_BACKUP_DRIVER, CINDER_BACKUP_IDLE,
  CINDER_BACKUP_NAME, CINDER_CEPH_USER, CINDER_TARGET_HELPER_DEFAULT, CINDER_DRIVER_OPTIONS_IN_DEFAULT,
  CINDER_FILE_MISSING, CINDER_HIDDEN_DRIVER, CINDER_CINDER_KEYRING_MISSING, CINDER_MULTIPATH, CINDER_MULTIPATH_UNUSED,
  CINDER_NFS_ADDRESS, CINDER_NODE_LABEL, CINDER_NODE_SERVICE, CINDER_NOT_ENABLED, CINDER_CINDER_OVERRIDE_ENDPOINT,
  CINDER_REFUSED_OPTION, CINDER_REQUIRED_OPTION, CINDER_TARGET_HELPER, CINDER_UNKNOWN_DRIVER,
  CINDER_UNKNOWN_VENDOR_DRIVER, CINDER_UNREAD_SECTION, CONTROL_PLANE_ADDRESS, CONTROL_PLANE_ADDRESS_FAMILY,
  CONTROL_PLANE_ADDRESS_OUTSIDE_POOL, CONTROL_PLANE_ADDRESS_RANGE, CONTROL_PLANE_ADDRESS_WITHOUT_POOL,
  CONTROL_PLANE_API_OVERRIDE, CONTROL_PLANE_CREDENTIAL_DAYS, CONTROL_PLANE_DEFAULT_REFERENCE, CONTROL_PLANE_DUPLICATE,
  CONTROL_PLANE_MISSING_OBJECT, CONTROL_PLANE_MISSING_SERVICE, CONTROL_PLANE_OBJECT_NAME,
  CONTROL_PLANE_ONE_PER_NAMESPACE, CONTROL_PLANE_PASSWORD, CONTROL_PLANE_QUANTITY, CONTROL_PLANE_SCHEDULE,
  CONTROL_PLANE_SECRET_KEY, CONTROL_PLANE_SECRET_MISSING, CONTROL_PLANE_TOPOLOGY_NAMESPACE,
  CONTROL_PLANE_UNKNOWN_REFERENCE, DATA_PLANE_CEPH_CLIENT, DATA_PLANE_IMAGE_STORE, DATA_PLANE_SERVICE_DROPPED,
  DATA_PLANE_SERVICE_TYPE, INSTANCES_BROKEN_LIST, INSTANCES_CACHE_DIRECTORY, INSTANCES_CACHE_NAME, INSTANCES_CACHE_OFF,
  INSTANCES_CACHE_OPTIONS, INSTANCES_CONVERSION_DROPPED, INSTANCES_DROPS_STORES, INSTANCES_EDGE_PUBLIC,
  INSTANCES_ENDPOINT_WITHOUT_PODS, INSTANCES_FILE_REPLICAS, INSTANCES_HIDDEN_BACKENDS, INSTANCES_INEFFECTIVE_FIELD,
  INSTANCES_KEYSTONE_ENDPOINT, INSTANCES_LAYOUT_CHANGE, INSTANCES_LAYOUT_DEPRECATED, INSTANCES_LAYOUT_FILE,
  INSTANCES_LAYOUT_MIXED, INSTANCES_LAYOUT_SINGLE, INSTANCES_LIMITS_UNREGISTERED, INSTANCES_LIMITS_UNUSED,
  INSTANCES_QUOTA_ZERO, INSTANCES_LOCATIONS, INSTANCES_MISREAD_LIST, INSTANCES_NAME, INSTANCES_NO_CONVERSION,
  INSTANCES_OVERRIDE_ENDPOINT, INSTANCES_OVERRIDING_BACKENDS, INSTANCES_SHADOWED_STORAGE, INSTANCES_SHARED_ADDRESS,
  INSTANCES_UNREAD_SERVICE, MOUNTS_DIRECTORY_MISSING, MOUNTS_FILE_CONTENT, MOUNTS_FILE_MISSING, MOUNTS_GENERATED_NAME,
  MOUNTS_HIDES_IMAGE, MOUNTS_HTTPD_PATH, MOUNTS_INTERPRETER, MOUNTS_KEYRING_MISSING, MOUNTS_MISSING_KEY,
  MOUNTS_MISSING_SUB_PATH, MOUNTS_NFS_SERVER, MOUNTS_OPERATOR_PATH, MOUNTS_POLICY_MISSING, MOUNTS_PROPAGATION_TWICE,
  MOUNTS_PROPAGATION_UNKNOWN, MOUNTS_SAME_PATH, MOUNTS_SECRET_NAME, MOUNTS_UNKNOWN_VOLUME, MOUNTS_VOLUME_KIND,
  NODES_CONFLICT, NODES_DUPLICATE_NAME, NODES_IGNITION_ERROR, NODES_MODE, NODES_ROLE_MISSING, NODES_UNUSUAL_MODE,
  SCHEMA_AMBIGUOUS_TEXT, SCHEMA_DATA, SCHEMA_HIDDEN_CHARACTER, SCHEMA_METADATA, ...SCHEMA_SCHEMA_RULES,
  STORES_CONFLICTING_OPTIONS, STORES_CREDENTIALS_PARTIAL, STORES_DEFAULT, STORES_DEFAULT_ALONE,
  STORES_DEFAULT_DIRECTORY, STORES_DOUBTFUL_STORE_VALUE, STORES_DUPLICATE_ID, STORES_ENABLED_BACKENDS,
  STORES_FILE_PERMISSION, STORES_GROUP_ID, STORES_HTTP_DEFAULT, STORES_LEGACY_OPTIONS, STORES_LITERAL_CREDENTIAL,
  STORES_NO_DIRECTORY, STORES_STORE_NO_EFFECT, STORES_NOT_ENABLED, STORES_REMOVED_TYPE, STORES_REPEATED_DIRECTORY,
  STORES_REQUIRED_OPTION, STORES_RESERVED_ID, STORES_S3_HOST, STORES_S3_OBJECT_SIZE, STORES_S3_URL_FORMAT,
  STORES_SECTION_MISSING, STORES_SHARED_DIRECTORY, STORES_SWIFT_USER, STORES_UNKNOWN_TYPE, STORES_UNUSABLE_STORE_VALUE,
  STORES_VOLUME_TYPE, TEXT_APPLICATION_CREDENTIAL, TEXT_BRACKETS, TEXT_CORS_SECTION, TEXT_DEPRECATED_OPTION,
  TEXT_DOUBTFUL_VALUE, TEXT_INDENTED_OPTION, TEXT_INLINE_COMMENT, TEXT_LEFTOVER, TEXT_NO_EFFECT, TEXT_OTHER_RELEASE,
  TEXT_OWNED_OPTION, TEXT_PLACEHOLDER, TEXT_PLACEHOLDER_UNSET, TEXT_REPEATED_OPTION, TEXT_SHARED_OPTION,
  TEXT_SUBSTITUTION, TEXT_NO_ASSIGNMENT, TEXT_SYNTAX, TEXT_UNKNOWN_OPTION, TEXT_UNUSABLE_VALUE, TEXT_VALUE,
  TEXT_VENDOR_OPTION, TEXT_WRONG_GROUP,
];
