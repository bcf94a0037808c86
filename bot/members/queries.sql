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

-- name: dm_channel(user_id)^
select dm_channel_id from members where user_id = :user_id;

-- name: set_dm_channel(user_id, channel_id, now)!
insert into members (user_id, dm_channel_id, created_at) values (:user_id, :channel_id, :now)
on conflict (user_id) do update set dm_channel_id = excluded.dm_channel_id;

-- name: export(user_id)^
select * from members where user_id = :user_id;

-- name: erase(user_id)!
delete from members where user_id = :user_id;
