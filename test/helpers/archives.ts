import { deflateRawSync, gzipSync } from 'node:zlib';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A tar archive. */
export function tar(files: Files): Buffer {
  const parts = Object.entries(files).flatMap(([name, text]) => {
    const content = Buffer.from(text);
    const padded = Buffer.alloc(Math.ceil(content.length / 512) * 512);
    content.copy(padded);
    return [tarHeader(name, content.length), padded];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

/** The same, compressed. */
export function tarGz(files: Files): Buffer {
  return gzipSync(tar(files));
}

function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  const fields: readonly (readonly [text: string, at: number])[] = [
    [name, 0],
    ['0000644\0', 100],
    [`${size.toString(8).padStart(11, '0')}\0`, 124],
    ['        ', 148],
    ['0', 156],
    ['ustar\u000000', 257],
  ];
  for (const [text, at] of fields) header.write(text, at, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

/** A zip archive; `flags` as its entries have them, of which 1 says encrypted. */
export function zip(files: Files, flags = 0): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
