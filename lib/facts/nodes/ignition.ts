/** The version of the Ignition specification that node services use: the newest that every supported release of OpenShift reads. */
export const IGNITION_VERSION = '3.2.0';

const READ = /^(2\.[0-2]|3\.[0-9]+)\.0$/;

/**
 * Whether the machine config operator reads a version of the Ignition specification. It converts versions from 2.0.0 to 2.2.0 and from 3.0.0
 * to the version of its nodes.
 *
 * @see https://github.com/openshift/machine-config-operator/blob/master/pkg/controller/common/ignition_converter.go
 */
export function isReadIgnitionVersion(version: string): boolean {
  return READ.test(version);
}
