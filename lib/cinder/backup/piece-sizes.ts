import type { Size } from 'cdk8s';
import { DEFAULT_BACKUP_BLOCK_SIZE } from '../../facts/cinder/backup-drivers';
import { quoted } from '../../facts/text/quoting';
import { UNROUNDED } from '../../oslo/value/units';

/** Refuses a size of files or objects that is not a multiple of the size of a block. @throws if it is not */
export function checkPieces(property: string, piece: Size | undefined, pieceDefault: number, block: Size | undefined): void {
  const blockBytes = block === undefined ? DEFAULT_BACKUP_BLOCK_SIZE : bytesOf(block);
  if ((piece === undefined ? pieceDefault : bytesOf(piece)) % blockBytes !== 0) {
    throw new Error(`${property} is ${piece === undefined ? `${pieceDefault} bytes by default` : quoted(piece.asString())}: `
      + `use a multiple of blockSize, which is ${blockBytes} bytes.`);
  }
}

function bytesOf(size: Size): number {
  return size.toKibibytes({ rounding: UNROUNDED }) * BYTES_IN_A_KIBIBYTE;
}

const BYTES_IN_A_KIBIBYTE = 1024;
