/** What we make of a receiver's answer. */
export function AnswerGuide() {
  return (
    <>
      <h2>How to answer</h2>
      <ul>
        <li>
          Any status from 200 to 299 within ten seconds: taken. The answer’s body is thrown away.
        </li>
        <li>
          410: the webhook is switched off, and all admins are told. Five events in a row that
          nobody took for three days do the same.
        </li>
        <li>
          Anything else, a redirect too: tried again, 25 times within about three days, then given
          up.
        </li>
      </ul>
      <p>
        Each event comes at least once, and in any order: <code>timestamp</code> says when it
        happened. What a call tells is read when it is sent, so that nobody who was erased is told
        of.
      </p>
      <p>
        In <code>delivery.ended</code>, <code>status</code> is one of accepted, refused, failed,
        unconfirmed, bounced, self_sent, rejected, expired and canceled. A delivery that is tried
        again after its end ends once more. <code>testMode</code> says that nothing reached an
        office: a file of this machine, or a gateway’s test entrance.
      </p>
    </>
  );
}
