-- name: add(kind, user_id, guild_id, channel_id, weekdays, minute_of_day, zone, next_due_at, paused_reason, told_at, deck, words, pause_after, created_at)^
insert into schedules (
    kind, user_id, guild_id, channel_id, weekdays, minute_of_day, zone, next_due_at, look_at, paused_reason, told_at, deck,
    words, pause_after, created_at
)
values (
    :kind, :user_id, :guild_id, :channel_id, :weekdays, :minute_of_day, :zone, :next_due_at, :next_due_at,
    :paused_reason, :told_at, :deck, sealed(:words, :user_id), :pause_after, :created_at
)
returning *;

-- name: remind(kind, user_id, subject_id, on_day, weekdays, minute_of_day, zone, next_due_at, created_at)^
insert into schedules (
    kind, user_id, subject_id, on_day, weekdays, minute_of_day, zone, next_due_at, look_at, created_at
)
values (
    :kind, :user_id, :subject_id, :on_day, :weekdays, :minute_of_day, :zone, :next_due_at, :next_due_at, :created_at
)
on conflict (user_id, kind, subject_id) where subject_id is not null do update set
    on_day = excluded.on_day,
    minute_of_day = excluded.minute_of_day,
    zone = excluded.zone,
    next_due_at = excluded.next_due_at,
    look_at = excluded.look_at,
    attempts = 0,
    paused_reason = null,
    told_at = null
returning *;

-- name: reminder(user_id, kind, subject_id)^
select * from schedules where user_id = :user_id and kind = :kind and subject_id = :subject_id;

-- name: reminders(user_id, kinds)
select * from schedules
where user_id = :user_id and subject_id is not null and kind in (select value from json_each(:kinds))
order by id;

-- name: forget_reminder(user_id, kind, subject_id)!
delete from schedules where user_id = :user_id and kind = :kind and subject_id = :subject_id;

-- name: once_of_member(user_id)
-- Those that are paused have no time to move.
select * from schedules where user_id = :user_id and on_day is not null and next_due_at is not null;

-- name: nudges_of_member(user_id, kinds)
select * from schedules where user_id = :user_id and kind in (select value from json_each(:kinds)) order by id;

-- name: move(zone, next_due_at, id)!
update schedules set zone = :zone, next_due_at = :next_due_at, look_at = :next_due_at where id = :id;

-- name: count_of_member(user_id, kinds)^
select count(*) as number from schedules
where user_id = :user_id and kind in (select value from json_each(:kinds));

-- name: count_of_guild(guild_id)^
select count(*) as number from schedules where guild_id = :guild_id;

-- name: of_guild(guild_id)
select * from schedules where guild_id = :guild_id order by id;

-- name: due(now, kinds, limit)
select * from schedules
where look_at is not null and look_at <= :now and kind in (select value from json_each(:kinds))
order by look_at, turn, id
limit :limit;

-- name: unclaimed_posts(now, kinds, limit)
select * from schedules indexed by schedules_posts
where kind = 'post' and look_at is not null and look_at <= :now and kind in (select value from json_each(:kinds))
    and not exists (select 1 from claims where schedule_id = schedules.id and ends_at > :now)
order by look_at, turn
limit :limit;

-- name: unclaimed_messages(now, kinds, limit)
select * from schedules indexed by schedules_look_at
where kind <> 'post' and look_at is not null and look_at <= :now and kind in (select value from json_each(:kinds))
    and not exists (select 1 from claims where schedule_id = schedules.id and ends_at > :now)
order by look_at, turn
limit :limit;

-- name: claim(ids, ends_at)!
-- Until then no other claim finds these rows; what a dead process has claimed is found again then.
insert into claims (schedule_id, ends_at)
select value, :ends_at from json_each(:ids)
where true
on conflict (schedule_id) do update set ends_at = excluded.ends_at;

-- name: release(ids)!
delete from claims where schedule_id in (select value from json_each(:ids));

-- name: take_over()!
delete from claims;

-- name: settle(id, was_due_at, was_look_at, was_unanswered, was_weekly, next_due_at, look_at, reason, told_at, attempts, posted_at, message_id, unanswered, weekly)*!
-- One that was moved, stopped or answered while its post went out is looked at again. Its turn goes round with the days,
-- so that not always the same are last of all who chose the same time: some number that no neighbours share.
update schedules set
    next_due_at = :next_due_at,
    look_at = :look_at,
    turn = (id % 65536 + coalesce(:next_due_at, 0) / 86400000) * 40503 % 65536,
    paused_reason = :reason,
    told_at = :told_at,
    attempts = :attempts,
    last_posted_at = coalesce(:posted_at, last_posted_at),
    last_message_id = coalesce(:message_id, last_message_id),
    unanswered = :unanswered,
    weekly = :weekly
where id = :id and next_due_at = :was_due_at and look_at = :was_look_at and unanswered = :was_unanswered
    and weekly = :was_weekly;

