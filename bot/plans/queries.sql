-- name: step_add(user_id, words, state, due_on, source, rejection_id, idea, ended_at, created_at, changed_at)^
insert into plan_steps (
    user_id, words, state, due_on, source, rejection_id, idea, ended_at, created_at, changed_at
)
values (
    :user_id, sealed(:words, :user_id), :state, :due_on, :source, :rejection_id, :idea, :ended_at, :created_at,
    :changed_at
)
returning *;

-- name: step_find(id, user_id)^
select * from plan_steps where id = :id and user_id = :user_id;

-- name: step_put(id, user_id, words, state, due_on, source, rejection_id, idea, ended_at, created_at, changed_at)!
-- What it hangs on may be gone by now; the words come back all the same.
insert into plan_steps (
    id, user_id, words, state, due_on, source, rejection_id, idea, ended_at, created_at, changed_at
)
values (
    :id, :user_id, sealed(:words, :user_id), :state, :due_on, :source,
    (select id from rejections where id = :rejection_id and user_id = :user_id), :idea, :ended_at, :created_at,
    :changed_at
)
on conflict (id) do update set
    words = excluded.words,
    state = excluded.state,
    due_on = excluded.due_on,
    source = excluded.source,
    rejection_id = excluded.rejection_id,
    idea = excluded.idea,
    ended_at = excluded.ended_at,
    changed_at = excluded.changed_at;

-- name: step_remove(id, user_id)!
delete from plan_steps where id = :id and user_id = :user_id;

-- name: step_export(user_id)
select * from plan_steps where user_id = :user_id order by id;

-- name: step_now(user_id)^
select * from plan_steps where user_id = :user_id and state = 'now';

-- name: step_later(user_id)
select * from plan_steps where user_id = :user_id and state = 'later' order by id;

-- name: step_ended(user_id, before, limit)
-- Done or dropped, what ended last first. Where the step `before` is gone by now, it goes on below those that were made
-- before it.
select * from plan_steps
where user_id = :user_id and state in ('done', 'dropped') and (
    :before is null
    or (ended_at, id) < (
        coalesce(
            (select ended_at from plan_steps where id = :before and user_id = :user_id),
            (select max(ended_at) from plan_steps where id < :before and user_id = :user_id)
        ),
        :before
    )
)
order by ended_at desc, id desc
limit :limit;

-- name: step_count(user_id, state)^
select count(*) as steps from plan_steps where user_id = :user_id and state = :state;

-- name: step_taken(user_id)
-- The ideas that were taken before.
select idea from plan_steps where user_id = :user_id and idea is not null;

-- name: step_done_since(user_id, ended_at)
select ended_at from plan_steps
where user_id = :user_id and state = 'done' and ended_at >= :ended_at
order by ended_at;

-- name: step_wait(user_id)!
-- What was next waits, so that another can be.
update plan_steps set state = 'later' where user_id = :user_id and state = 'now';

-- name: step_next(id, user_id)!
-- What waited is next again.
update plan_steps set state = 'now' where id = :id and user_id = :user_id and state = 'later';

-- name: if_then_find(id, user_id)^
select * from if_then where id = :id and user_id = :user_id;

-- name: if_then_put(id, user_id, words, created_at, changed_at)!
insert into if_then (
    id, user_id, words, created_at, changed_at
)
values (
    :id, :user_id, sealed(:words, :user_id), :created_at, :changed_at
)
on conflict (id) do update set
    words = excluded.words,
    changed_at = excluded.changed_at;

-- name: if_then_remove(id, user_id)!
delete from if_then where id = :id and user_id = :user_id;

-- name: if_then_export(user_id)
select * from if_then where user_id = :user_id order by id;
