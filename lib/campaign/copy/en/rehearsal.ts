/** Letters that go to a test gateway: it takes them and passes nothing on. */
export const rehearsal = {
  note: '(goes to a test gateway: this office does not get it)',
  button: (count: number): string =>
    count === 1 ? 'Try it with one letter' : `Try it with ${count} letters`,
  buttonBoth: (sent: number, tried: number): string =>
    `Send to ${sent === 1 ? 'one office' : `${sent} offices`}, and try it with ${tried === 1 ? 'one letter' : `${tried} letters`}`,
};
