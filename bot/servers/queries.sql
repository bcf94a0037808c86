-- name: find(guild_id)^
select * from servers where guild_id = :guild_id;

-- name: keep(guild_id, zone, channel_id, plan, now)!
insert into servers (guild_id, zone, channel_id, plan, created_at) values (:guild_id, :zone, :channel_id, :plan, :now)
on conflict (guild_id) do update set
    zone = excluded.zone,
    channel_id = excluded.channel_id,
    plan = excluded.plan;

-- name: known()
-- Every server of which anything is kept.
select guild_id, left_at from servers
union all
select distinct guild_id, null from schedules
where guild_id is not null and guild_id not in (select guild_id from servers);

-- name: left_at(guild_id)^
select left_at from servers where guild_id = :guild_id;

-- name: leave(guild_id, now)!
insert into servers (guild_id, created_at, left_at)
select :guild_id, :now, :now
where exists (select 1 from servers where guild_id = :guild_id)
    or exists (select 1 from schedules where guild_id = :guild_id)
on conflict (guild_id) do update set left_at = excluded.left_at where left_at is null;

-- name: stop_posts(guild_id)!
-- Their times stay, and nobody looks at them.
update schedules set look_at = null where guild_id = :guild_id;

-- name: come_back(guild_id)!
update servers set left_at = null where guild_id = :guild_id;

-- name: stopped_posts(guild_id)
select * from schedules where guild_id = :guild_id and next_due_at is not null and look_at is null;

-- name: restart_post(id, next_due_at)!
update schedules set next_due_at = :next_due_at, look_at = :next_due_at, attempts = 0 where id = :id;

-- name: left_before(before, limit)
select guild_id from servers where left_at is not null and left_at <= :before order by left_at limit :limit;

-- name: still_left(guild_id, before)^
select 1 as found from servers where guild_id = :guild_id and left_at <= :before;

-- name: forget_counts(guild_id)!
-- Of the messages that are known; the others are purged by their age.
delete from prompt_counts where message_id in (
    select last_message_id from schedules where guild_id = :guild_id and last_message_id is not null
);

-- name: forget_posts(guild_id)!
delete from schedules where guild_id = :guild_id;

-- name: forget(guild_id)!
delete from servers where guild_id = :guild_id;
