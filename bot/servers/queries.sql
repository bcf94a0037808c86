-- name: find(guild_id)^
select * from servers where guild_id = :guild_id;

-- name: keep(guild_id, zone, channel_id, plan, now)!
insert into servers (guild_id, zone, channel_id, plan, created_at) values (:guild_id, :zone, :channel_id, :plan, :now)
on conflict (guild_id) do update set
    zone = excluded.zone,
    channel_id = excluded.channel_id,
    plan = excluded.plan;
