export default function Page() {
  throw new Error('broken on purpose');
}
