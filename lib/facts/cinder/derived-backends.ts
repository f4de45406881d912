/** What the operator makes of the text of a back-end. */
export interface DerivedBackends {
  /** Whether the text sets `enabled_backends`, so that the operator adds nothing. */
  readonly isGiven: boolean;

  /** The sections that the operator enables: those with a `volume_backend_name`. */
  readonly sections: readonly string[];

  /** Whether the operator takes the back-end for LVM, and runs it in the network of its node. */
  readonly isLvm: boolean;
}

/**
 * How the operator reads the `customServiceConfig` of a back-end: line by line, without the Secrets and the text of the service. A header
 * `[DEFAULT]` does not change the current section. Fewer drivers than names count as LVM, which is Cinder's default driver.
 *
 * @see https://github.com/openstack-k8s-operators/cinder-operator/blob/main/internal/controller/cindervolume_controller.go
 */
export function derivedBackends(text: string): DerivedBackends {
  let section = '';
  let isGiven = false;
  let drivers = 0;
  let isLvm = false;
  const sections: string[] = [];
  for (const line of text.split('\n').map((raw) => raw.trim()).filter((trimmed) => trimmed !== '' && !trimmed.startsWith('#'))) {
    const name = line.split('=')[0].trim();
    if (name === 'enabled_backends') {
      isGiven = true;
    } else if (name === 'volume_backend_name') {
      sections.push(section);
    } else if (name === 'volume_driver') {
      drivers++;
      isLvm ||= line.endsWith('.LVMVolumeDriver');
    } else if (line.startsWith('[') && line.endsWith(']') && line !== '[DEFAULT]') {
      section = line.slice(1, -1);
    }
  }
  return { isGiven, sections, isLvm: isLvm || drivers < sections.length };
}
