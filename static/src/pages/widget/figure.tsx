/** One large number with what it counts. */
export const Figure = ({ value, label, alarm }: { value: string; label: string; alarm: boolean }) => (
  <div className={alarm ? 'widget-figure alarm' : 'widget-figure'}>
    <dd>
      <strong>{value}</strong>
    </dd>
    <dt className="subtle">{label}</dt>
  </div>
);
