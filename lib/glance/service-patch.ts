import { ApiContributions, ApiInstance, ServiceConfig } from './api-instance';
import { ConfigContributions } from './config-contributions';
import { addStores, enabledStores, keepOperatorStore, removeStores } from './enabled-stores';
import { GlanceBase } from './glance-base';
import { pluginSettings } from './settings/import-plugins';
import { listed, quoted } from '../facts/text/quoting';
import { defined, JsonObject, objectAt } from '../json';
import { ConfigDocument } from '../oslo/document/config-document';
import { OptionSetting, refuseProblems, setOptions } from '../oslo/value/option-settings';

/** What a program contributes to the API instance of a name. */
export interface NamedApi extends ApiContributions {
  readonly name: string;

  /** Whether the patched control plane has the instance, although the library does not see it. */
  readonly isGiven: boolean;
}

/** The parts of `spec.glance.template` that depend on its texts, Secrets and API instances. */
export class ServicePatch {
  private readonly instances: readonly ApiInstance[];

  /**
   * @param base the base
   * @param contributed the contributions to the service
   * @param apis the contributions to API instances
   * @param cacheSchedules the schedules of the image cache of the service
   */
  public constructor(
    private readonly base: GlanceBase, private readonly contributed: ConfigContributions, apis: readonly NamedApi[],
    private readonly cacheSchedules: JsonObject,
  ) {
    const names = new Set([...base.instanceNames, ...apis.map(({ name }) => name)]);
    this.instances = [...names].map((name) => {
      const api = apis.find((one) => one.name === name);
      const isGiven = base.origin === 'given' ? base.instanceNames.includes(name) : api?.isGiven ?? false;
      const defaults = base.instanceNames.includes(name) ? {} : base.newInstance;
      const own = api ?? { options: {}, fields: {}, config: new ConfigContributions(contributed.owner) };
      return new ApiInstance(name, base.instance(name), defaults, isGiven, own);
    });
  }

  /** The merge patch. */
  public render(): JsonObject {
    const document = this.document();
    const text = document?.toString() ?? this.base.text;
    const secretNames = [...new Set([...this.base.secretNames, ...this.contributed.secretNames])];
    return defined({
      customServiceConfig: document && (this.abandonsStores && hasNoOption(document) ? null : text),
      customServiceConfigSecrets: this.contributed.secretNames.length > 0 ? secretNames : undefined,
      glanceAPIs: this.apiPatches({
        text,
        secretNames,
        storeTypes: enabledStores(ConfigDocument.parse(text)).map(({ type }) => type),
        baseSecrets: this.base.secretNames,
        contributed: this.contributed,
        replaceStores: this.base.replaceStores,
        cacheSchedules: this.cacheSchedules,
      }),
    });
  }

  /** The API instances that have the stores of the service; undefined if the library does not see all instances. */
  public readers(): string[] | undefined {
    const reached = this.reached();
    const readers = this.instances.filter((instance) => reached.includes(instance) || !(instance.hasText || instance.hasOnlyOwnStores));
    return this.base.origin === 'unknown' ? undefined : readers.map(({ name }) => name);
  }

  /** The default store of the base, if the text of the service keeps it. */
  public defaultOfBase(): string | undefined {
    const text = this.document()?.get('glance_store', 'default_backend');
    return text === ConfigDocument.parse(this.base.text).get('glance_store', 'default_backend') ? text : undefined;
  }

  /** Why contributions to the service reach no pod, in the words of an error message. Empty if they reach a pod, or if nobody can say. */
  public lost(): string[] {
    const reached = this.reached();
    const readers = this.instances.filter((instance) => !instance.hasText || reached.includes(instance));
    const { stores, changesText, secretNames } = this.contributed;
    const lost = readers.length === 0 && (changesText || secretNames.length > 0) ? ['the configuration of the service']
      : readers.every((instance) => instance.hasOnlyOwnStores) ? stores.all.map(({ store }) => `store '${store.id}'`) : [];
    return lost.length === 0 || this.base.origin === 'unknown' ? this.lostFields() : [`no API instance would have ${listed(lost, 'and')}${this.reason()}`];
  }

  // Schedules that the operator does not hand on to API instances that the library does not see, and routes of instances without any.
  private lostFields(): string[] {
    const schedules = Object.keys(this.cacheSchedules).length > 0 && this.instances.length === 0
      ? ['the schedules of imageCache reach no API instance: the operator does not hand them on, and the library sees no API instance. '
        + "Set them for an instance: glance.api('NAME').configure({ imageCache: ImageCache.inherited({ … }) })."]
      : [];
    const routes = this.instances.filter((instance) => instance.isEdge && instance.hasRoute);
    return [...schedules, ...routes.map(({ name }) => `the API instance ${quoted(name)} has an apiOverride, but its layout 'edge' has no public endpoint. Remove apiOverride.`)];
  }

