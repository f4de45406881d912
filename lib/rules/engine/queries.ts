import { enabledConfigsOf, typedStores, type EnabledConfig, type TypedStore } from './matches/enabled-config';
import { allExtraVols } from './matches/extra-vols';
import { novaTexts } from './matches/nova-texts';
import { readOptions, repeatedOptions, type ReadOption, type RepeatedOption } from './matches/read-options';
import { readableConfigs } from './matches/readable-configs';
import { atField, atOption, atSection } from './places';
import { each, matchesOf, shared, where, type PlacedQuery, type Query } from './query';
import type { Place } from './rule';
import type { BackendView, CinderView } from '../../manifest/cinder-view';
import type { ConfigText, LocatedOption } from '../../manifest/config-text';
import type { ControlPlaneView } from '../../manifest/control-plane-view';
import type { EffectiveConfig } from '../../manifest/effective-config';
import type { ExtraVolView } from '../../manifest/extra-mount-view';
import type { Fields } from '../../manifest/fields';
import type { GlanceView } from '../../manifest/glance-view';
import type { InstanceView } from '../../manifest/instance-view';
import type { MachineConfigView } from '../../manifest/machine-config-view';
import type { ManifestView } from '../../manifest/manifest-view';
import type { DataKind, DataObjects } from '../../manifest/secrets';
import type { ManifestDocument } from '../../manifest/source';
import type { ConfigSection } from '../../oslo/document/config-option';

/** The whole input, once. Its findings name their places. */
export const INPUT: Query<ManifestView> = { name: 'the whole input', matches: ({ view }) => [view] };

/** Each object that rules inspect. */
export const OBJECTS: PlacedQuery<ManifestDocument> = { name: 'each object', matches: ({ view }) => view.documents, placeOf: atRoot };

/** Each object of a kind. */
export const objectsOf = shared((kind: string): PlacedQuery<ManifestDocument> => where(OBJECTS, (document) => document.kind === kind));

/** Each `OpenStackControlPlane`, at its `spec`. */
export const CONTROL_PLANES: PlacedQuery<ControlPlaneView> = {
  name: 'each control plane', matches: ({ view }) => view.controlPlanes, placeOf: ({ spec }) => atField(spec),
};

/** Each control plane that is more than a patch: what it leaves out is really absent. */
export const WHOLE_CONTROL_PLANES: PlacedQuery<ControlPlaneView> = where(CONTROL_PLANES, ({ isPartial }) => !isPartial);

/** Each Glance service, of a control plane or an object of its own, at its template. */
export const GLANCES: PlacedQuery<GlanceView> = {
  name: 'each Glance service', matches: ({ view }) => view.glances, placeOf: ({ template }) => atField(template),
};

/** Each Cinder service, of a control plane or an object of its own, at its template. */
export const CINDERS: PlacedQuery<CinderView> = {
  name: 'each Cinder service', matches: ({ view }) => view.cinders, placeOf: ({ template }) => atField(template),
};

/** An API instance and its service. */
export interface ApiInstance {
  readonly glance: GlanceView;
  readonly instance: InstanceView;
}

/** Each entry of `glanceAPIs`. */
export const API_INSTANCES: PlacedQuery<ApiInstance> = each('each API instance', GLANCES,
  (glance) => glance.instances.map((instance) => ({ glance, instance })), ({ instance }) => atField(instance.fields));

/** API instances of one service with the same configuration and the same mounts: at least one. */
export interface EqualInstances {
  readonly glance: GlanceView;
  readonly instances: readonly InstanceView[];
}

/** API instances that read the same files, in groups. A rule judges a group once. Those without replicas do not count. */
export const EQUAL_INSTANCES: PlacedQuery<EqualInstances> = each('each group of API instances with the same configuration and mounts', GLANCES,
  (glance) => groupsOf(glance).map((instances) => ({ glance, instances })), ({ instances: [{ fields }] }) => atField(fields));

/** A Cinder back-end and its service. */
export interface CinderBackend {
  readonly cinder: CinderView;
  readonly backend: BackendView;
}

/** Each entry of `cinderVolumes`. */
export const BACKENDS: PlacedQuery<CinderBackend> = each('each Cinder back-end', CINDERS,
  (cinder) => cinder.backends.map((backend) => ({ cinder, backend })), ({ backend }) => atField(backend.fields));

/** Each configuration that pods of Glance read, once. Findings name their places. */
export const GLANCE_CONFIGS: PlacedQuery<EffectiveConfig> = {
  name: 'each configuration of Glance', matches: readableConfigs, placeOf: ({ texts: [{ document, path }] }) => ({ document, path }),
};

/** Each configuration that sets `enabled_backends`, at that option. */
export const ENABLED_CONFIGS: PlacedQuery<EnabledConfig> = {
  name: 'each configuration that enables stores', matches: enabledConfigsOf, placeOf: ({ enabled }) => atOption(enabled.option),
};

/** An enabled store and the configuration that enables it. */
export interface Store extends TypedStore, EnabledConfig {}

