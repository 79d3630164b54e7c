import { ImageResponse } from 'next/og';
import { drawShareImage } from '@/components/share/draw-share-image';
import { SHARE_IMAGE, shareImages } from '@/lib/campaign/share-image';

/** All of them are drawn by the build, on this machine, with the font that the library carries. */
export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(shareImages).map((name) => ({ name }));

const headers = { 'cache-control': 'public, max-age=86400' };

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const picture = shareImages[(await params).name];
  if (!picture) return new Response(null, { status: 404 });
  return new ImageResponse(drawShareImage(picture), { ...SHARE_IMAGE, headers });
}