  /**
   * The stores that an API instance of the finished control plane does not have, because an overlay replaces a text, in the words of an
   * error message.
   *
   * @param glance the finished `spec.glance`
   */
  public hidden(glance: JsonObject): string[] {
    const finished = new GlanceBase('given', objectAt(glance, 'template') ?? {}, false);
    const readers = this.readers() ?? [];
    return this.instances.filter(({ name }) => finished.instanceNames.includes(name)).flatMap((instance) => {
      const enabled = enabledStores(ConfigDocument.parse(finished.textOf(instance.name))).map(({ id }) => id);
      const stores = [...readers.includes(instance.name) ? this.contributed.stores.all : [], ...instance.ownStores];
      return stores.filter(({ store }) => !enabled.includes(store.id)).map(({ store }) => `an overlay replaces the text of the API instance ${quoted(instance.name)}, `
        + `so it does not have store ${quoted(store.id)}. Set the options of the overlay with glance.addOption() instead.`);
    });
  }

  // Undefined without contributions, so that the configuration of the base stays unchanged.
  private document(): ConfigDocument | undefined {
    const { stores, settings, texts, changesText, bringsStores, addsStores, owner } = this.contributed;
    if (!changesText && !this.abandonsStores) {
      return undefined;
    }
    const document = ConfigDocument.parse(this.base.text, 'the base');
    refuseProblems(document);
    const keepsOperatorStore = this.instances.some((instance) => !instance.hasText && instance.hasOperatorStore(this.base.secretNames));
    if (!this.base.replaceStores && addsStores && keepsOperatorStore) {
      keepOperatorStore(document);
    }
    this.contributed.removeFrom(document);
    if (this.abandonsStores || (this.base.replaceStores && bringsStores)) {
      removeStores(document);
    }
    texts.forEach((text) => document.merge(text));
    addStores(document, stores, owner);
    setOptions(document, settings);
    setOptions(document, this.pluginsOf(document));
    return document;
  }

  // Whether stores of the base that the program replaces have no reader: each API instance has stores of its own.
  private get abandonsStores(): boolean {
    return this.base.replaceStores && this.base.text !== '' && !this.contributed.bringsStores
      && this.instances.length > 0 && this.instances.every((instance) => instance.hasOnlyOwnStores);
  }

  // The plug-ins of imports for the instances that read the text of the service.
  private pluginsOf(document: ConfigDocument): OptionSetting[] {
    const { imports, owner } = this.contributed;
    const layouts = this.instances.filter((instance) => !instance.hasText && !instance.hasOnlyOwnStores).map(({ layout }) => layout);
    return imports ? pluginSettings(imports, { storeTypes: enabledStores(document).map(({ type }) => type), layouts }, owner) : [];
  }

  private apiPatches(service: ServiceConfig): JsonObject | undefined {
    const reached = this.reached();
    const patches = this.instances.map((instance) => [instance.name, instance.patch(service, reached.includes(instance))] as const);
    const contributed = patches.filter(([name, patch]) => !this.base.instanceNames.includes(name) || Object.keys(patch).length > 0);
    const removed = this.base.removedInstances.map((name) => [name, null] as const);
    return contributed.length + removed.length > 0 ? Object.fromEntries([...removed, ...contributed]) : undefined;
  }

  // The instances whose own texts get the contributions to the service. Instances without pods get them only if no instance has pods.
  private reached(): ApiInstance[] {
    const anyRuns = this.instances.some((instance) => !instance.isEdge && instance.runs);
    return this.instances.filter((instance) => !instance.isEdge && (instance.runs || !anyRuns) && (instance.hasText || instance.hasSecrets));
  }

  private reason(): string {
    const names = this.instances.map(({ name }) => quoted(name));
    return names.length === 0
      ? ', because the base has no API instance. Add one: glance.addApi(\'default\').'
      : `, because ${listed(names, 'and')} ${names.length === 1 ? 'has a configuration of its own' : 'have configurations of their own'}. `
        + `Add it to an API instance: glance.api(${names[0]}).addStore(…).`;
  }
}

function hasNoOption(document: ConfigDocument): boolean {
  return document.sectionNames().every((section) => document.options(section).length === 0);
}
