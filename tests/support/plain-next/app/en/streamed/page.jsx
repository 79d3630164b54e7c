import { Suspense } from 'react';

async function Late() {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return <p>Came later</p>;
}

export default function Page() {
  return (
    <>
      <h1>Streamed</h1>
      <Suspense fallback={<p>Please wait</p>}>
        <Late />
      </Suspense>
    </>
  );
}