/** Each enabled store with an id and a type, at `enabled_backends`. */
export const STORES: PlacedQuery<Store> = each('each enabled store', ENABLED_CONFIGS,
  ({ config, enabled }) => typedStores(enabled).map((store) => ({ ...store, config, enabled })), ({ enabled }) => atOption(enabled.option));

/** Each enabled store of a type, at `enabled_backends`. */
export const storesOfType = shared((type: string): PlacedQuery<Store> => where(STORES, (store) => store.type === type));

/** An option in the section of a store. */
export interface StoreOption {
  readonly store: Store;
  readonly option: LocatedOption;
}

/** An option of each enabled store of a type that sets it, at the option. */
export const storeOptions = shared((type: string, name: string): PlacedQuery<StoreOption> => each(`${name} of each ${type} store`, storesOfType(type), (store) => {
  const option = store.config.find(store.id, name);
  return option === undefined ? [] : [{ store, option }];
}, ({ option }) => atOption(option)));

/** Each text of options, in an object or a Secret that the input holds. */
export const TEXTS: PlacedQuery<ConfigText> = {
  name: 'each text of options', matches: ({ view }) => view.texts, placeOf: ({ document, path }) => ({ document, path }),
};

/** A section of a text. */
export interface TextSection {
  readonly text: ConfigText;
  readonly section: ConfigSection;
}

/** Each text in a ConfigMap or Secret that compute nodes read as configuration of Nova, at the key. */
export const NOVA_TEXTS: PlacedQuery<ConfigText> = {
  name: 'each configuration of Nova on compute nodes', matches: novaTexts, placeOf: ({ document, path }) => ({ document, path }),
};

/** Each section of each text. */
export const SECTIONS: PlacedQuery<TextSection> = each('each section of a text', TEXTS,
  (text) => text.sections.map((section) => ({ text, section })), ({ text, section }) => atSection(text, section.name));

/** Each option of each text, with what its service knows of it; sections that no service reads are left out. */
export const TEXT_OPTIONS: PlacedQuery<ReadOption> = {
  name: 'each option of a text', matches: readOptions, placeOf: ({ option }) => atOption(option),
};

/** Each option that its text sets again later. */
export const REPEATED_OPTIONS: PlacedQuery<RepeatedOption> = {
  name: 'each option that is set again', matches: repeatedOptions, placeOf: ({ read: { option } }) => atOption(option),
};

/** Each entry of `extraVol`, of control planes and of services. */
export const EXTRA_VOLS: PlacedQuery<ExtraVolView> = {
  name: 'each extra mount', matches: ({ view }) => allExtraVols(view), placeOf: ({ fields }) => atField(fields),
};

/** A volume or a mount of an `extraVol` entry. */
export interface ExtraVolPart {
  readonly extraVol: ExtraVolView;
  readonly fields: Fields;
}

/** Each volume of each `extraVol` entry. */
export const VOLUMES: PlacedQuery<ExtraVolPart> = each('each volume of an extra mount', EXTRA_VOLS,
  (extraVol) => extraVol.volumes.map((fields) => ({ extraVol, fields })), ({ fields }) => atField(fields));

/** A Secret or ConfigMap of a volume or of a source of a projected volume. */
export interface VolumeSource {
  /** The field `secret` or `configMap`. */
  readonly source: Fields;
  readonly kind: DataKind;
  readonly objects: DataObjects;
}

/** Each `secret` and `configMap` of each volume. */
export const VOLUME_SOURCES: PlacedQuery<VolumeSource> = {
  name: 'each Secret and ConfigMap of a volume',
  matches: (context) => matchesOf(VOLUMES, context).flatMap(({ fields }) => [fields, ...fields.list('projected', 'sources')]).flatMap((holder) => [
    { source: holder.child('secret'), kind: 'Secret', objects: context.view.objects },
    { source: holder.child('configMap'), kind: 'ConfigMap', objects: context.view.objects },
  ]),
  placeOf: ({ source }) => atField(source),
};

/** Each `MachineConfig`. */
export const MACHINE_CONFIGS: PlacedQuery<MachineConfigView> = {
  name: 'each MachineConfig', matches: ({ view }) => view.machineConfigs, placeOf: ({ document }) => atRoot(document),
};

/** Each file of each `MachineConfig`, with or without a path. */
export const NODE_FILES: PlacedQuery<Fields> = each('each file of a MachineConfig', MACHINE_CONFIGS, ({ files }) => files, atField);

function atRoot(document: ManifestDocument): Place {
  return { document, path: document.root };
}

function groupsOf({ instances }: GlanceView): Array<readonly InstanceView[]> {
  const groups = new Map<unknown, Map<unknown, InstanceView[]>>();
  for (const instance of instances.filter(({ replicas }) => replicas !== 0)) {
    const ofConfig = groups.get(instance.config) ?? new Map<unknown, InstanceView[]>();
    const group = ofConfig.get(instance.mounts) ?? [];
    group.push(instance);
    groups.set(instance.config, ofConfig.set(instance.mounts, group));
  }
  return [...groups.values()].flatMap((ofConfig) => [...ofConfig.values()]);
}
