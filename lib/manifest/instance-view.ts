import { ComponentView } from './component-view';
import type { ConfigText } from './config-text';
import { DEFAULT_LAYOUT } from '../facts/glance/layouts';

/** An API instance of Glance. */
export class InstanceView extends ComponentView {
  /** The instance's own text, which replaces the text of the service. */
  public get ownText(): ConfigText | undefined {
    return this.own.text;
  }

  /** The layout in the manifest, or the default of the API server. Empty if the manifest is a patch that does not set it. */
  public get layout(): string {
    return this.fields.text('type') ?? (this.fields.document.patch === undefined ? DEFAULT_LAYOUT : '');
  }

  /** The number of pods of each kind, or `undefined` if the manifest does not set it. The API server defaults to 1. */
  public get replicas(): number | undefined {
    return this.fields.number('replicas');
  }

  /** Whether the instance reads only the texts of the service. */
  public get inherits(): boolean {
    return this.own.isEmpty;
  }
}