-- name: claimed(ids)
select * from schedules where id in (select value from json_each(:ids));

-- name: arrived(id, next_due_at, look_at, posted_at, message_id)!
update schedules set
    next_due_at = :next_due_at,
    look_at = :look_at,
    last_posted_at = :posted_at,
    last_message_id = :message_id,
    unanswered = unanswered + 1
where id = :id;

-- name: end(id, was_due_at)*!
delete from schedules where id = :id and next_due_at = :was_due_at;

-- name: first_due()^
select min(look_at) as at from schedules where look_at is not null;

-- name: wake(user_id)!
-- What was held back is looked at anew, since what it was held for has changed. What the tick is just deciding about has
-- another look_at from now on than the one it was claimed with, so that the decision doesn't hold.
update schedules set look_at = min(look_at, next_due_at) - (id in (select schedule_id from claims))
where user_id = :user_id and kind <> 'post'
    and (look_at > next_due_at or id in (select schedule_id from claims));

-- name: answered(message_id)
select * from schedules where last_message_id = :message_id and unanswered > 0;

-- name: take_up(id, was_due_at, next_due_at)!
-- Somebody pressed something: it is as it was set.
update schedules set unanswered = 0, weekly = 0, next_due_at = :next_due_at, look_at = :next_due_at
where id = :id and next_due_at = :was_due_at;

-- name: touch(id)!
-- One that is due keeps its time.
update schedules set unanswered = 0, weekly = 0 where id = :id;

-- name: keep_as_set(id, user_id, next_due_at, due_until)!
-- What is due by `due_until` keeps its time; a message that is on its way is looked at again, as by `wake`.
update schedules set
    fades = 0,
    unanswered = 0,
    weekly = 0,
    attempts = 0,
    next_due_at = case when next_due_at <= :due_until then next_due_at else :next_due_at end,
    look_at = case
        when next_due_at <= :due_until then min(look_at, next_due_at) - (id in (select schedule_id from claims))
        else :next_due_at
    end,
    paused_reason = null,
    told_at = null
where id = :id and user_id = :user_id and kind <> 'post';

-- name: reset(id, user_id, weekdays, minute_of_day, next_due_at, due_until)!
-- What is due by `due_until` keeps its time; a message that is on its way is looked at again, as by `wake`.
update schedules set
    weekdays = :weekdays,
    minute_of_day = :minute_of_day,
    unanswered = 0,
    weekly = 0,
    attempts = 0,
    next_due_at = case when next_due_at <= :due_until then next_due_at else :next_due_at end,
    look_at = case
        when next_due_at <= :due_until then min(look_at, next_due_at) - (id in (select schedule_id from claims))
        else :next_due_at
    end,
    paused_reason = null,
    told_at = null
where id = :id and user_id = :user_id and kind <> 'post';

-- name: set_days(id, user_id, weekdays, minute_of_day)!
update schedules set weekdays = :weekdays, minute_of_day = :minute_of_day
where id = :id and user_id = :user_id and kind <> 'post';

-- name: pass_over(id, was_due_at, next_due_at)!
update schedules set next_due_at = :next_due_at, look_at = :next_due_at, attempts = 0
where id = :id and next_due_at = :was_due_at;

-- name: resume_post(id, guild_id, next_due_at)!
update schedules set
    unanswered = 0,
    attempts = 0,
    next_due_at = :next_due_at,
    look_at = :next_due_at,
    paused_reason = null,
    told_at = null
where id = :id and guild_id = :guild_id;

-- name: pause_post(id, guild_id, reason)!
update schedules set next_due_at = null, look_at = null, paused_reason = :reason
where id = :id and guild_id = :guild_id;

-- name: postpone_post(id, guild_id, next_due_at)!
update schedules set next_due_at = :next_due_at, look_at = :next_due_at, paused_reason = null, attempts = 0
where id = :id and guild_id = :guild_id;

-- name: postpone(next_due_at, id, user_id)!
-- Whoever pauses it has answered, too; so a press that is noted afterwards doesn't bring it forward again.
update schedules set
    next_due_at = :next_due_at,
    look_at = :next_due_at,
    paused_reason = null,
    attempts = 0,
    unanswered = 0,
    weekly = 0
where id = :id and user_id = :user_id and kind <> 'post';

-- name: untold(user_id)
-- Whoever is told is here again, and so not idle.
select * from schedules
where user_id = :user_id and kind not in ('post', 'idle') and paused_reason is not null and told_at is null
order by id;

-- name: tell(user_id, now)!
update schedules set told_at = :now
where user_id = :user_id and kind <> 'post' and paused_reason is not null and told_at is null;

-- name: count_due(now)^
select count(*) as number from schedules where look_at is not null and look_at <= :now;

-- name: remove_of_member(id, user_id)!
delete from schedules where id = :id and user_id = :user_id and subject_id is null and kind <> 'post';

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
