-- name: zone(user_id)^
select zone from members where user_id = :user_id;

-- name: set_zone(user_id, zone, now)!
insert into members (user_id, zone, created_at) values (:user_id, :zone, :now)
on conflict (user_id) do update set zone = excluded.zone;

-- name: dm_channel(user_id)^
select dm_channel_id from members where user_id = :user_id;

-- name: set_dm_channel(user_id, channel_id, now)!
insert into members (user_id, dm_channel_id, created_at) values (:user_id, :channel_id, :now)
on conflict (user_id) do update set dm_channel_id = excluded.dm_channel_id;

-- name: export(user_id)^
select * from members where user_id = :user_id;

-- name: erase(user_id)!
delete from members where user_id = :user_id;
