-- Who is on call: what is planned, and the exceptions. What is a part of a schedule goes with it.

create table schedule (
    organization_id uuid not null,
    id uuid not null,
    name varchar(200) not null,
    folded_name varchar(400) not null,
    team_id uuid,
    time_zone varchar(64) not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    constraint schedule_pkey primary key (organization_id, id),
    constraint schedule_name_key unique (organization_id, folded_name),
    constraint schedule_organization_fkey foreign key (organization_id) references organization,
    constraint schedule_team_fkey foreign key (organization_id, team_id) references team
);

-- Turns are so many days long, or so many hours. Where there is a window, its weekdays are words with a blank between them.
create table schedule_rotation (
    organization_id uuid not null,
    schedule_id uuid not null,
    ordinal smallint not null,
    name varchar(200) not null,
    starts_on date not null,
    hand_off time not null,
    length_days integer,
    length_hours integer,
    weekdays varchar(27),
    opens_at time,
    closes_at time,
    constraint schedule_rotation_pkey primary key (organization_id, schedule_id, ordinal),
    constraint schedule_rotation_length_check check ((length_days is null) <> (length_hours is null)),
    constraint schedule_rotation_schedule_fkey foreign key (organization_id, schedule_id) references schedule
        on delete cascade
);

create table schedule_participant (
    organization_id uuid not null,
    schedule_id uuid not null,
    rotation smallint not null,
    ordinal smallint not null,
    user_id uuid not null,
    constraint schedule_participant_pkey primary key (organization_id, schedule_id, rotation, ordinal),
    constraint schedule_participant_rotation_fkey foreign key (organization_id, schedule_id, rotation)
        references schedule_rotation on delete cascade,
    constraint schedule_participant_user_fkey foreign key (organization_id, user_id) references app_user
);

-- Those of one schedule do not overlap: whoever adds one holds the schedule's row.
create table schedule_override (
    organization_id uuid not null,
    schedule_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    created_at timestamp with time zone not null,
    constraint schedule_override_pkey primary key (organization_id, schedule_id, id),
    constraint schedule_override_schedule_fkey foreign key (organization_id, schedule_id) references schedule
        on delete cascade,
    constraint schedule_override_user_fkey foreign key (organization_id, user_id) references app_user
);

create table unavailability (
    organization_id uuid not null,
    schedule_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    created_at timestamp with time zone not null,
    constraint unavailability_pkey primary key (organization_id, schedule_id, id),
    constraint unavailability_schedule_fkey foreign key (organization_id, schedule_id) references schedule
        on delete cascade,
    constraint unavailability_user_fkey foreign key (organization_id, user_id) references app_user
);

create index schedule_override_time on schedule_override (organization_id, schedule_id, ends_at);
create index unavailability_time on unavailability (organization_id, schedule_id, ends_at);
