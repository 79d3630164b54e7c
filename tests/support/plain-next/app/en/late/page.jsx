import { Suspense } from 'react';

async function Breaks() {
  await new Promise((resolve) => setTimeout(resolve, 50));
  throw new Error('broken on purpose');
}

export default function Page() {
  return (
    <>
      <h1>Late</h1>
      <Suspense fallback={<p>Please wait</p>}>
        <Breaks />
      </Suspense>
    </>
  );
}
