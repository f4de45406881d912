import { LVM_DRIVER } from '../../facts/cinder/cinder-drivers';
import type { BackendView, CinderComponentView, CinderView } from '../../manifest/cinder-view';
import type { LocatedOption } from '../../manifest/config-text';
import { sectionKey } from '../../oslo/document/config-option';
import type { RuleContext } from '../engine/context';
import { atField, atSection } from '../engine/places';
import type { PlacedQuery } from '../engine/query';
import type { Place } from '../engine/rule';

const SHARED = 'backend_defaults';

/** A section that a back-end enables and that some text has. */
export interface BackendSection {
  readonly cinder: CinderView;
  readonly backend: BackendView;
  readonly name: string;

  /** The last header of the section. */
  readonly place: Place;

  /** The class of the driver. Cinder's default is LVM. */
  readonly driver: string;

  /** The effective option, from the section or from `[backend_defaults]`. */
  readonly find: (option: string) => LocatedOption | undefined;

  /** The value of an option that is not empty. */
  readonly get: (option: string) => string | undefined;
}

/** Each section that a back-end with pods enables, at its last header. */
export const BACKEND_SECTIONS: PlacedQuery<BackendSection> = {
  name: 'each enabled section of a back-end', matches: findSections, placeOf: ({ place }) => place,
};

/** A backup service with pods, and its Cinder. */
export interface BackupService {
  readonly cinder: CinderView;
  readonly backup: CinderComponentView;
}

/** Each backup service in the manifest that has pods. */
export const BACKUPS: PlacedQuery<BackupService> = {
  name: 'each backup service', matches: findBackups, placeOf: ({ backup }) => atField(backup.fields),
};

function findSections({ view }: RuleContext): BackendSection[] {
  return view.cinders.flatMap((cinder) => cinder.backends.filter(({ replicas }) => replicas > 0).flatMap((backend) => backend.enabled.names
    .filter((name) => backend.config.hasSection(name)).map((name) => sectionOf(cinder, backend, name))));
}

function sectionOf(cinder: CinderView, backend: BackendView, name: string): BackendSection {
  const { config } = backend;
  const find = (option: string) => config.find(name, option) ?? config.find(SHARED, option);
  const get = (option: string) => {
    const value = find(option)?.rawValue;
    return value === '' ? undefined : value;
  };
  return { cinder, backend, name, find, get, place: placeOfSection(backend, name), driver: get('volume_driver') ?? LVM_DRIVER };
}

function findBackups({ view }: RuleContext): BackupService[] {
  return view.cinders.flatMap((cinder) => cinder.backups.filter(({ replicas }) => replicas > 0).map((backup) => ({ cinder, backup })));
}

/** The last header of a section of a component, or the component if no text has it. */
export function placeOfSection({ config, fields }: CinderComponentView, name: string): Place {
  const text = config.texts.filter((candidate) => candidate.config.hasSection(name)).at(-1);
  const spelled = text?.config.sectionNames().find((section) => sectionKey(section) === sectionKey(name));
  return text === undefined ? atField(fields) : atSection(text, spelled ?? name);
}
