import { readFile } from 'node:fs/promises';
import { ImageResponse } from 'next/og';
import { drawShareImage } from '@/components/share/draw-share-image';
import { SHARE_IMAGE, shareImages } from '@/lib/campaign/share-image';

/** All of them are drawn during the build, in the display face. */
export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(shareImages).map((name) => ({ name }));

/** Display face in the format that the library reads, made by the build. */
const SHARE_FACE = 'components/share/display-face.ttf';

const headers = { 'cache-control': 'public, max-age=86400' };

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const picture = shareImages[(await params).name];
  if (!picture) return new Response(null, { status: 404 });
  const fonts = [{ name: 'Fraunces', data: await readFile(SHARE_FACE), weight: 600 as const }];
  return new ImageResponse(drawShareImage(picture), { ...SHARE_IMAGE, headers, fonts });
}
