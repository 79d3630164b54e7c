/**
 * Data for search engines. It is no script and does not run, so that the policy lets it stand; it
 * carries our mark because every other script is taken out of public pages.
 */
export function StructuredData({ data }: { data: object }) {
  // A "<" could end the element early; written as an escape it is the same text to who reads it.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return (
    <script type="application/ld+json" data-site="">
      {json}
    </script>
  );
}
