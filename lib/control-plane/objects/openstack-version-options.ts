import { dnsLabel } from '../../check';
import { isImageName } from '../../facts/kubernetes/image-name';
import { LONGEST_BACKEND_NAME } from '../../facts/operators/services';
import { quoted } from '../../facts/text/quoting';
import { derived, text, type TextMap } from '../../services/field-rows';
import type { FieldRow, FieldTable } from '../../services/field-table';

/** The version of OpenStack, and images. An absent option keeps the value in the cluster. */
export interface OpenStackVersionOptions {
  /**
   * The version to update to. It must be the version that the installed operators offer (`status.availableVersion`). The webhook refuses
   * another version while custom images stay as they are.
   *
   * @default - the version in the cluster
   */
  readonly targetVersion?: string;

  /**
   * The image of the API of Glance.
   *
   * @default - the operators' image
   */
  readonly glanceApiImage?: string;

  /**
   * The image of the API of Cinder.
   *
   * @default - the operators' image
   */
  readonly cinderApiImage?: string;

  /**
   * The image of the scheduler of Cinder.
   *
   * @default - the operators' image
   */
  readonly cinderSchedulerImage?: string;

  /**
   * The image of all backup services of Cinder.
   *
   * @default - the operators' image
   */
  readonly cinderBackupImage?: string;

  /**
   * The images of the back-ends of Cinder, by the name of the back-end, such as an image of a vendor with the client of its array. The name
   * `default` has no effect, because the operator overwrites its image.
   *
   * @default - the operators' image
   */
  readonly cinderVolumeImages?: { readonly [backend: string]: string };

  /**
   * The images of the back-ends of Manila, by the name of the back-end.
   *
   * @default - the operators' image
   */
  readonly manilaShareImages?: { readonly [backend: string]: string };

  /**
   * The images of other services, by the name of the field in `customContainerImages`, such as `novaComputeImage`.
   *
   * @default - the operators' images
   */
  readonly images?: { readonly [field: string]: string };
}

const IMAGES = 'customContainerImages';
const TYPED = {
  glanceAPIImage: 'glanceApiImage', cinderAPIImage: 'cinderApiImage', cinderSchedulerImage: 'cinderSchedulerImage', cinderBackupImage: 'cinderBackupImage',
} as const;

/** The fields of an `OpenStackVersion` below `spec`. */
export const OPENSTACK_VERSION_FIELDS: FieldTable<OpenStackVersionOptions> = {
  targetVersion: text('targetVersion', version),
  images: derived<TextMap>(IMAGES, 'map', (property, images) => mapped(property, images, otherImage)),
  glanceApiImage: text(`${IMAGES}.glanceAPIImage`, image),
  cinderApiImage: text(`${IMAGES}.cinderAPIImage`, image),
  cinderSchedulerImage: text(`${IMAGES}.cinderSchedulerImage`, image),
  cinderBackupImage: text(`${IMAGES}.cinderBackupImage`, image),
  cinderVolumeImages: byBackend(`${IMAGES}.cinderVolumeImages`),
  manilaShareImages: byBackend(`${IMAGES}.manilaShareImages`),
};

/** Returns the name of an image. @throws if it is malformed */
export function image(property: string, value: string): string {
  if (!isImageName(value)) {
    throw new Error(`${property} is ${quoted(value)}: use the name of an image, such as 'registry.example.com/openstack-cinder-volume-pure:18.0'.`);
  }
  return value;
}

function byBackend(field: string): FieldRow<TextMap> {
  return derived<TextMap>(field, 'map', (property, images) => mapped(property, images, backendName));
}

function mapped(property: string, images: TextMap, checkKey: (property: string, key: string) => void): TextMap {
  return Object.fromEntries(Object.entries(images).map(([key, value]) => {
    checkKey(property, key);
    return [key, image(`${property}[${quoted(key)}]`, value)];
  }));
}

function backendName(property: string, key: string): void {
  if (key === 'default') {
    throw new Error(`${property} holds 'default', which has no effect, because the operator overwrites it: name each back-end.`);
  }
  dnsLabel(`a back-end of ${property}`, key, LONGEST_BACKEND_NAME);
}

function otherImage(property: string, key: string): void {
  const typed = Object.entries(TYPED).find(([field]) => field === key)?.[1];
  if (typed !== undefined) {
    throw new Error(`${property} holds ${quoted(key)}, which has a property: use ${typed} instead.`);
  }
  if (!/^[a-z][A-Za-z0-9]*Image$/.test(key)) {
    throw new Error(`${property} holds ${quoted(key)}: use a field of customContainerImages, such as 'novaComputeImage'.`);
  }
}

// What the operators offer looks like 18.0.6-20250101.1, or 0.0.1 upstream.
function version(property: string, value: string): string {
  if (!/^[0-9]+(\.[0-9]+)+([-+.][0-9A-Za-z.-]+)?$/.test(value)) {
    throw new Error(`${property} is ${quoted(value)}: use the version that 'oc get openstackversion' prints as available, such as '18.0.6-20250601.120000'.`);
  }
  return value;
}
