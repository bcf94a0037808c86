-- name: seen_at(user_id)^
select seen_at, warned_at from members where user_id = :user_id;

-- name: seen(user_id, day)!
update members set seen_at = max(coalesce(seen_at, 0), :day), warned_at = null where user_id = :user_id;

-- name: call_off(user_id)!
delete from schedules where user_id = :user_id and kind = 'idle';

-- name: idle(before, last_seen_at, last_user_id, limit)
select user_id, seen_at as at, zone, messages from members
where warned_at is null and seen_at < :before and (seen_at, user_id) > (:last_seen_at, :last_user_id)
order by seen_at, user_id
limit :limit;

-- name: warn(user_id, before, now)!
update members set warned_at = :now where user_id = :user_id and warned_at is null and seen_at < :before;

-- name: warn_again(user_id, now)!
update members set warned_at = :now where user_id = :user_id and warned_at is not null;

-- name: warned(until, last_warned_at, last_user_id, limit)
-- With whether a message about it may still come.
select user_id, warned_at as at, messages is not 0 and exists (
    select 1 from schedules where schedules.user_id = members.user_id and kind = 'idle' and look_at is not null
) as is_coming
from members
where warned_at is not null and warned_at <= :until and (warned_at, user_id) > (:last_warned_at, :last_user_id)
order by warned_at, user_id
limit :limit;

-- name: warned_by(user_id, until)^
select 1 as found from members where user_id = :user_id and warned_at <= :until;

-- name: purge_counts(before, limit)!
delete from prompt_counts where (message_id, user_id) in (
    select message_id, user_id from prompt_counts where created_at < :before order by created_at limit :limit
);

-- name: purge_stale(before, limit)!
-- What was to come once, could not, and is long past.
delete from schedules where id in (
    select id from schedules where on_day is not null and look_at is null and on_day < :before limit :limit
);
