import { Construct } from 'constructs';
import { ConfigFiles, mountOf } from './config-files';
import { HttpdConfig } from './httpd-config';
import { PolicyOverrides } from './policy-overrides';
import { PropertyProtections } from './property-protections';
import type { BoundSettings } from './settings-group';
import { Contributions } from '../../contributions';
import type { ReleaseName } from '../../facts/release';
import { Propagation } from '../../mounts/propagation';
import { settingsOf } from '../../oslo/value/option-settings';

/** Settings of Glance whose files an extra mount brings to the API pods. Each is given once for the service, or once for an API instance. */
export interface FileSettings {
  /**
   * Who may do what with images.
   *
   * @default - Glance's own rules
   */
  readonly policy?: PolicyOverrides;

  /**
   * Who may do what with properties of images.
   *
   * @default - no protection
   */
  readonly propertyProtections?: PropertyProtections;

  /**
   * Directives for httpd, which serves Glance in the API pods.
   *
   * @default - those of the operator
   */
  readonly httpd?: HttpdConfig;
}

/** The service or the API instance whose settings have files. */
export interface FilesOwner {
  readonly construct: Construct;
  readonly contributions: Contributions;
  readonly contributor: string;

  /** The name of the API instance; undefined for the service. */
  readonly instance?: string;
}

/** Mounts the files of the settings that are given. Returns the options that name them, by property. */
export function mountedFiles(options: FileSettings, owner: FilesOwner): { readonly [property: string]: BoundSettings } {
  const { construct, contributions, contributor, instance } = owner;
  const propagation = instance === undefined ? Propagation.GLANCE : Propagation.glanceApi(instance);
  return Object.fromEntries(filesOf(options, contributions.release).map(([property, files]) => {
    contributions.add(`${property} of ${contributor}`, { extraMounts: [mountOf(construct, files, propagation, instance)], nodeServices: [] });
    return [property, { settings: settingsOf(files.options, contributor), secretNames: [] }];
  }));
}

/**
 * The files of the settings that are given, by property.
 *
 * @throws if the release lacks an option that names them
 */
export function filesOf({ policy, propertyProtections, httpd }: FileSettings, release: ReleaseName): Array<[property: string, files: ConfigFiles]> {
  return [
    ...policy ? [['policy', policy._files(release)] as [string, ConfigFiles]] : [],
    ...propertyProtections ? [['propertyProtections', propertyProtections._files()] as [string, ConfigFiles]] : [],
    ...httpd ? [['httpd', httpd._files()] as [string, ConfigFiles]] : [],
  ];
}
