/** Whether the two differ by one letter: omitted, added, changed, or swapped with the next. */
export function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const [rest, wanted] = [typed.slice(start), meant.slice(start)];
  const [first = '', second = ''] = rest;
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest !== wanted && rest.slice(1) === wanted.slice(1)) ||
    second + first + rest.slice(2) === wanted
  );
}
