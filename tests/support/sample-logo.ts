import { crc32, deflateSync } from 'node:zlib';

/** A drawing as programs export them, with what must not reach a visitor. */
export const SVG = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" onload="alert(1)">
  <script>alert(1)</script>
  <linearGradient id="shade"><stop offset="0" stop-color="#0b5d52"/></linearGradient>
  <a href="javascript:alert(1)"><path d="M0 0h200v100H0z" style="fill:url(#shade);behavior:url(x)"/></a>
  <path d="M1 1h9" fill="url(https://evil.example/x)" onclick="alert(1)"/>
  <use href="https://evil.example/x.svg#y"/>
</svg>`;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of one color, with the name of a person beside it. */
export function png(width: number, height: number, noise = 0): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of gray.
  head[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from('Author\0Lena Sample')),
    chunk('IDAT', noise ? Buffer.alloc(noise) : deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
