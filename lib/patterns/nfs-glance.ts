import { Construct } from 'constructs';
import { GlancePattern, StorePatternProps } from './glance-pattern';
import { OPERATOR_DEFAULT_STORE } from '../facts/glance/stores/store-types';
import { ApiLayout } from '../glance/api-layout';
import { ExtraVolume } from '../mounts/extra-volume';
import { FileStore, FileStoreOptions } from '../stores/file-store';

/** Properties of a Glance that stores images on an NFS export. */
export interface NfsGlanceProps extends StorePatternProps, FileStoreOptions {
  /** The NFS server: a host name, an IPv4 or an IPv6 address. */
  readonly server: string;

  /** The exported directory, an absolute path. Glance's user (id 42415) must have write access. */
  readonly path: string;

  /**
   * The API instance that gets the layout `single`, which file stores need. A layout in `glance` takes precedence.
   *
   * The layout of an instance that an existing base has stays, because the operator does not allow changes. Over such a base, the name
   * of a new instance gives the store an instance of its own; name that instance in `keystoneEndpoint` if users shall reach it.
   *
   * @default 'default'
   */
  readonly api?: string;
}

/**
 * A Glance that stores images as files on an NFS export.
 */
export class NfsGlance extends GlancePattern {
  /** The store. */
  public readonly store: FileStore;

  /**
   * @param scope the chart, or a construct in it
   * @param id the id of the construct
   * @param props the export, and the changes to the base
   * @throws when the API server or Glance does not accept a value
   */
  public constructor(scope: Construct, id: string, props: NfsGlanceProps) {
    super(scope, id, props);
    const volume = ExtraVolume.nfs({ server: props.server, path: props.path });
    this.store = new FileStore(props.storeId ?? OPERATOR_DEFAULT_STORE, { ...props, volume });
    const api = props.api ?? 'default';
    const layout = props.glance?.apis?.[api]?.layout ?? ApiLayout.SINGLE;
    const { glance } = this.controlPlane;
    if (glance._isNewInGivenBase(api)) {
      this._addStore(this.store, props.makeDefault, glance.addApi(api, { layout }));
    } else {
      this._addStore(this.store, props.makeDefault);
      glance.addApi(api, glance._isGiven(api) ? {} : { layout });
    }
  }
}
