-- name: request_add(user_id, rejection_id, had_entry, stage, heard_by, known, role, company, whom, questions, with_example, draft, asked_at, chased_at, escalated_at, closed_at, created_at, changed_at)^
insert into feedback_requests (
    user_id, rejection_id, had_entry, stage, heard_by, known, role, company, whom, questions, with_example,
    draft, asked_at, chased_at, escalated_at, closed_at, created_at, changed_at
)
values (
    :user_id, :rejection_id, :had_entry, :stage, :heard_by, :known, sealed(:role, :user_id),
    sealed(:company, :user_id), :whom, :questions, :with_example, sealed(:draft, :user_id), :asked_at, :chased_at,
    :escalated_at, :closed_at, :created_at, :changed_at
)
returning *;

-- name: request_find(id, user_id)^
select * from feedback_requests where id = :id and user_id = :user_id;

-- name: request_put(id, user_id, rejection_id, had_entry, stage, heard_by, known, role, company, whom, questions, with_example, draft, asked_at, chased_at, escalated_at, closed_at, created_at, changed_at)!
-- What it hangs on may be gone by now; the words come back all the same.
insert into feedback_requests (
    id, user_id, rejection_id, had_entry, stage, heard_by, known, role, company, whom, questions, with_example,
    draft, asked_at, chased_at, escalated_at, closed_at, created_at, changed_at
)
values (
    :id, :user_id, (select id from rejections where id = :rejection_id and user_id = :user_id), :had_entry,
    :stage, :heard_by, :known, sealed(:role, :user_id), sealed(:company, :user_id), :whom, :questions, :with_example,
    sealed(:draft, :user_id), :asked_at, :chased_at, :escalated_at, :closed_at, :created_at, :changed_at
)
on conflict (id) do update set
    rejection_id = excluded.rejection_id,
    had_entry = excluded.had_entry,
    stage = excluded.stage,
    heard_by = excluded.heard_by,
    known = excluded.known,
    role = excluded.role,
    company = excluded.company,
    whom = excluded.whom,
    questions = excluded.questions,
    with_example = excluded.with_example,
    draft = excluded.draft,
    asked_at = excluded.asked_at,
    chased_at = excluded.chased_at,
    escalated_at = excluded.escalated_at,
    closed_at = excluded.closed_at,
    changed_at = excluded.changed_at;

-- name: request_remove(id, user_id)!
delete from feedback_requests where id = :id and user_id = :user_id;

-- name: request_export(user_id)
select * from feedback_requests where user_id = :user_id order by id;

-- name: request_open(user_id, before, limit)
-- Those that are not closed, newest first.
select * from feedback_requests
where user_id = :user_id and closed_at is null and (:before is null or id < :before)
order by id desc
limit :limit;

-- name: request_closed(user_id, before, limit)
select * from feedback_requests
where user_id = :user_id and closed_at is not null and (:before is null or id < :before)
order by id desc
limit :limit;

-- name: request_about(user_id, rejection_id, limit)
-- Of this entry, open and closed, newest first.
select * from feedback_requests
where user_id = :user_id and rejection_id = :rejection_id
order by id desc
limit :limit;

-- name: request_of_entry(user_id, rejection_id)^
-- The one that is still open about this entry.
select * from feedback_requests
where user_id = :user_id and rejection_id = :rejection_id and closed_at is null
order by id desc
limit 1;

-- name: request_sent_about(user_id, rejection_id)^
-- The one about this entry that an answer to it belongs to: that is sent, and rather not closed.
select * from feedback_requests
where user_id = :user_id and rejection_id = :rejection_id and asked_at is not null
order by closed_at is not null, id desc
limit 1;

-- name: request_rate(user_id)^
-- Of the requests that were sent, how many got an answer of any kind.
select
    count(*) as asked,
    coalesce(sum(exists (
        select 1 from feedback_replies
        where feedback_replies.user_id = :user_id
            and feedback_replies.request_id = feedback_requests.id
            and feedback_replies.kind <> 'none'
    )), 0) as answered
from feedback_requests
where user_id = :user_id and asked_at is not null;

-- name: reply_add(user_id, rejection_id, request_id, person, kind, words, theme, created_at)^
insert into feedback_replies (
    user_id, rejection_id, request_id, person, kind, words, theme, created_at
)
values (
    :user_id, :rejection_id, :request_id, :person, :kind, sealed(:words, :user_id), :theme, :created_at
)
returning *;

-- name: reply_find(id, user_id)^
select * from feedback_replies where id = :id and user_id = :user_id;

-- name: reply_put(id, user_id, rejection_id, request_id, person, kind, words, theme, created_at)!
-- What it hangs on may be gone by now; the words come back all the same.
insert into feedback_replies (
    id, user_id, rejection_id, request_id, person, kind, words, theme, created_at
)
values (
    :id, :user_id, (select id from rejections where id = :rejection_id and user_id = :user_id),
    :request_id, :person, :kind, sealed(:words, :user_id), :theme, :created_at
)
on conflict (id) do update set
    rejection_id = excluded.rejection_id,
    request_id = excluded.request_id,
    person = excluded.person,
    kind = excluded.kind,
    words = excluded.words,
    theme = excluded.theme;

-- name: reply_remove(id, user_id)!
delete from feedback_replies where id = :id and user_id = :user_id;

-- name: reply_export(user_id)
select * from feedback_replies where user_id = :user_id order by id;

-- name: reply_of_entry(user_id, rejection_id)
select * from feedback_replies where user_id = :user_id and rejection_id = :rejection_id order by id;

-- name: reply_of_request(user_id, request_id)
select * from feedback_replies where user_id = :user_id and request_id = :request_id order by id;

-- name: reply_older(user_id, before, limit)
-- Newest first.
select * from feedback_replies
where user_id = :user_id and (:before is null or id < :before)
order by id desc
limit :limit;

-- name: reply_count_came(user_id)^
select count(*) as replies from feedback_replies where user_id = :user_id and kind <> 'none';

-- name: reply_themes(user_id)
-- What feedback was about, the most frequent first, each with the latest words.
select theme, count(*) as replies from feedback_replies
where user_id = :user_id and theme is not null and kind <> 'none'
group by theme
order by replies desc, max(id) desc;
