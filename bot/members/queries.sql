-- name: zone(user_id)^
select zone from members where user_id = :user_id;

-- name: set_zone(user_id, zone, now)!
insert into members (user_id, zone, created_at) values (:user_id, :zone, :now)
on conflict (user_id) do update set zone = excluded.zone;

-- name: tone(user_id)^
select tone from members where user_id = :user_id;

-- name: set_tone(user_id, tone, now)!
insert into members (user_id, tone, created_at) values (:user_id, :tone, :now)
on conflict (user_id) do update set tone = excluded.tone;

-- name: country(user_id)^
select country from members where user_id = :user_id;

-- name: set_country(user_id, country, now)!
insert into members (user_id, country, created_at) values (:user_id, :country, :now)
on conflict (user_id) do update set country = excluded.country;

-- name: quiet(user_id)^
select quiet from members where user_id = :user_id;

-- name: set_quiet(user_id, quiet, now)!
insert into members (user_id, quiet, created_at) values (:user_id, :quiet, :now)
on conflict (user_id) do update set quiet = excluded.quiet;

-- name: days_off(user_id)^
select days_off from members where user_id = :user_id;

-- name: set_days_off(user_id, days_off, now)!
insert into members (user_id, days_off, created_at) values (:user_id, :days_off, :now)
on conflict (user_id) do update set days_off = excluded.days_off;

-- name: paused_until(user_id)^
select paused_until from members where user_id = :user_id;

-- name: set_paused_until(user_id, paused_until, now)!
insert into members (user_id, paused_until, created_at) values (:user_id, :paused_until, :now)
on conflict (user_id) do update set paused_until = excluded.paused_until;

-- name: messages(user_id)^
select messages from members where user_id = :user_id;

-- name: set_messages(user_id, messages, now)!
insert into members (user_id, messages, created_at) values (:user_id, :messages, :now)
on conflict (user_id) do update set messages = excluded.messages;

-- name: wishes(user_ids)
select user_id, quiet, days_off, paused_until, messages from members
where user_id in (select value from json_each(:user_ids))
    and (quiet is not null or days_off is not null or paused_until is not null or messages = 0);

-- name: dm_channel(user_id)^
select dm_channel_id from members where user_id = :user_id;

-- name: set_dm_channel(user_id, channel_id)!
update members set dm_channel_id = :channel_id where user_id = :user_id;

-- name: forget_dm_channel(user_id)!
update members set dm_channel_id = null where user_id = :user_id;

-- name: export(user_id)^
select * from members where user_id = :user_id;
