import { crc32 } from 'node:zlib';
import { sampleGeoids, squareOf } from './sample-map';

/** Squares of the sample map as a zipped shapefile, in the format of the Census Bureau. */
export function zippedShapefile(geoids = sampleGeoids()): Buffer<ArrayBuffer> {
  return zip({ 'cb_sample.shp': shapes(geoids.length), 'cb_sample.dbf': attributes(geoids) });
}

const POLYGON = 5;

/** ESRI Shapefile: a header of 100 bytes, then one record per shape. */
function shapes(count: number): Buffer {
  const records = Array.from({ length: count }, (_, index) => record(index));
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + records.length * (records[0]?.length ?? 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(POLYGON, 32);
  return Buffer.concat([header, ...records]);
}

function record(index: number): Buffer {
  const points = squareOf(index);
  const [[west = 0, south = 0] = [], , [east = 0, north = 0] = []] = points;
  const body = Buffer.alloc(48 + 16 * points.length);
  body.writeInt32LE(POLYGON, 0);
  [west, south, east, north].forEach((degrees, n) => {
    body.writeDoubleLE(degrees, 4 + 8 * n);
  });
  body.writeInt32LE(1, 36);
  body.writeInt32LE(points.length, 40);
  points.flat().forEach((degrees, n) => {
    body.writeDoubleLE(degrees, 48 + 8 * n);
  });
  const header = Buffer.alloc(8);
  header.writeInt32BE(index + 1, 0);
  header.writeInt32BE(body.length / 2, 4);
  return Buffer.concat([header, body]);
}

/** dBASE III file with the single column GEOID. */
function attributes(geoids: string[]): Buffer {
  const header = Buffer.alloc(65);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(geoids.length, 4);
  header.writeUInt16LE(65, 8);
  header.writeUInt16LE(5, 10);
  header.write('GEOID', 32, 'latin1');
  header.write('C', 43, 'latin1');
  header.writeUInt8(4, 48);
  header.writeUInt8(13, 64);
  return Buffer.concat([
    header,
    Buffer.from(geoids.map((geoid) => ` ${geoid}`).join(''), 'latin1'),
  ]);
}

/** Archive whose files are stored uncompressed. */
function zip(files: Record<string, Buffer>): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const local = [Buffer.from('PK\x03\x04'), common, Buffer.from(name), bytes];
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, Buffer.from(name));
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
