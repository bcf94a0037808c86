-- name: add(kind, user_id, guild_id, channel_id, weekdays, minute_of_day, zone, next_due_at, created_at)^
insert into schedules
    (kind, user_id, guild_id, channel_id, weekdays, minute_of_day, zone, next_due_at, created_at)
values
    (:kind, :user_id, :guild_id, :channel_id, :weekdays, :minute_of_day, :zone, :next_due_at, :created_at)
returning *;

-- name: remind(kind, user_id, subject_id, on_day, weekdays, minute_of_day, zone, next_due_at, created_at)^
insert into schedules (kind, user_id, subject_id, on_day, weekdays, minute_of_day, zone, next_due_at, created_at)
values (:kind, :user_id, :subject_id, :on_day, :weekdays, :minute_of_day, :zone, :next_due_at, :created_at)
on conflict (user_id, kind, subject_id) where subject_id is not null do update set
    on_day = excluded.on_day,
    minute_of_day = excluded.minute_of_day,
    zone = excluded.zone,
    next_due_at = excluded.next_due_at,
    paused_reason = null
returning *;

-- name: reminder(user_id, kind, subject_id)^
select * from schedules where user_id = :user_id and kind = :kind and subject_id = :subject_id;

-- name: forget_reminder(user_id, kind, subject_id)!
delete from schedules where user_id = :user_id and kind = :kind and subject_id = :subject_id;

-- name: once_of_member(user_id, now)
-- Those that are paused have no time to move, and those that are due go out.
select * from schedules where user_id = :user_id and on_day is not null and next_due_at > :now;

-- name: move(zone, next_due_at, id)!
update schedules set zone = :zone, next_due_at = :next_due_at where id = :id;

-- name: end(id, was_due_at)!
delete from schedules where id = :id and next_due_at = :was_due_at;

-- name: count_of_member(user_id, kind)^
select count(*) as number from schedules where user_id = :user_id and kind = :kind;

-- name: count_of_guild(guild_id)^
select count(*) as number from schedules where guild_id = :guild_id;

-- name: of_member(user_id, kind)
select * from schedules where user_id = :user_id and kind = :kind order by id;

-- name: of_guild(guild_id)
select * from schedules where guild_id = :guild_id order by id;

-- name: due(now, kinds, limit)
select * from schedules
where next_due_at is not null and next_due_at <= :now and kind in (select value from json_each(:kinds))
order by next_due_at, id
limit :limit;

-- name: first_due()^
select min(next_due_at) as at from schedules where next_due_at is not null;

-- name: advance(next_due_at, now, id, was_due_at)!
-- A schedule that was moved or stopped while its post went out keeps what the member chose.
update schedules set next_due_at = :next_due_at, last_posted_at = :now
where id = :id and next_due_at = :was_due_at;

-- name: pause(reason, id, was_due_at)!
update schedules set next_due_at = null, paused_reason = :reason where id = :id and next_due_at = :was_due_at;

-- name: postpone(next_due_at, id, user_id)!
update schedules set next_due_at = :next_due_at, paused_reason = null where id = :id and user_id = :user_id;

-- name: remove_of_member(id, user_id, kind)!
delete from schedules where id = :id and user_id = :user_id and kind = :kind;

-- name: remove_of_guild(id, guild_id)!
delete from schedules where id = :id and guild_id = :guild_id;

-- name: find(id)^
select * from schedules where id = :id;

-- name: drawn(schedule_id)
select card_id from schedule_draws where schedule_id = :schedule_id order by drawn_at;

-- name: forget_drawn(schedule_id)!
delete from schedule_draws where schedule_id = :schedule_id;

-- name: add_drawn(schedule_id, card_id, now)!
insert into schedule_draws (schedule_id, card_id, drawn_at) values (:schedule_id, :card_id, :now)
on conflict (schedule_id, card_id) do update set drawn_at = excluded.drawn_at;

-- name: export(user_id)
select * from schedules where user_id = :user_id order by id;

-- name: erase(user_id)!
delete from schedules where user_id = :user_id and kind <> 'post';

-- name: disown(user_id)!
-- A server's post stays when the admin who made it is forgotten.
update schedules set user_id = 0 where user_id = :user_id;
