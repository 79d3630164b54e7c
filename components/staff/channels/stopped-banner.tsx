import { channelTitles } from '@/lib/staff/offices/channel-words';
import { listStoppedChannels } from '@/lib/staff/offices/channels';
import { When } from '../when';

/** On every page of staff while a channel waits for a person; nothing otherwise. */
export async function StoppedBanner() {
  const stopped = await listStoppedChannels();
  if (stopped.length === 0) return null;
  return (
    <section className="staff-notice staff-refusal" aria-label="Stopped channels">
      <ul>
        {stopped.map(({ channel, since }) => (
          <li key={channel}>
            {channelTitles[channel]}: stopped since <When at={since} />.{' '}
            <a href={`/staff/channels#${channel}`}>
              See why <span className="hidden">({channelTitles[channel]})</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
