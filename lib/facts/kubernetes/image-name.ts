const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REGISTRY = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]+)?';
const TAG = '[A-Za-z0-9_][A-Za-z0-9._-]{0,127}';
const DIGEST = 'sha256:[0-9a-f]{64}';
const IMAGE = new RegExp(`^(?:${REGISTRY}/)?${COMPONENT}(?:/${COMPONENT})*(?::(?<tag>${TAG}))?(?:@(?<digest>${DIGEST}))?$`);

/** Tags that registries move to each new build: names of branches and channels, and versions without a patch level. */
const FLOATING_TAG = /^(latest|current|stable|main|master|edge|nightly|(current|stable|latest)-.*|v?[0-9]+(\.[0-9]+)?)$/;

/**
 * Whether the text is the name of an image: an optional registry, the path of a repository, and optionally a tag and a digest.
 *
 * @see https://github.com/distribution/reference/blob/main/reference.go
 */
export function isImageName(value: string): boolean {
  return value.length <= 500 && IMAGE.test(value);
}

/** Whether the name of an image can mean another image later: it has no digest, and no tag or a tag that moves. */
export function isFloatingImage(value: string): boolean {
  const { tag, digest } = IMAGE.exec(value)?.groups ?? {};
  return digest === undefined && (tag === undefined || FLOATING_TAG.test(tag));
}
