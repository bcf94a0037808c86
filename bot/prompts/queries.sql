-- name: prompt_answer_add(user_id, prompt, words, created_at, changed_at)^
insert into prompt_answers (user_id, prompt, words, created_at, changed_at)
values (:user_id, :prompt, sealed(:words, :user_id), :created_at, :changed_at)
returning *;

-- name: prompt_answer_find(id, user_id)^
select * from prompt_answers where id = :id and user_id = :user_id;

-- name: prompt_answer_put(id, user_id, prompt, words, created_at, changed_at)!
insert into prompt_answers (id, user_id, prompt, words, created_at, changed_at)
values (:id, :user_id, :prompt, sealed(:words, :user_id), :created_at, :changed_at)
on conflict (id) do update set
    prompt = excluded.prompt,
    words = excluded.words,
    created_at = excluded.created_at,
    changed_at = excluded.changed_at;

-- name: prompt_answer_remove(id, user_id)!
delete from prompt_answers where id = :id and user_id = :user_id;

-- name: prompt_answer_export(user_id)
select * from prompt_answers where user_id = :user_id order by id;

-- name: prompt_answer_older(user_id, before, limit)
-- Newest first.
select * from prompt_answers
where user_id = :user_id and (:before is null or id < :before)
order by id desc
limit :limit;

-- name: count(message_id, user_id, now)!
insert into prompt_counts (message_id, user_id, created_at) values (:message_id, :user_id, :now);

-- name: uncount(message_id, user_id)!
delete from prompt_counts where message_id = :message_id and user_id = :user_id;

-- name: counted(message_id)^
select count(*) as number from prompt_counts where message_id = :message_id;

-- name: count_export(user_id)
select * from prompt_counts where user_id = :user_id order by message_id;
