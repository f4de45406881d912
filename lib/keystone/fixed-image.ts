import { isFloatingImage, isImageName } from '../facts/kubernetes/image-name';
import { quoted } from '../facts/text/quoting';

/** Returns the name of an image that is always the same image. @throws if it is malformed, or can mean another image later */
export function fixedImage(property: string, value: string): string {
  if (typeof value !== 'string' || !isImageName(value)) {
    throw new Error(`${property} is ${quoted(value)}: use the name of an image with its digest, such as 'registry.example.com/openstackclient@sha256:…'.`);
  }
  if (isFloatingImage(value)) {
    throw new Error(`${property} is ${quoted(value)}, which can mean another image later: add its digest (@sha256:…), or use a tag of one build.`);
  }
  return value;
}
