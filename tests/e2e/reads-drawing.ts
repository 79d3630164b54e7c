import type { Locator } from 'playwright/test';
import decodeQR from 'qr/decode.js';

/** Text that a phone's camera would read from a QR code on the screen. */
export async function readsDrawing(drawing: Locator): Promise<string> {
  const picture = (await drawing.screenshot()).toString('base64');
  // Uses another page, because the policy of ours does not allow loading an image from data.
  const camera = await (await drawing.page().context().browser()?.newContext())?.newPage();
  if (!camera) throw new Error('There is no browser');
  const { data, ...size } = await camera.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    const { naturalWidth: width, naturalHeight: height } = image;
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    return { width, height, data: [...(context?.getImageData(0, 0, width, height).data ?? [])] };
  }, picture);
  await camera.context().close();
  return decodeQR({ ...size, data: Uint8Array.from(data) });
}
