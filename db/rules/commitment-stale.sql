-- what     a commitment in force that could be graded, and is not finished, has not been assessed for :stale_days days
-- why      what nobody looks at is neither kept nor broken, only forgotten
-- clears   an assessment with its source, or one that says that nothing was found
-- from     DOMAIN §6 commitment-stale; counted from the last look, else from the day it came into force. One that was
-- from     never assessed and is overdue is commitment-overdue's: both ask for the same assessment
-- needs    watched
SELECT watched.commitment AS record, coalesce('after ' || watched.looked, 'never') AS key,
    max(day_first(:calendar, watched.day, watched.days), watched.day) AS since,
    json_object('past', :as_of - max(day_first(:calendar, watched.day, watched.days), watched.day),
        'threshold', watched.days, 'set_by', watched.set_by, 'binding', watched.binding) AS measured,
    json_object('date', coalesce(watched.looked, watched.date), 'assessed', watched.looked IS NOT NULL,
        'days', :as_of - watched.day, 'stage', watched.stage, 'implementation', watched.implementation,
        'obligors', (SELECT json_group_array(who.title ORDER BY involvement.id) FROM involvement
            CROSS JOIN record AS who ON who.id = involvement.actor
            WHERE involvement.record = watched.commitment AND part = 'obligors')) AS facts
FROM watched
WHERE {among watched.commitment} AND watched.day <= CASE WHEN watched.set_by IS NULL THEN :stale_until
    ELSE day_reached(:calendar, :as_of, -watched.days) END
