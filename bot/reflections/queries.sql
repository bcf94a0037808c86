-- name: reflection_add(user_id, mode, rejection_id, questions, at, answers, lesson, ended_at, created_at, changed_at)^
insert into reflections (
    user_id, mode, rejection_id, questions, at, answers, lesson, ended_at, created_at, changed_at
)
values (
    :user_id, :mode, :rejection_id, :questions, :at, sealed(:answers, :user_id), sealed(:lesson, :user_id), :ended_at,
    :created_at, :changed_at
)
returning *;

-- name: reflection_find(id, user_id)^
select * from reflections where id = :id and user_id = :user_id;

-- name: reflection_put(id, user_id, mode, rejection_id, questions, at, answers, lesson, ended_at, created_at, changed_at)!
-- What it hangs on may be gone by now; the words come back all the same.
insert into reflections (
    id, user_id, mode, rejection_id, questions, at, answers, lesson, ended_at, created_at, changed_at
)
values (
    :id, :user_id, :mode, (select id from rejections where id = :rejection_id and user_id = :user_id),
    :questions, :at, sealed(:answers, :user_id), sealed(:lesson, :user_id), :ended_at, :created_at, :changed_at
)
on conflict (id) do update set
    mode = excluded.mode,
    rejection_id = excluded.rejection_id,
    questions = excluded.questions,
    at = excluded.at,
    answers = excluded.answers,
    lesson = excluded.lesson,
    ended_at = excluded.ended_at,
    changed_at = excluded.changed_at;

-- name: reflection_remove(id, user_id)!
delete from reflections where id = :id and user_id = :user_id;

-- name: reflection_export(user_id)
select * from reflections where user_id = :user_id order by id;

-- name: reflection_half_done(user_id, limit)
-- The one that was left last first.
select * from reflections
where user_id = :user_id and ended_at is null
order by changed_at desc, id desc
limit :limit;

-- name: reflection_ended(user_id, before, limit)
-- What ended last first. Where the review `before` is gone by now, it goes on below those that were begun before it.
select * from reflections
where user_id = :user_id and ended_at is not null and (
    :before is null
    or (ended_at, id) < (
        coalesce(
            (select ended_at from reflections where id = :before and user_id = :user_id),
            (select max(ended_at) from reflections where id < :before and user_id = :user_id)
        ),
        :before
    )
)
order by ended_at desc, id desc
limit :limit;

-- name: reflection_lessons(user_id, limit)
select * from reflections
where user_id = :user_id and lesson is not null
order by ended_at desc, id desc
limit :limit;

-- name: reflection_count_lessons(user_id)^
select count(*) as lessons from reflections where user_id = :user_id and lesson is not null;

-- name: asked_add(user_id, rejection_id, reflection_id, words, topic, went, pressed, created_at)^
insert into asked_questions (
    user_id, rejection_id, reflection_id, words, topic, went, pressed, created_at
)
values (
    :user_id, :rejection_id, :reflection_id, sealed(:words, :user_id), :topic, :went, :pressed, :created_at
)
returning *;

-- name: asked_find(id, user_id)^
select * from asked_questions where id = :id and user_id = :user_id;

-- name: asked_put(id, user_id, rejection_id, reflection_id, words, topic, went, pressed, created_at)!
-- What it hangs on may be gone by now; the words come back all the same.
insert into asked_questions (
    id, user_id, rejection_id, reflection_id, words, topic, went, pressed, created_at
)
values (
    :id, :user_id, (select id from rejections where id = :rejection_id and user_id = :user_id),
    :reflection_id, sealed(:words, :user_id), :topic, :went, :pressed, :created_at
)
on conflict (id) do update set
    rejection_id = excluded.rejection_id,
    reflection_id = excluded.reflection_id,
    words = excluded.words,
    topic = excluded.topic,
    went = excluded.went,
    pressed = excluded.pressed;

-- name: asked_remove(id, user_id)!
delete from asked_questions where id = :id and user_id = :user_id;

-- name: asked_export(user_id)
select * from asked_questions where user_id = :user_id order by id;

-- name: asked_newest(user_id, before, limit)
select * from asked_questions
where user_id = :user_id and (:before is null or id < :before)
order by id desc
limit :limit;

-- name: asked_of_review(user_id, reflection_id)
select * from asked_questions where user_id = :user_id and reflection_id = :reflection_id order by id;

-- name: searched_add(user_id, kind, words, created_at)^
insert into search_notes (
    user_id, kind, words, created_at
)
values (
    :user_id, :kind, sealed(:words, :user_id), :created_at
)
returning *;

-- name: searched_find(id, user_id)^
select * from search_notes where id = :id and user_id = :user_id;

-- name: searched_put(id, user_id, kind, words, created_at)!
insert into search_notes (
    id, user_id, kind, words, created_at
)
values (
    :id, :user_id, :kind, sealed(:words, :user_id), :created_at
)
on conflict (id) do update set
    kind = excluded.kind,
    words = excluded.words;

-- name: searched_remove(id, user_id)!
delete from search_notes where id = :id and user_id = :user_id;

-- name: searched_export(user_id)
select * from search_notes where user_id = :user_id order by id;

-- name: searched_count(user_id)^
select count(*) as notes from search_notes where user_id = :user_id;
