import { Construct } from 'constructs';
import { GlancePattern, GlancePatternProps } from './glance-pattern';
import { OPERATOR_DEFAULT_STORE } from '../facts/store-types';
import { ApiLayout } from '../glance/api-layout';
import { ExtraVolume } from '../mounts/extra-volume';
import { FileStore, FileStoreOptions } from '../stores/file-store';

/** Properties of a Glance that stores images on an NFS export. */
export interface NfsGlanceProps extends GlancePatternProps, FileStoreOptions {
  /** The NFS server: a host name, an IPv4 or an IPv6 address. */
  readonly server: string;

  /** The exported directory, an absolute path. Glance's user (id 42415) must have write access. */
  readonly path: string;

  /**
   * The API instance that gets the layout `single`, which file stores need. A layout in `glance` takes precedence.
   *
   * @default 'default'
   */
  readonly api?: string;

  /**
   * The id of the store.
   *
   * @default 'default_backend'
   */
  readonly storeId?: string;
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
    this.controlPlane.glance.addStore(this.store);
    const api = props.api ?? 'default';
    this.controlPlane.glance.addApi(api, { layout: props.glance?.apis?.[api]?.layout ?? ApiLayout.SINGLE });
  }
}
